package io.github.trailproof.history.timeline;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.history.Caller;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account whose true state at every second is known, in a partition of two regions. */
final class TrueAccount {

    static final String ACCOUNT = "111122223333";
    static final List<String> REGIONS = List.of("us-gov-east-1", "us-gov-west-1");
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final int SECONDS = 3_000;

    private static final List<TrailArn> ARNS =
            List.of(arn("us-gov-west-1", "a"), arn("us-gov-west-1", "b"), arn("us-gov-east-1", "c"));

    private static final List<EventSelectors> SELECTORS = List.of(
            EventSelectors.defaultSelectors(), selecting(ReadWriteType.READ_ONLY), selecting(ReadWriteType.WRITE_ONLY));

    /** A trail as it is. */
    record State(boolean multiRegion, boolean logging, EventSelectors selectors) {}

    /** The trails after each change, by second; of several in one second the last. */
    private final TreeMap<Integer, Map<TrailArn, State>> states = new TreeMap<>();

    private final List<Call> calls = new ArrayList<>();
    private final Random random;

    TrueAccount(Random random, int changes, boolean crowded) {
        this.random = random;
        SortedMap<TrailArn, State> trails = new TreeMap<>();
        for (TrailArn arn : ARNS) {
            if (random.nextInt(3) > 0) {
                trails.put(arn, new State(random.nextInt(3) > 0, random.nextInt(3) > 0, anySelectors()));
            }
        }
        states.put(-1_000, Map.copyOf(trails));
        List<Integer> seconds =
                new ArrayList<>(random.ints(changes, 0, SECONDS).boxed().toList());
        if (crowded) {
            seconds.replaceAll(second -> random.nextInt(3) == 0 ? seconds.get(random.nextInt(seconds.size())) : second);
        }
        List<Integer> ordered = crowded
                ? seconds.stream().sorted().toList()
                : seconds.stream().distinct().sorted().toList();
        for (int second : ordered) {
            change(trails, second);
            states.put(second, Map.copyOf(trails));
        }
    }

    private void change(SortedMap<TrailArn, State> trails, int second) {
        TrailArn arn = ARNS.get(random.nextInt(ARNS.size()));
        State state = trails.get(arn);
        if (state == null) {
            boolean multi = random.nextBoolean();
            trails.put(arn, new State(multi, false, EventSelectors.defaultSelectors()));
            call(arn, second, "CreateTrail", new TrailEffect.Created(trail(arn, multi)));
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> {
                trails.remove(arn);
                call(arn, second, "DeleteTrail", new TrailEffect.Deleted());
            }
            case 1 -> {
                boolean multi = random.nextBoolean();
                trails.put(arn, new State(multi, state.logging(), state.selectors()));
                call(arn, second, "UpdateTrail", new TrailEffect.Updated(trail(arn, multi)));
            }
            case 2 -> {
                EventSelectors selectors = anySelectors();
                trails.put(arn, new State(state.multiRegion(), state.logging(), selectors));
                call(arn, second, "PutEventSelectors", new TrailEffect.SelectorsPut(Optional.of(selectors)));
            }
            case 3 -> {
                trails.put(arn, new State(state.multiRegion(), false, state.selectors()));
                call(arn, second, "StopLogging", new TrailEffect.Stopped());
            }
            default -> {
                trails.put(arn, new State(state.multiRegion(), true, state.selectors()));
                call(arn, second, "StartLogging", new TrailEffect.Started());
            }
        }
    }

    private void call(TrailArn arn, int second, String name, TrailEffect effect) {
        String id = "event-" + calls.size();
        calls.add(new Call(arn, new ChangeCall(time(second), name, Optional.of(id), Caller.unknown()), effect));
    }

    private EventSelectors anySelectors() {
        return SELECTORS.get(random.nextInt(SELECTORS.size()));
    }

    static Instant time(int second) {
        return START.plusSeconds(second);
    }

    static int second(Instant time) {
        return (int) (time.getEpochSecond() - START.getEpochSecond());
    }

    List<Call> calls() {
        return calls;
    }

    /** The seconds in which something changed. */
    Iterable<Integer> changes() {
        return states.tailMap(0).keySet();
    }

    /** What asking everything at the end of a second would have shown. */
    AccountEvidence truth(int second) {
        return snapshot(second, second, true);
    }

    /** Evidence whose every answer was given at some second between two others. */
    AccountEvidence snapshot(int from, int to) {
        return snapshot(from, to, false);
    }

    private AccountEvidence snapshot(int from, int to, boolean whole) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .collectedFrom(time(from))
                .collectedAt(time(to))
                .enabledRegions(Evidence.known(EnabledRegions.of(REGIONS)));
        for (String region : REGIONS) {
            Map<TrailArn, State> trails = stateAt(moment(from, to));
            if (whole || random.nextInt(8) > 0) {
                List<Trail> shown = new ArrayList<>();
                new TreeMap<>(trails).forEach((arn, state) -> {
                    if (state.multiRegion() || arn.region().equals(region)) {
                        shown.add(trail(arn, state.multiRegion()));
                    }
                });
                builder.putListing(region, Evidence.known(new TrailListing(shown)));
            } else {
                builder.putListing(
                        region,
                        Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new NotAsked())));
            }
        }
        for (TrailArn arn : ARNS) {
            Optional<State> status =
                    Optional.ofNullable(stateAt(moment(from, to)).get(arn));
            status.filter(state -> whole || random.nextInt(8) > 0)
                    .ifPresent(state -> builder.putStatus(
                            arn,
                            Evidence.known(TrailStatus.builder()
                                    .isLogging(state.logging())
                                    .build())));
            Optional<State> selectors =
                    Optional.ofNullable(stateAt(moment(from, to)).get(arn));
            selectors
                    .filter(state -> whole || random.nextInt(8) > 0)
                    .ifPresent(state -> builder.putSelectors(arn, Evidence.known(state.selectors())));
        }
        return builder.build();
    }

    private int moment(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    private Map<TrailArn, State> stateAt(int second) {
        return states.floorEntry(second).getValue();
    }

    private static Trail trail(TrailArn arn, boolean multiRegion) {
        return Trail.builder()
                .trailArn(arn)
                .homeRegion(arn.region())
                .isMultiRegionTrail(multiRegion)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(false)
                .build();
    }

    private static TrailArn arn(String region, String name) {
        return TrailArn.parse("arn:aws-us-gov:cloudtrail:" + region + ":" + ACCOUNT + ":trail/trail-" + name);
    }

    private static EventSelectors selecting(ReadWriteType type) {
        return EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(type)
                        .includeManagementEvents(true)
                        .build())
                .build();
    }
}
