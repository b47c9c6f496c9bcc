package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.SimulatedPast.ADMINISTRATOR;
import static io.github.trailproof.simulator.SimulatedPast.GLOBAL;
import static io.github.trailproof.simulator.SimulatedPast.MANAGER;
import static io.github.trailproof.simulator.SimulatedPast.MEMBER;
import static io.github.trailproof.simulator.SimulatedPast.REGIONS;
import static io.github.trailproof.simulator.SimulatedPast.SECONDS;
import static io.github.trailproof.simulator.SimulatedPast.time;
import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Observation.Membership;
import io.github.trailproof.history.timeline.Observation.Snapshot;
import io.github.trailproof.history.timeline.Observation.Whole;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.simulator.state.RecordedEvent;
import io.github.trailproof.trail.TrailArn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random part of a past: which histories are known for which time, and evidence that was collected over some time. */
final class KnownPast {

    private static final Window ALL = new Window(time(-2_000), time(SECONDS + 2_000));

    private record History(String accountId, String region) {}

    private final SimulatedPast past;
    private final Random random;
    private final Map<History, Window> known = new HashMap<>();

    KnownPast(SimulatedPast past, Random random, boolean everything) {
        this.past = past;
        this.random = random;
        for (String accountId : List.of(MANAGER, MEMBER, ADMINISTRATOR)) {
            for (String region : REGIONS) {
                known.put(new History(accountId, region), everything || random.nextInt(4) > 0 ? ALL : someTime());
            }
        }
    }

    private Window someTime() {
        int from = random.nextInt(SECONDS + 600) - 300;
        return new Window(time(from - 500), time(from - 500 + random.nextInt(3_000)));
    }

    /** The calls that are known whole, and some of the others. */
    List<Observation> calls() {
        List<Observation> calls = new ArrayList<>();
        known.forEach((history, time) -> {
            for (RecordedEvent event : past.events(history.accountId(), history.region())) {
                boolean told =
                        !event.time().isBefore(time.from()) && event.time().isBefore(time.to());
                if (told || random.nextBoolean()) {
                    calls.addAll(SimulatedPast.observations(event));
                }
            }
        });
        return calls;
    }

    /** Of which places everything is known, for the timeline of an account. */
    List<Observation> whole(String accountId) {
        List<Observation> whole = new ArrayList<>();
        for (String owner : List.of(MEMBER, MANAGER, ADMINISTRATOR)) {
            for (String region : REGIONS) {
                Window time = both(of(owner, region), of(owner, GLOBAL));
                add(
                        whole,
                        Place.trails(owner, region),
                        owner.equals(MANAGER) ? both(time, of(ADMINISTRATOR, region)) : time);
            }
        }
        Window organization = both(of(accountId, GLOBAL), of(MANAGER, GLOBAL));
        for (String region : REGIONS) {
            organization = both(organization, both(of(MANAGER, region), of(ADMINISTRATOR, region)));
        }
        add(whole, Place.organization(accountId), organization);
        add(
                whole,
                Place.enabledRegions(accountId),
                both(of(ADMINISTRATOR, GLOBAL), both(of(accountId, GLOBAL), of(MANAGER, GLOBAL))));
        return whole;
    }

    private Window of(String accountId, String region) {
        return known.getOrDefault(new History(accountId, region), new Window(time(0), time(0)));
    }

    private static Window both(Window one, Window other) {
        Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
        Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return new Window(from, to.isBefore(from) ? from : to);
    }

    private static void add(List<Observation> whole, Place place, Window time) {
        whole.add(new Whole(place, time));
    }

    /** Evidence of the account, sometimes of an administrator, each by a clock that may be wrong by a minute. */
    List<Observation> snapshots(String accountId) {
        List<Observation> snapshots = new ArrayList<>();
        for (int index = random.nextInt(4); index > 0; index--) {
            int from = 100 + random.nextInt(SECONDS - 200);
            snapshots.add(snapshot(speaker(accountId), from, from + random.nextInt(90)));
            if (random.nextBoolean()) {
                snapshots.add(membership(accountId, from));
            }
        }
        return snapshots;
    }

    private String speaker(String accountId) {
        return List.of(accountId, accountId, MANAGER, ADMINISTRATOR).get(random.nextInt(4));
    }

    /** Evidence of the end, whole and by a right clock. */
    List<Observation> end(String accountId) {
        return List.of(
                membership(accountId, SECONDS + 300),
                new Snapshot(past.truth(accountId, SECONDS).toBuilder()
                        .collectedFrom(time(SECONDS + 300))
                        .collectedAt(time(SECONDS + 301))
                        .build()));
    }

    /** Evidence of the beginning, whole and by a right clock. */
    List<Observation> beginning(String accountId) {
        return List.of(
                membership(accountId, -300),
                new Snapshot(past.truth(accountId, -500).toBuilder()
                        .collectedFrom(time(-301))
                        .collectedAt(time(-300))
                        .build()));
    }

    private Observation membership(String accountId, int second) {
        return new Membership(accountId, past.manager(accountId, second), new Window(time(second), time(second + 1)));
    }

    /** Each answer is of another moment, and any may be missing. */
    private Observation snapshot(String accountId, int from, int to) {
        int wrong = random.nextInt(121) - 60;
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(accountId)
                .partition("aws-us-gov")
                .collectedFrom(time(from + wrong))
                .collectedAt(time(to + wrong))
                .enabledRegions(moment(accountId, from, to).enabledRegions());
        for (String region : REGIONS) {
            builder.putListing(
                    region,
                    random.nextInt(8) > 0
                            ? requireNonNull(
                                    moment(accountId, from, to).listings().get(region))
                            : Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new NotAsked())));
        }
        AccountEvidence statuses = moment(accountId, from, to);
        AccountEvidence selectors = moment(accountId, from, to);
        List<TrailArn> arns = new ArrayList<>(statuses.statuses().keySet());
        arns.removeIf(arn -> random.nextInt(8) == 0);
        arns.forEach(arn -> builder.putStatus(arn, statuses.status(arn)));
        List<TrailArn> others = new ArrayList<>(selectors.selectors().keySet());
        others.removeIf(arn -> random.nextInt(8) == 0);
        others.forEach(arn -> builder.putSelectors(arn, selectors.selectors(arn)));
        return new Snapshot(builder.build());
    }

    private AccountEvidence moment(String accountId, int from, int to) {
        return past.truth(accountId, from + random.nextInt(to - from + 1));
    }

    List<Observation> shuffled(List<Observation> observations) {
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
