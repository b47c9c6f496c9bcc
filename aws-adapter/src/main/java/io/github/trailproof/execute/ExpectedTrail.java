package io.github.trailproof.execute;

import static io.github.trailproof.evidence.ObservedTrail.Flag.FALSE;
import static io.github.trailproof.evidence.ObservedTrail.Flag.TRUE;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.execute.StepOutcome.Refused;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a trail has to be like for a step of the plan to mean what it meant when the plan was made. Of what the evidence
 * did not tell, anything will do: the plan does not rest on it.
 *
 * @param multiRegion what IsMultiRegionTrail may be; empty for anything
 * @param globalServices what IncludeGlobalServiceEvents may be; empty for anything
 * @param organization what IsOrganizationTrail may be; empty for anything
 * @param logs whether it has to be logging
 * @param selectors what its selectors may be; empty for anything
 * @param defaultSelectors whether, by a flag alone, it has to have the default selectors
 */
record ExpectedTrail(
        Set<Flag> multiRegion,
        Set<Flag> globalServices,
        Set<Flag> organization,
        boolean logs,
        Set<SelectorContent> selectors,
        boolean defaultSelectors) {

    /**
     * Obtains what is expected.
     *
     * @param states the evidence with the calls that are to have been made before, and then with each further call of the
     *     plan: what a run that ended early has left is as good
     */
    static ExpectedTrail of(TrailArn arn, List<AccountEvidence> states) {
        List<ObservedTrail> trails = states.stream()
                .flatMap(state -> state.observedTrails().stream()
                        .filter(trail -> trail.trailArn().equals(arn))
                        .limit(1))
                .toList();
        AccountEvidence first = states.get(0);
        boolean selectorsKnown = first.selectors(arn).value().isPresent();
        return new ExpectedTrail(
                stated(trails, ObservedTrail::isMultiRegionTrail),
                stated(trails, ObservedTrail::includeGlobalServiceEvents),
                stated(trails, ObservedTrail::isOrganizationTrail),
                first.status(arn).value().flatMap(TrailStatus::isLogging).orElse(false),
                selectorsKnown
                        ? states.stream()
                                .flatMap(state -> state.selectors(arn).value().stream())
                                .map(SelectorContent::of)
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of(),
                !selectorsKnown && !trails.isEmpty() && trails.get(0).hasCustomEventSelectors() == FALSE);
    }

    private static Set<Flag> stated(List<ObservedTrail> trails, Function<ObservedTrail, Flag> flag) {
        Set<Flag> stated = EnumSet.noneOf(Flag.class);
        trails.forEach(trail -> stated.add(flag.apply(trail)));
        // What the evidence left open is not expected to be anything, though a call of the plan may settle it.
        return EnumSet.of(TRUE, FALSE).containsAll(stated) ? stated : Set.of();
    }

    /** Why a trail that is there is not as expected, if it is not. */
    Optional<Refused> contradictedBy(CurrentTrail current) {
        Trail trail = current.trail().orElseThrow();
        return Stream.of(
                        flag("IsMultiRegionTrail", multiRegion, trail.isMultiRegionTrail()),
                        flag("IncludeGlobalServiceEvents", globalServices, trail.includeGlobalServiceEvents()),
                        flag("IsOrganizationTrail", organization, trail.isOrganizationTrail()),
                        stopped(current.isLogging()),
                        otherSelectors(trail, current.selectors()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refused> flag(String name, Set<Flag> expected, Optional<Boolean> found) {
        boolean fits = expected.isEmpty()
                || found.map(value -> expected.contains(value ? TRUE : FALSE)).orElse(false);
        String value = found.map(Objects::toString).orElse("absent");
        return fits
                ? Optional.empty()
                : Optional.of(new Refused(
                        Refusal.TRAIL_CHANGED, name + " is " + value + " now, which the plan was not made for"));
    }

    private Optional<Refused> stopped(Optional<Boolean> isLogging) {
        return logs && !isLogging.orElse(true)
                ? Optional.of(new Refused(Refusal.LOGGING_STOPPED, "the trail was logging and has been stopped"))
                : Optional.empty();
    }

    private Optional<Refused> otherSelectors(Trail trail, Optional<EventSelectors> found) {
        boolean others = !selectors.isEmpty()
                && found.map(SelectorContent::of)
                        .filter(content -> !selectors.contains(content))
                        .isPresent();
        boolean noDefault = defaultSelectors && trail.hasCustomEventSelectors().orElse(true);
        return others || noDefault
                ? Optional.of(new Refused(
                        Refusal.SELECTORS_CHANGED,
                        "the trail's selectors are not those the plan was made for"
                                + found.map(ExpectedTrail::unknownMembers).orElse("")))
                : Optional.empty();
    }

    /** The likely reason, if the evidence was mapped from the SDK's types, which lack such members. */
    static String unknownMembers(EventSelectors found) {
        boolean unknown = SelectorContent.hasUnrecognizedMembers(found);
        return unknown ? "; they have members that the AWS SDK does not know" : "";
    }
}
