package io.github.trailproof.facts;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.TrailFinding;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;

/**
 * What the evidence says of one trail. A contradiction counts as unknown: since further evidence cannot take it back, more
 * evidence never turns what holds into what does not, or the reverse.
 */
public final class TrailFacts {

    private final ObservedTrail trail;
    private final Fact coversAccount;
    private final Fact multiRegion;
    private final Fact logging;
    private final SelectorsInForce selectors;

    private TrailFacts(ObservedTrail trail, AccountEvidence evidence) {
        this.trail = trail;
        this.coversAccount = coversAccount(trail, evidence);
        this.multiRegion = multiRegion(trail, evidence, coversAccount);
        this.logging = LoggingFact.of(trail.trailArn(), evidence);
        this.selectors = SelectorsInForce.of(trail, evidence);
    }

    /** Reads what the evidence says of a trail. */
    public static TrailFacts of(ObservedTrail trail, AccountEvidence evidence) {
        return new TrailFacts(trail, evidence);
    }

    /** The trail. */
    public ObservedTrail trail() {
        return trail;
    }

    /** Whether what it records is this account's at all: its own trail, or one of its organization. */
    public Fact coversAccount() {
        return coversAccount;
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

    private static Fact coversAccount(ObservedTrail trail, AccountEvidence evidence) {
        Optional<Finding> perhaps = trail.findOpen(TrailFinding.TRAIL_ARN);
        if (perhaps.isPresent()) {
            return openListing(trail, perhaps.get());
        }
        Optional<Finding> contradiction = otherPartition(trail, evidence);
        if (contradiction.isPresent()) {
            return openListing(trail, contradiction.get());
        }
        Optional<Finding> unlisted = notListedByOwner(trail, evidence);
        if (unlisted.isPresent()) {
            return openListing(trail, unlisted.get());
        }
        Finding organization = trail.findIsOrganizationTrail();
        if (trail.trailArn().isOwnedBy(evidence.accountId()) || trail.isOrganizationTrail() == Flag.TRUE) {
            return Fact.holds(organization);
        }
        return openListing(
                trail,
                trail.findOpen(TrailFinding.IS_ORGANIZATION_TRAIL)
                        .orElseGet(() -> new TrailFinding.NotAnOrganizationTrail(organization)));
    }

    /** Whose trail it is by its ARN knows best whether there is such a trail. */
    private static Optional<Finding> notListedByOwner(ObservedTrail trail, AccountEvidence evidence) {
        TrailArn arn = trail.trailArn();
        return evidence.others(arn).stream().anyMatch(other -> other.ownsAndLacks(arn))
                ? Optional.of(new TrailFinding.NotListedByOwner(arn.accountId(), arn.region()))
                : Optional.empty();
    }

    /** No trail reaches beyond its partition, so an ARN of another one is not what it seems. */
    private static Optional<Finding> otherPartition(ObservedTrail trail, AccountEvidence evidence) {
        String own = trail.trailArn().partition();
        if (!evidence.effectivePartition().equals(own)) {
            return Optional.of(new TrailFinding.OtherPartition(own, evidence.effectivePartition()));
        }
        for (String region : trail.listedIn()) {
            if (!Partitions.of(region).equals(own)) {
                return Optional.of(new TrailFinding.OtherPartition(own, Partitions.of(region)));
            }
        }
        return Optional.empty();
    }

    private static Fact multiRegion(ObservedTrail trail, AccountEvidence evidence, Fact coversAccount) {
        Finding found = trail.findIsMultiRegionTrail();
        return switch (trail.isMultiRegionTrail()) {
            case TRUE ->
                contradiction(trail, evidence)
                        .map(finding -> openListing(trail, finding))
                        .or(() -> Optional.of(coversAccount).filter(covers -> covers.value() == Ternary.UNKNOWN))
                        .or(() -> openMembership(trail, evidence))
                        .orElseGet(() -> Fact.holds(found));
            case FALSE -> Fact.holdsNot(found);
            case ABSENT, CONTRADICTORY -> openListing(trail, found);
        };
    }

    /** What contradicts a trail that says of itself that it is multi-region. */
    private static Optional<Finding> contradiction(ObservedTrail trail, AccountEvidence evidence) {
        Flag global = trail.includeGlobalServiceEvents();
        if (global == Flag.FALSE || global == Flag.CONTRADICTORY) {
            return Optional.of(new TrailFinding.WithoutGlobalServices(trail.findIncludeGlobalServiceEvents()));
        }
        List<String> notListedIn = trail.notListedIn();
        if (!notListedIn.isEmpty()) {
            return Optional.of(TrailFinding.NotListedIn.of(notListedIn));
        }
        return trail.homeContradiction()
                .<Finding>map(finding -> finding)
                .or(() -> evidence.enabledRegions()
                        .value()
                        .flatMap(listed -> homeNotKnownToBeEnabled(trail, evidence))
                        .map(TrailFinding.HomeRegionNotEnabled::new));
    }

    /** What leaves open whether another account's trail covers this one: whether its home region is enabled. */
    private static Optional<Fact> openMembership(ObservedTrail trail, AccountEvidence evidence) {
        Optional<Finding> openHome = trail.findOpen(TrailFinding.HOME_REGION)
                .filter(open -> !trail.trailArn().isOwnedBy(evidence.accountId()));
        if (openHome.isPresent()) {
            return Optional.of(openListing(trail, openHome.get()));
        }
        return evidence.enabledRegions()
                .missing()
                .flatMap(reason -> homeNotKnownToBeEnabled(trail, evidence)
                        .map(home -> Fact.open(new TrailFinding.HomeRegionPerhapsNotEnabled(home), reason)));
    }

    /** The home of another account's trail, unless this account has enabled it for certain. */
    private static Optional<String> homeNotKnownToBeEnabled(ObservedTrail trail, AccountEvidence evidence) {
        return trail.trailArn().isOwnedBy(evidence.accountId())
                ? Optional.empty()
                : trail.homeRegions().stream()
                        .filter(home -> !evidence.effectiveEnabledRegions().contains(home))
                        .findFirst();
    }

    private static Fact openListing(ObservedTrail trail, Finding finding) {
        return Fact.open(finding, MissingEvidence.inconclusive(Operation.DESCRIBE_TRAILS, trail.trailArn(), finding));
    }
}
