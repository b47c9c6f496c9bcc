package io.github.trailproof.history.timeline;

import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.history.timeline.TrailEffect.Created;
import io.github.trailproof.history.timeline.TrailEffect.Deleted;
import io.github.trailproof.trail.TrailArn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Calls whose records have the bare name of a trail. An account's own trail of that name comes first; where it has none, a
 * delegated administrator's call is about its organization's trail of that name and region.
 */
final class NamedCalls {

    /** Whether a call is about another account's trail: empty where that is not known. */
    private record Named(Call call, Optional<Boolean> isAboutAnothers) {}

    private final List<Named> calls = new ArrayList<>();

    /**
     * Looks at every call.
     *
     * @param byTrail the calls by the trail that they name, by default one of the account that recorded them
     * @param history what is known of such a trail
     */
    NamedCalls(Map<TrailArn, Collection<Call>> byTrail, Function<TrailArn, TrailHistory> history) {
        Map<TrailArn, TrailHistory> histories = new TreeMap<>();
        byTrail.forEach((arn, ofTrail) -> {
            for (Call call : ofTrail) {
                if (call.isByName()) {
                    TrailHistory own = histories.computeIfAbsent(arn, history);
                    calls.add(new Named(call, isAboutAnothers(call, own, ofTrail)));
                }
            }
        });
    }

    private static Optional<Boolean> isAboutAnothers(Call call, TrailHistory own, Collection<Call> ofTrail) {
        Instant second = Times.down(call.call().at());
        boolean comesOrGoes = ofTrail.stream()
                .filter(other ->
                        !other.equals(call) && (other.effect() instanceof Created || other.effect() instanceof Deleted))
                .anyMatch(other -> Times.down(other.call().at()).equals(second));
        return own.presence(second.minusSeconds(1))
                .filter(known -> !comesOrGoes)
                .map(known -> known.trail().isEmpty());
    }

    /** The calls that are about a trail though they name none of its owner's. */
    List<Call> certainlyAbout(TrailArn arn) {
        return about(arn, Optional.of(true));
    }

    /** The calls that may be about it. */
    List<Call> perhapsAbout(TrailArn arn) {
        return about(arn, Optional.empty());
    }

    private List<Call> about(TrailArn arn, Optional<Boolean> isAboutAnothers) {
        return calls.stream()
                .filter(named -> named.isAboutAnothers().equals(isAboutAnothers))
                .map(Named::call)
                .filter(call -> isNamesake(call.trailArn(), arn))
                .toList();
    }

    private static boolean isNamesake(TrailArn one, TrailArn other) {
        return one.name().equals(other.name())
                && one.region().equals(other.region())
                && !one.accountId().equals(other.accountId());
    }

    /** When a trail may have been deleted that nothing else tells of. */
    List<Instant> deletionsOfUnseen(Collection<TrailArn> seen) {
        return calls.stream()
                .filter(named -> named.isAboutAnothers().orElse(true))
                .map(Named::call)
                .filter(call -> call.effect() instanceof Deleted
                        && seen.stream().noneMatch(arn -> isNamesake(call.trailArn(), arn)))
                .map(call -> Times.down(call.call().at()))
                .toList();
    }
}
