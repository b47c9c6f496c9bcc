package io.github.trailproof.remediation.text;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What evidence holds of a trail before a plan changes it, for texts that describe a state.
 *
 * @param copies the trail as the regions list it
 * @param isLogging IsLogging
 * @param selectors its selectors as they were answered; where the service says that they are the default one, that one
 */
record KnownTrail(List<Trail> copies, Optional<Boolean> isLogging, Optional<EventSelectors> selectors) {

    KnownTrail {
        copies = List.copyOf(copies);
    }

    static KnownTrail of(TrailArn arn, AccountEvidence evidence) {
        List<OtherAccount> others = evidence.others(arn);
        List<Trail> copies = new ArrayList<>(copies(arn, evidence.listings().values()));
        others.forEach(other -> copies.addAll(copies(arn, other.listings().values())));
        Optional<TrailStatus> status =
                first(evidence.status(arn), others.stream().map(OtherAccount::status));
        Optional<EventSelectors> answered =
                first(evidence.selectors(arn), others.stream().map(OtherAccount::selectors));
        Optional<EventSelectors> byFlag = agreed(copies, Trail::hasCustomEventSelectors)
                .filter(isCustom -> !isCustom)
                .map(isDefault -> EventSelectors.defaultSelectors());
        return new KnownTrail(copies, status.flatMap(TrailStatus::isLogging), answered.or(() -> byFlag));
    }

    private static List<Trail> copies(TrailArn arn, Collection<Evidence<TrailListing>> listings) {
        return listings.stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .filter(trail -> trail.trailArn().equals(arn))
                .toList();
    }

    private static <T> Optional<T> first(Evidence<T> own, Stream<Evidence<T>> others) {
        return own.value()
                .or(() -> others.flatMap(answer -> answer.value().stream()).findFirst());
    }

    /** The value that every copy which has the member gives it; absent where none has it, or where they disagree. */
    <T> Optional<T> agreed(Function<Trail, Optional<T>> member) {
        return agreed(copies, member);
    }

    private static <T> Optional<T> agreed(List<Trail> copies, Function<Trail, Optional<T>> member) {
        List<T> stated = copies.stream()
                .flatMap(copy -> member.apply(copy).stream())
                .distinct()
                .limit(2)
                .toList();
        return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
    }

    /** The same for a text; an empty one says nothing. */
    Optional<String> text(Function<Trail, Optional<String>> member) {
        return agreed(member).filter(text -> !text.isEmpty());
    }
}
