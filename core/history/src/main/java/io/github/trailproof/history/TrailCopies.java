package io.github.trailproof.history;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The copies of each trail that the listings of one evidence show, by trail and by region. A trail as a plan makes it takes
 * their place, in no region.
 */
final class TrailCopies {

    private static final String NO_REGION = "";

    private final SortedMap<TrailArn, SortedMap<String, Trail>> copies = new TreeMap<>();

    TrailCopies(AccountEvidence evidence) {
        evidence.listings().forEach((region, answer) -> {
            if (answer instanceof Evidence.Known<TrailListing> known) {
                known.answer()
                        .trails()
                        .forEach(trail -> copies.computeIfAbsent(trail.trailArn(), arn -> new TreeMap<>())
                                .putIfAbsent(region, trail));
            }
        });
        evidence.planned()
                .forEach((arn, plan) ->
                        plan.trail().ifPresent(made -> copies.put(arn, new TreeMap<>(Map.of(NO_REGION, made)))));
    }

    /** The trails that some listing shows. */
    Iterable<TrailArn> arns() {
        return copies.keySet();
    }

    boolean shows(TrailArn arn) {
        return copies.containsKey(arn);
    }

    boolean shows(TrailArn arn, String region) {
        return copies.getOrDefault(arn, new TreeMap<>()).containsKey(region);
    }

    /** The copy of one region, else of any other. */
    Optional<Trail> copy(TrailArn arn, String region) {
        SortedMap<String, Trail> ofTrail = copies.getOrDefault(arn, new TreeMap<>());
        return Optional.ofNullable(ofTrail.get(region))
                .or(() -> ofTrail.values().stream().findFirst());
    }

    /** What the copies say of a field; more than one value, where they contradict each other. */
    Optional<String> text(TrailArn arn, TrailField field) {
        TreeSet<String> stated = new TreeSet<>();
        copies.getOrDefault(arn, new TreeMap<>())
                .values()
                .forEach(trail -> field.text(trail).ifPresent(stated::add));
        return stated.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", stated));
    }
}
