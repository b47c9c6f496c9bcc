package io.github.trailproof.facts;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailFinding;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the evidence says of one trail. A contradiction counts as unknown: since further evidence cannot take it back, more
 * evidence never turns what holds into what does not, or the reverse.
 */
public final class TrailFacts {

    private static final String IS_LOGGING = "IsLogging";

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
        Finding found = trail.findIsMultiRegionTrail();
        return switch (trail.isMultiRegionTrail()) {
            case TRUE ->
                contradiction(trail, evidence)
                        .map(finding -> openMultiRegion(trail, finding))
                        .or(() -> openMembership(trail, evidence))
                        .orElseGet(() -> Fact.holds(found));
            case FALSE -> Fact.holdsNot(found);
            case ABSENT, CONTRADICTORY -> openMultiRegion(trail, found);
        };
    }

    /** What contradicts a trail that says of itself that it is multi-region. */
    private static Optional<Finding> contradiction(ObservedTrail trail, AccountEvidence evidence) {
        Flag global = trail.includeGlobalServiceEvents();
        if (global == Flag.FALSE || global == Flag.CONTRADICTORY) {
            return Optional.of(new TrailFinding.WithoutGlobalServices(trail.findIncludeGlobalServiceEvents()));
        }
        if (!trail.notListedIn().isEmpty()) {
            return Optional.of(new TrailFinding.NotListedIn(new TreeSet<>(trail.notListedIn())));
        }
        if (trail.trailArn().isOwnedBy(evidence.accountId())) {
            return Optional.empty();
        }
        return evidence.enabledRegions()
                .value()
                .flatMap(enabled -> trail.homeRegions().stream()
                        .filter(home -> !enabled.names().contains(home))
                        .findFirst())
                .map(TrailFinding.HomeRegionNotEnabled::new);
    }

    /** What leaves open whether another account's trail covers this one: whether its home region is enabled. */
    private static Optional<Fact> openMembership(ObservedTrail trail, AccountEvidence evidence) {
        if (trail.trailArn().isOwnedBy(evidence.accountId())
                || !(evidence.enabledRegions() instanceof Evidence.Missing<EnabledRegions> missing)) {
            return Optional.empty();
        }
        return trail.homeRegions().stream()
                .filter(home -> !isKnownToBeEnabled(home, evidence))
                .findFirst()
                .map(home -> Fact.open(new TrailFinding.HomeRegionPerhapsNotEnabled(home), missing.reason()));
    }

    /** Also without the list of regions: one that answers is enabled, and some no account can disable. */
    private static boolean isKnownToBeEnabled(String region, AccountEvidence evidence) {
        return EnabledRegions.isAlwaysEnabled(region) || evidence.listings().get(region) instanceof Evidence.Known;
    }

    private static Fact openMultiRegion(ObservedTrail trail, Finding finding) {
        return Fact.open(
                finding, MissingEvidence.of(Operation.DESCRIBE_TRAILS, trail.trailArn(), new Inconclusive(finding)));
    }

    private static Fact logging(TrailArn trailArn, Evidence<TrailStatus> status) {
        if (status instanceof Evidence.Missing<TrailStatus> missing) {
            return Fact.open(new Finding.Unanswered(IS_LOGGING, missing.reason()), missing.reason());
        }
        Evidence.Known<TrailStatus> known = (Evidence.Known<TrailStatus>) status;
        Optional<Boolean> isLogging = known.answer().isLogging();
        if (isLogging.isEmpty()) {
            Finding absent = new Finding.Absent(IS_LOGGING);
            return Fact.open(
                    absent, MissingEvidence.of(Operation.GET_TRAIL_STATUS, trailArn, new Inconclusive(absent)));
        }
        Finding found = new Finding.Value(IS_LOGGING, isLogging.get().toString());
        Finding attributed = known.providedBy()
                .<Finding>map(account -> new Finding.FromAccount(found, account))
                .orElse(found);
        return isLogging.get() ? Fact.holds(attributed) : Fact.holdsNot(attributed);
    }
}
