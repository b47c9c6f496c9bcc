package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.SimulatedPast.ADMINISTRATOR;
import static io.github.trailproof.simulator.SimulatedPast.MANAGER;
import static io.github.trailproof.simulator.SimulatedPast.MEMBER;
import static io.github.trailproof.simulator.SimulatedPast.SECONDS;
import static io.github.trailproof.simulator.SimulatedPast.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Span;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.history.timeline.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Timelines of accounts whose true state the simulator knows at every second. */
class TimelineTruthProperties {

    private static final Window WINDOW = new Window(time(0), time(SECONDS));

    @Property
    @Tag("thorough")
    @Label(
            "At every instant the verdict is that of the simulator's state, or INDETERMINATE, whatever part of the past is known")
    void truth(@ForAll Random random) {
        SimulatedPast past = new SimulatedPast(random);
        past.live(1 + random.nextInt(14), true, true);
        KnownPast known = new KnownPast(past, random, false);
        String accountId = random.nextInt(3) == 0 ? MANAGER : MEMBER;
        List<Observation> all = new ArrayList<>(known.calls());
        List<Observation> others = new ArrayList<>(known.snapshots(accountId));
        if (random.nextBoolean()) {
            others.addAll(known.end(accountId));
        }
        others.addAll(known.whole(accountId));
        List<Observation> fewer = new ArrayList<>(all);
        all.addAll(others);
        others.removeIf(observation -> random.nextInt(3) == 0);
        fewer.addAll(others);
        Timeline timeline = Timeline.of(accountId, known.shuffled(all), WINDOW);
        Timeline shorter = Timeline.of(accountId, fewer, WINDOW);
        for (int second : seconds(past, timeline, random)) {
            Assessment truth = Cis31.assess(past.truth(accountId, second));
            for (Criterion criterion : Criterion.values()) {
                assertThat(List.of(
                                at(timeline, second).verdict(criterion),
                                at(shorter, second).verdict(criterion)))
                        .as(criterion + " in second " + second)
                        .isSubsetOf(Verdict.INDETERMINATE, truth.verdict(criterion));
            }
        }
    }

    @Property
    @Label("Whole histories leave nothing open while nobody joins or leaves")
    void whole(@ForAll Random random) {
        SimulatedPast past = new SimulatedPast(random);
        past.live(1 + random.nextInt(8), false, false);
        KnownPast known = new KnownPast(past, random, true);
        String accountId = random.nextBoolean() ? MANAGER : MEMBER;
        List<Observation> all = new ArrayList<>(known.calls());
        all.addAll(known.whole(accountId));
        all.addAll(known.end(accountId));
        List.of(MANAGER, MEMBER, ADMINISTRATOR).forEach(id -> all.addAll(known.beginning(id)));
        Timeline timeline = Timeline.of(accountId, known.shuffled(all), WINDOW);
        for (int second : seconds(past, timeline, random)) {
            Assessment truth = Cis31.assess(past.truth(accountId, second));
            for (Criterion criterion : Criterion.values()) {
                assertThat(at(timeline, second).verdict(criterion))
                        .as(criterion + " of " + accountId + " in second " + second)
                        .isEqualTo(truth.verdict(criterion));
            }
        }
    }

    /** Every second in which something is new, in the accounts or in the timeline, those around it, and some others. */
    private static Set<Integer> seconds(SimulatedPast past, Timeline timeline, Random random) {
        TreeSet<Integer> seconds = new TreeSet<>();
        past.changes().forEach(second -> Collections.addAll(seconds, second - 1, second, second + 1));
        timeline.spans()
                .forEach(span -> seconds.add(SimulatedPast.second(span.time().from())));
        random.ints(3, 0, SECONDS).forEach(seconds::add);
        seconds.removeIf(second -> second < 0 || second >= SECONDS);
        return seconds;
    }

    private static Span at(Timeline timeline, int second) {
        return timeline.spans().stream()
                .filter(span -> !time(second).isBefore(span.time().from())
                        && time(second).isBefore(span.time().to()))
                .findFirst()
                .orElseThrow();
    }
}
