package io.github.trailproof.examples.harness;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides the control by the benchmark's letter: one trail that is multi-region, logs, and has a selector on all
 * management events. Each step may answer that it does not know.
 */
class Audit {

    /** Decides by every step as it is written here. */
    Audit() {}

    /** The verdict on one account. */
    Verdict verdict(AccountEvidence evidence) {
        Verdict ofSeen = overall(evidence.observedTrails().stream()
                .map(trail -> verdict(trail, evidence))
                .toList());
        return ofSeen == Verdict.PASS || showsEveryMultiRegionTrail(evidence) ? ofSeen : Verdict.INDETERMINATE;
    }

    /** One listing does, unless it was made without shadow trails. */
    private static boolean showsEveryMultiRegionTrail(AccountEvidence evidence) {
        return evidence.listings().values().stream()
                .anyMatch(listing -> listing.value()
                        .filter(TrailListing::includesShadowTrails)
                        .isPresent());
    }

    /** One trail that does everything suffices. */
    Verdict overall(List<Verdict> trails) {
        return Answers.any(trails);
    }

    private Verdict verdict(ObservedTrail trail, AccountEvidence evidence) {
        return Answers.all(List.of(
                multiRegion(trail),
                covers(trail, evidence),
                logging(evidence.status(trail.trailArn())),
                selectors(trail, evidence.selectors(trail.trailArn()))));
    }

    /** A multi-region trail has global service events and shows in every region; else something is not what it says. */
    Verdict multiRegion(ObservedTrail trail) {
        Flag global = trail.includeGlobalServiceEvents();
        boolean contradicted = global == Flag.FALSE
                || global == Flag.CONTRADICTORY
                || !trail.notListedIn().isEmpty()
                || trail.homeContradiction().isPresent();
        return switch (trail.isMultiRegionTrail()) {
            case TRUE -> contradicted ? Verdict.INDETERMINATE : Verdict.PASS;
            case FALSE -> Verdict.FAIL;
            case ABSENT, CONTRADICTORY -> Verdict.INDETERMINATE;
        };
    }

    /** An organization trail covers only the members that enabled its home region, and nothing leaves its partition. */
    private static Verdict covers(ObservedTrail trail, AccountEvidence evidence) {
        String partition = trail.trailArn().partition();
        boolean samePartition = evidence.effectivePartition().equals(partition)
                && trail.listedIn().stream()
                        .allMatch(region -> Partitions.of(region).equals(partition));
        boolean own = trail.trailArn().accountId().equals(evidence.accountId());
        boolean enabled = evidence.effectiveEnabledRegions().containsAll(trail.homeRegions());
        boolean member = enabled && trail.isOrganizationTrail() == Flag.TRUE;
        return samePartition && (own || member) ? Verdict.PASS : Verdict.INDETERMINATE;
    }

    /** A call that was denied leaves the question open. */
    Verdict logging(Evidence<TrailStatus> status) {
        return status.value().flatMap(TrailStatus::isLogging).map(Answers::of).orElse(Verdict.INDETERMINATE);
    }

    private Verdict selectors(ObservedTrail trail, Evidence<EventSelectors> answer) {
        boolean saysDefault = trail.hasCustomEventSelectors() == Flag.FALSE;
        boolean mayBeDefault = saysDefault || trail.hasCustomEventSelectors() == Flag.CONTRADICTORY;
        List<EventSelector> basic =
                answer.value().map(EventSelectors::eventSelectors).orElse(List.of());
        List<AdvancedEventSelector> advanced =
                answer.value().map(EventSelectors::advancedEventSelectors).orElse(List.of());
        if (basic.isEmpty() && advanced.isEmpty()) {
            return saysDefault ? Verdict.PASS : Verdict.INDETERMINATE;
        }
        if (!basic.isEmpty() && !advanced.isEmpty()) {
            return Verdict.INDETERMINATE;
        }
        Verdict found = Answers.any(considered(
                Stream.concat(basic.stream().map(this::basic), advanced.stream().map(this::advanced))
                        .toList()));
        return found != Verdict.PASS && mayBeDefault ? Verdict.INDETERMINATE : found;
    }

    /** Of the selectors' answers those that count: all of them. */
    List<Verdict> considered(List<Verdict> selectors) {
        return selectors;
    }

    Verdict basic(EventSelector selector) {
        return BasicStep.all(selector);
    }

    Verdict advanced(AdvancedEventSelector selector) {
        return AdvancedStep.all(selector);
    }
}
