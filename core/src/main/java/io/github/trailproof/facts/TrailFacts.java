package io.github.trailproof.facts;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OtherAccount;
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
        for (OtherAccount other : evidence.others(arn)) {
            if (other.ownsAndLacks(arn)) {
                return Optional.of(new TrailFinding.NotListedByOwner(arn.accountId(), arn.region()));
            }
        }
        return Optional.empty();
    }

    /** No trail reaches beyond its partition, so an ARN of another one is not what it seems. */
    private static Optional<Finding> otherPartition(ObservedTrail trail, AccountEvidence evidence) {
        String own = trail.trailArn().partition();
        if (!evidence.effectivePartition().equals(own)) {
            return Optional.of(new TrailFinding.OtherPartition(own, evidence.effectivePartition()));
        }
        if (evidence.partition().isEmpty() && evidence.undisputedPartition().isPresent()) {
            return Optional.empty(); // It is what the names of all regions say.
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
            case TRUE -> saysMultiRegion(trail, evidence, coversAccount, found);
            case FALSE -> Fact.holdsNot(found);
            case ABSENT, CONTRADICTORY -> openListing(trail, found);
        };
    }

    private static Fact saysMultiRegion(
            ObservedTrail trail, AccountEvidence evidence, Fact coversAccount, Finding found) {
        Optional<Finding> contradiction = contradiction(trail, evidence);
        if (contradiction.isPresent()) {
            return openListing(trail, contradiction.get());
        }
        return coversAccount.value() == Ternary.UNKNOWN
                ? coversAccount
                : openMembership(trail, evidence).orElseGet(() -> Fact.holds(found));
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
        if (trail.homeContradiction().isPresent()) {
            return Optional.of(trail.homeContradiction().get());
        }
        return evidence.enabledRegions() instanceof Evidence.Known
                ? homeNotKnownToBeEnabled(trail, evidence).map(TrailFinding.HomeRegionNotEnabled::new)
                : Optional.empty();
    }

    /** What leaves open whether another account's trail covers this one: whether its home region is enabled. */
    private static Optional<Fact> openMembership(ObservedTrail trail, AccountEvidence evidence) {
        Optional<Finding> openHome = trail.findOpen(TrailFinding.HOME_REGION)
                .filter(open -> !trail.trailArn().isOwnedBy(evidence.accountId()));
        if (openHome.isPresent()) {
            return Optional.of(openListing(trail, openHome.get()));
        }
        return evidence.enabledRegions() instanceof Evidence.Missing<EnabledRegions> missing
                ? homeNotKnownToBeEnabled(trail, evidence)
                        .map(home -> Fact.open(new TrailFinding.HomeRegionPerhapsNotEnabled(home), missing.reason()))
                : Optional.empty();
    }

    /** The home of another account's trail, unless this account has enabled it for certain. */
    private static Optional<String> homeNotKnownToBeEnabled(ObservedTrail trail, AccountEvidence evidence) {
        if (trail.trailArn().isOwnedBy(evidence.accountId())) {
            return Optional.empty();
        }
        for (String home : trail.homeRegions()) {
            if (!evidence.effectiveEnabledRegions().contains(home)) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }

    private static Fact openListing(ObservedTrail trail, Finding finding) {
        return Fact.open(finding, MissingEvidence.inconclusive(Operation.DESCRIBE_TRAILS, trail.trailArn(), finding));
    }
}
