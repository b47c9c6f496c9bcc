package io.github.trailproof.history.timeline;

import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.timeline.FacetTrack.ChangeAt;
import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.history.timeline.TrailEffect.Created;
import io.github.trailproof.history.timeline.TrailEffect.Deleted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The calls that changed one trail within one second. Records do not tell their order, but a trail is made before it is
 * changed, and is changed before it is deleted.
 */
final class CallGroup {

    private final List<Call> calls = new ArrayList<>();
    private final List<Call> perhaps = new ArrayList<>();

    void add(Call call) {
        calls.add(call);
    }

    /** Adds a call that may be about another trail. */
    void addPerhaps(Call call) {
        perhaps.add(call);
    }

    /**
     * What the calls did to one facet.
     *
     * @param result what a call that changes the facet sets: empty for one that does not; a value that is empty for one
     *     whose result is not known
     * @param created what CreateTrail sets
     * @param deleted what DeleteTrail leaves, if anything
     * @param before what must have held before a trail was made
     */
    <V> Optional<ChangeAt<V>> changeOf(
            Function<TrailEffect, Optional<Optional<V>>> result,
            Function<Created, Optional<V>> created,
            Optional<V> deleted,
            Optional<V> before) {
        List<Created> creations = new ArrayList<>();
        long deletions = 0;
        List<Optional<V>> results = new ArrayList<>();
        for (Call call : calls) {
            if (call.effect() instanceof Created creation) {
                creations.add(creation);
            } else if (call.effect() instanceof Deleted) {
                deletions++;
            } else {
                result.apply(call.effect())
                        .filter(one -> !results.contains(one))
                        .ifPresent(results::add);
            }
        }
        boolean isDoubtful = perhaps.stream()
                .map(Call::effect)
                .anyMatch(effect -> effect instanceof Deleted
                        || effect instanceof Created
                        || result.apply(effect).isPresent());
        if (isDoubtful) {
            return Optional.of(new ChangeAt<>(true, Optional.empty(), Optional.empty()));
        }
        if (creations.isEmpty() && deletions == 0 && results.isEmpty()) {
            return Optional.empty();
        }
        if (creations.size() + deletions > 1) {
            return Optional.of(new ChangeAt<>(true, Optional.empty(), Optional.empty()));
        }
        if (deletions == 1) {
            return Optional.of(new ChangeAt<>(false, Optional.empty(), deleted));
        }
        if (results.size() > 1) {
            return Optional.of(new ChangeAt<>(true, creations.isEmpty() ? Optional.empty() : before, Optional.empty()));
        }
        if (creations.isEmpty()) {
            return Optional.of(new ChangeAt<>(false, Optional.empty(), results.get(0)));
        }
        Optional<V> after = results.isEmpty() ? created.apply(creations.get(0)) : results.get(0);
        return Optional.of(new ChangeAt<>(false, before, after));
    }

    /** The call that had this effect on a facet: the last one that can have had it. */
    Optional<ChangeCall> callOf(Function<TrailEffect, Boolean> concerns) {
        Optional<ChangeCall> made = Optional.empty();
        for (Call call : calls) {
            boolean isLifecycle = call.effect() instanceof Created || call.effect() instanceof Deleted;
            if (concerns.apply(call.effect()) || (isLifecycle && made.isEmpty())) {
                made = Optional.of(call.call());
            }
        }
        return made;
    }
}
