package io.github.trailproof.history.timeline;

import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.history.timeline.TrailEffect.Created;
import io.github.trailproof.history.timeline.TrailEffect.Deleted;
import io.github.trailproof.trail.TrailArn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls whose records have the bare name of a trail. An account's own trail of that name comes first; where it has none, a
 * delegated administrator's call is about its organization's trail of that name and region.
 */
final class NamedCalls {

    private final Map<TrailArn, Collection<Call>> byTrail;
    private final Function<TrailArn, TrailHistory> history;
    private final Map<TrailArn, TrailHistory> histories = new TreeMap<>();
    /** By the name and the home region of the trail: trails of many accounts may have the same. */
    private final Map<String, List<Call>> byName = new HashMap<>();

    /**
     * Looks at every call. What a call is about is found out where somebody asks: few are about another account's trail.
     *
     * @param byTrail the calls by the trail that they name, by default one of the account that recorded them
     * @param history what is known of such a trail
     */
    NamedCalls(Map<TrailArn, Collection<Call>> byTrail, Function<TrailArn, TrailHistory> history) {
        this.byTrail = byTrail;
        this.history = history;
        byTrail.forEach((arn, ofTrail) -> ofTrail.stream()
                .filter(Call::isByName)
                .forEach(call -> byName.computeIfAbsent(name(arn), key -> new ArrayList<>())
                        .add(call)));
    }

    private static String name(TrailArn arn) {
        return arn.region() + "/" + arn.name();
    }

    /** Whether a call is about another account's trail: empty where that is not known. */
    private Optional<Boolean> isAboutAnothers(Call call) {
        TrailArn arn = call.trailArn();
        return isAboutAnothers(call, histories.computeIfAbsent(arn, history), byTrail.getOrDefault(arn, List.of()));
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
        return byName.getOrDefault(name(arn), List.of()).stream()
                .filter(call -> !call.trailArn().accountId().equals(arn.accountId()))
                .filter(call -> isAboutAnothers(call).equals(isAboutAnothers))
                .toList();
    }

    /** When a trail may have been deleted that nothing else tells of. */
    List<Instant> deletionsOfUnseen(Collection<TrailArn> seen) {
        Map<String, List<TrailArn>> seenByName = seen.stream().collect(Collectors.groupingBy(NamedCalls::name));
        return byName.values().stream()
                .flatMap(List::stream)
                .filter(call -> call.effect() instanceof Deleted)
                .filter(call -> seenByName.getOrDefault(name(call.trailArn()), List.of()).stream()
                        .allMatch(arn -> arn.accountId().equals(call.trailArn().accountId())))
                .filter(call -> isAboutAnothers(call).orElse(true))
                .map(call -> Times.down(call.call().at()))
                .toList();
    }
}
