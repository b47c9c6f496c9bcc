package io.github.trailproof.history.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.history.timeline.Observation.Snapshot;
import io.github.trailproof.history.timeline.Observation.Whole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

class TimelineProperties {

    private static final Window WINDOW = new Window(TrueAccount.time(0), TrueAccount.time(TrueAccount.SECONDS));

    @Property
    @Tag("thorough")
    @Label(
            "At every instant the verdict is that of the state in force, or INDETERMINATE; more observations never reverse it")
    void truth(@ForAll Random random) {
        TrueAccount account = new TrueAccount(random, random.nextInt(12), random.nextBoolean());
        List<Observation> observations = partOfHistory(account, random);
        Timeline timeline = Timeline.of(TrueAccount.ACCOUNT, observations, WINDOW);
        List<Observation> fewer = new ArrayList<>(observations);
        fewer.removeIf(observation -> !(observation instanceof Call) && random.nextBoolean());
        Timeline shorter = Timeline.of(TrueAccount.ACCOUNT, fewer, WINDOW);
        Map<Integer, Assessment> truths = new HashMap<>();
        for (int second : seconds(account, timeline, random)) {
            Assessment truth = truths.computeIfAbsent(second, at -> Cis31.assess(account.truth(at)));
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
    @Label("A whole history that begins with evidence leaves nothing open")
    void whole(@ForAll Random random) {
        TrueAccount account = new TrueAccount(random, random.nextInt(8), false);
        List<Observation> observations = new ArrayList<>(account.calls());
        Window everything = new Window(TrueAccount.time(-500), TrueAccount.time(TrueAccount.SECONDS));
        observations.add(new Snapshot(account.truth(-300)));
        observations.add(new Whole(Place.everything(TrueAccount.ACCOUNT), everything));
        Collections.shuffle(observations, random);
        Timeline timeline = Timeline.of(TrueAccount.ACCOUNT, observations, WINDOW);
        for (int second : seconds(account, timeline, random)) {
            Assessment truth = Cis31.assess(account.truth(second));
            Span span = at(timeline, second);
            for (Criterion criterion : Criterion.values()) {
                assertThat(span.verdict(criterion))
                        .as(criterion + " in second " + second)
                        .isEqualTo(truth.verdict(criterion));
            }
        }
    }

    @Property
    @Tag("thorough")
    @Label("The spans fill the window in order and without holes, and the order of observations never matters")
    void spans(@ForAll Random random) {
        TrueAccount account = new TrueAccount(random, random.nextInt(12), true);
        List<Observation> observations = partOfHistory(account, random);
        Timeline timeline = Timeline.of(TrueAccount.ACCOUNT, observations, WINDOW);
        Instant next = WINDOW.from();
        for (Span span : timeline.spans()) {
            assertThat(span.time().from()).isEqualTo(next).isBefore(span.time().to());
            next = span.time().to();
        }
        assertThat(next).isEqualTo(WINDOW.to());
        for (Criterion criterion : Criterion.values()) {
            assertThat(timeline.seconds(criterion).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(TrueAccount.SECONDS);
        }
        List<Observation> others = new ArrayList<>(observations);
        others.addAll(observations);
        Collections.shuffle(others, random);
        assertThat(Timeline.of(TrueAccount.ACCOUNT, others, WINDOW)).isEqualTo(timeline);
    }

    /** Some evidence, some times of whole history, their calls, and some of the other calls. */
    private static List<Observation> partOfHistory(TrueAccount account, Random random) {
        List<Observation> observations = new ArrayList<>();
        for (int index = random.nextInt(4); index > 0; index--) {
            int from = 100 + random.nextInt(TrueAccount.SECONDS - 200);
            int to = from + random.nextInt(90);
            int wrong = random.nextInt(121) - 60;
            observations.add(new Snapshot(account.snapshot(from, to).toBuilder()
                    .collectedFrom(TrueAccount.time(from + wrong))
                    .collectedAt(TrueAccount.time(to + wrong))
                    .build()));
        }
        List<Whole> whole = new ArrayList<>();
        for (Place place : places()) {
            for (int index = random.nextInt(3); index > 0; index--) {
                int from = random.nextInt(TrueAccount.SECONDS + 600) - 300;
                int length = random.nextBoolean() ? 10_000 : random.nextInt(1_500);
                whole.add(new Whole(
                        place, new Window(TrueAccount.time(from - 500), TrueAccount.time(from - 500 + length))));
            }
        }
        observations.addAll(whole);
        for (Call call : account.calls()) {
            Place place = Place.trails(TrueAccount.ACCOUNT, call.trailArn().region());
            boolean told = whole.stream()
                    .anyMatch(statement -> statement.place().includes(place)
                            && statement.time().contains(call.call().at()));
            if (told || random.nextBoolean()) {
                observations.add(call);
            }
        }
        Collections.shuffle(observations, random);
        return observations;
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        TrueAccount.REGIONS.forEach(region -> places.add(Place.trails(TrueAccount.ACCOUNT, region)));
        places.add(Place.enabledRegions(TrueAccount.ACCOUNT));
        places.add(Place.organization(TrueAccount.ACCOUNT));
        places.add(Place.everything(TrueAccount.ACCOUNT));
        return places;
    }

    /** Every second in which something is new, in the account or in the timeline, those around it, and some others. */
    private static Set<Integer> seconds(TrueAccount account, Timeline timeline, Random random) {
        TreeSet<Integer> seconds = new TreeSet<>();
        account.changes().forEach(second -> Collections.addAll(seconds, second - 1, second, second + 1));
        timeline.spans()
                .forEach(span -> seconds.add(TrueAccount.second(span.time().from())));
        random.ints(5, 0, TrueAccount.SECONDS).forEach(seconds::add);
        seconds.removeIf(second -> second < 0 || second >= TrueAccount.SECONDS);
        return seconds;
    }

    private static Span at(Timeline timeline, int second) {
        return timeline.spans().stream()
                .filter(span -> span.time().contains(TrueAccount.time(second)))
                .findFirst()
                .orElseThrow();
    }
}
