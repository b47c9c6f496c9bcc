package io.github.trailproof.facts;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;

/**
 * What the evidence says of one trail. Whatever contradicts itself counts as unknown: since further evidence cannot take
 * a contradiction back, more evidence never turns what holds into what does not, or the reverse.
 */
public final class TrailFacts {

    private final ObservedTrail trail;
    private final Fact multiRegion;
    private final Fact logging;
    private final SelectorsInForce selectors;

    private TrailFacts(ObservedTrail trail, AccountEvidence evidence) {
        this.trail = trail;
        this.multiRegion = multiRegion(trail, evidence);
        this.logging = logging(trail.trailArn(), evidence.status(trail.trailArn()));
        this.selectors = SelectorsInForce.of(trail, evidence.selectors(trail.trailArn()));
    }

    /** Reads what the evidence says of a trail. */
    public static TrailFacts of(ObservedTrail trail, AccountEvidence evidence) {
        return new TrailFacts(trail, evidence);
    }

    /** The trail. */
    public ObservedTrail trail() {
        return trail;
    }

    /** Whether it records in every region. */
    public Fact multiRegion() {
        return multiRegion;
    }

    /** Whether it is recording. */
    public Fact logging() {
        return logging;
    }

    /** What its selectors select. */
    public SelectorsInForce selectors() {
        return selectors;
    }

    private static Fact multiRegion(ObservedTrail trail, AccountEvidence evidence) {
        return switch (trail.isMultiRegionTrail()) {
            case TRUE ->
                contradiction(trail, evidence)
                        .map(finding -> openMultiRegion(trail, finding))
                        .or(() -> openMembership(trail, evidence))
                        .orElseGet(() -> Fact.holds("IsMultiRegionTrail", "is true"));
            case FALSE -> Fact.holdsNot("IsMultiRegionTrail", "is false");
            case ABSENT -> openMultiRegion(trail, "is absent from the answer");
            case CONTRADICTORY -> openMultiRegion(trail, "is true in some regions' listings and false in others");
        };
    }

    /** What speaks against a trail that says of itself that it is multi-region. */
    private static Optional<String> contradiction(ObservedTrail trail, AccountEvidence evidence) {
        Flag global = trail.includeGlobalServiceEvents();
        if (global == Flag.FALSE || global == Flag.CONTRADICTORY) {
            // The service refuses this combination, so one of the two flags is not what is in force.
            String where = global == Flag.FALSE ? "" : " in some regions' listings";
            return Optional.of("is true, but IncludeGlobalServiceEvents is false" + where
                    + ", and a multi-region trail always has it");
        }
        if (!trail.notListedIn().isEmpty()) {
            return Optional.of("is true, but the trail is not listed in "
                    + String.join(", ", trail.notListedIn())
                    + ", where a multi-region trail has a shadow trail");
        }
        if (!isForeign(trail, evidence)) {
            return Optional.empty();
        }
        return evidence.enabledRegions()
                .value()
                .flatMap(enabled -> trail.homeRegions().stream()
                        .filter(home -> !enabled.names().contains(home))
                        .findFirst())
                .map(home -> "is true, but its home region " + home
                        + " is not enabled here, and an organization trail covers only members that enabled it");
    }

    /** What leaves open whether another account's trail covers this one: that its home region is enabled is not known. */
    private static Optional<Fact> openMembership(ObservedTrail trail, AccountEvidence evidence) {
        if (!isForeign(trail, evidence)
                || !(evidence.enabledRegions() instanceof Evidence.Missing<EnabledRegions> missing)) {
            return Optional.empty();
        }
        return trail.homeRegions().stream()
                .filter(home -> !isKnownToBeEnabled(home, evidence))
                .findFirst()
                .map(home -> Fact.open(
                        "IsMultiRegionTrail",
                        "is true, but an organization trail covers only members that enabled its home region " + home
                                + ", and the enabled regions are not known",
                        missing.reason()));
    }

    private static boolean isForeign(ObservedTrail trail, AccountEvidence evidence) {
        return !trail.trailArn().accountId().equals(evidence.accountId());
    }

    /** Also without the list of regions: one that answers is enabled, and some no account can disable. */
    private static boolean isKnownToBeEnabled(String region, AccountEvidence evidence) {
        return EnabledRegions.isAlwaysEnabled(region) || evidence.listings().get(region) instanceof Evidence.Known;
    }

    private static Fact openMultiRegion(ObservedTrail trail, String finding) {
        Unsettled cause = new Unsettled("IsMultiRegionTrail " + finding);
        return Fact.open(
                "IsMultiRegionTrail", finding, MissingEvidence.of(Operation.DESCRIBE_TRAILS, trail.trailArn(), cause));
    }

    private static Fact logging(TrailArn trailArn, Evidence<TrailStatus> status) {
        if (status instanceof Evidence.Missing<TrailStatus> missing) {
            return Fact.open("IsLogging", Texts.missing(missing.reason()), missing.reason());
        }
        Evidence.Known<TrailStatus> known = (Evidence.Known<TrailStatus>) status;
        Optional<Boolean> isLogging = known.answer().isLogging();
        if (isLogging.isEmpty()) {
            Unsettled cause = new Unsettled("IsLogging is absent from the answer");
            return Fact.open(
                    "IsLogging",
                    "is absent from the answer",
                    MissingEvidence.of(Operation.GET_TRAIL_STATUS, trailArn, cause));
        }
        String finding = "is " + isLogging.get() + Texts.provenance(known.providedBy());
        return isLogging.get() ? Fact.holds("IsLogging", finding) : Fact.holdsNot("IsLogging", finding);
    }
}
