package io.github.trailproof.control;

import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.facts.TrailFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The control "CloudTrail is enabled in all regions", 3.1 in most versions of the CIS AWS Foundations Benchmark (see
 * {@link io.github.trailproof.control.record.ControlRecord} for the others), as a pure function of evidence.
 *
 * <pre>{@code
 * Assessment assessment = Cis31.assess(evidence);
 * if (assessment.verdict() == Verdict.INDETERMINATE) {
 *     assessment.result(Criterion.CIS).missing().forEach(call -> System.out.println("allow " + call.iamAction()));
 * }
 * }</pre>
 *
 * <p>By the benchmark's letter an account passes if one and the same trail meets every requirement. It fails if no trail
 * can, however the missing evidence turns out. In all other cases the verdict is indeterminate, and what is missing is
 * named. An account without trails fails: CloudTrail creates no trail by default. {@link Criterion} names the other
 * criteria, by which the account is judged too.
 */
public final class Cis31 {

    private Cis31() {}

    /**
     * Decides the control for one account. Total: it answers for any evidence and throws nothing. It reads no clock, no
     * file and no network, and may be called by several threads.
     *
     * @param evidence what was observed of the account, and what could not be
     * @return the verdict of each criterion, with its reasons
     */
    public static Assessment assess(AccountEvidence evidence) {
        Objects.requireNonNull(evidence, "evidence");
        List<TrailFacts> facts = new ArrayList<>();
        List<TrailAssessment> trails = new ArrayList<>();
        List<ObservedTrail> observed = evidence.observedTrails();
        for (ObservedTrail one : observed) {
            TrailFacts trail = TrailFacts.of(one, evidence);
            facts.add(trail);
            trails.add(TrailRule.assess(trail, evidence.accountId()));
        }
        Coverage coverage = Coverage.of(evidence, facts);
        List<CriterionResult> results = List.of(
                oneTrail(Criterion.CIS, trails, evidence),
                oneTrail(Criterion.SECURITY_HUB, trails, evidence),
                allTrails(trails, coverage));
        return new Assessment(
                evidence.accountId(),
                RegionListings.of(evidence),
                results,
                trails,
                coverage,
                DeliveryWarning.of(evidence, observed),
                StatusTimes.warnings(evidence, observed));
    }

    /**
     * Decides the control by one criterion: the verdict that {@link #assess} gives too, with no more work than it takes. Total,
     * as that is.
     *
     * @param evidence what was observed of the account, and what could not be
     * @param criterion what suffices
     */
    public static Verdict verdict(AccountEvidence evidence, Criterion criterion) {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(criterion, "criterion");
        if (criterion == Criterion.COMPLETE) {
            return verdict(Coverage.of(evidence));
        }
        Verdict verdict = ifNoTrailPasses(evidence);
        for (ObservedTrail trail : evidence.observedTrails()) {
            TrailFacts facts = TrailFacts.of(trail, evidence);
            verdict = better(
                    verdict, TrailRule.assess(facts, evidence.accountId()).verdict(criterion));
        }
        return verdict;
    }

    /** A listing of any enabled region shows every multi-region trail, as its own or as a shadow trail. */
    private static Verdict ifNoTrailPasses(AccountEvidence evidence) {
        return sawAll(evidence) ? Verdict.FAIL : Verdict.INDETERMINATE;
    }

    /** A criterion that asks everything of one single trail. */
    private static CriterionResult oneTrail(
            Criterion criterion, List<TrailAssessment> trails, AccountEvidence evidence) {
        Verdict verdict = ifNoTrailPasses(evidence);
        for (TrailAssessment trail : trails) {
            verdict = better(verdict, trail.verdict(criterion));
        }
        List<MissingEvidence> missing = List.of();
        if (verdict == Verdict.INDETERMINATE) {
            missing = missing(criterion, trails, sawAll(evidence) ? List.of() : missingListings(evidence));
        }
        // What no listing shows may keep the verdict open where every trail that is seen fails.
        Verdict found = verdict;
        Optional<TrailAssessment> decisive =
                decisive(criterion, found, trails).filter(trail -> trail.verdict(criterion) == found);
        return new CriterionResult(criterion, verdict, decisive, missing);
    }

    private static boolean sawAll(AccountEvidence evidence) {
        if (evidence.onlyPlanned() && evidence.unseen().isEmpty()) {
            return true;
        }
        for (String region : evidence.listings().keySet()) {
            if (evidence.isListed(region)) {
                return true;
            }
        }
        return false;
    }

    /** The criterion that asks it of all trails together. */
    private static CriterionResult allTrails(List<TrailAssessment> trails, Coverage coverage) {
        Verdict verdict = verdict(coverage);
        List<MissingEvidence> missing = verdict == Verdict.INDETERMINATE ? coverage.missing() : List.of();
        return new CriterionResult(Criterion.COMPLETE, verdict, decisive(Criterion.COMPLETE, verdict, trails), missing);
    }

    private static Verdict verdict(Coverage coverage) {
        if (coverage.isComplete()) {
            return Verdict.PASS;
        }
        return coverage.isCertainlyIncomplete() ? Verdict.FAIL : Verdict.INDETERMINATE;
    }

    /** One trail that passes suffices, and one whose part is open leaves the account open. */
    private static Verdict better(Verdict one, Verdict other) {
        if (one == Verdict.PASS || other == Verdict.PASS) {
            return Verdict.PASS;
        }
        return one == Verdict.INDETERMINATE || other == Verdict.INDETERMINATE ? Verdict.INDETERMINATE : Verdict.FAIL;
    }

    /** The trail least far from satisfying the criterion; on PASS only one that does, for several may pass together. */
    private static Optional<TrailAssessment> decisive(
            Criterion criterion, Verdict verdict, List<TrailAssessment> trails) {
        Optional<TrailAssessment> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (TrailAssessment trail : trails) {
            int distance = trail.distance(criterion);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(trail);
            }
        }
        return verdict == Verdict.PASS ? nearest.filter(trail -> trail.verdict(criterion) == verdict) : nearest;
    }

    private static List<MissingEvidence> missing(
            Criterion criterion, List<TrailAssessment> trails, List<MissingEvidence> listings) {
        TreeSet<MissingEvidence> missing = new TreeSet<>(listings);
        for (TrailAssessment trail : trails) {
            if (trail.verdict(criterion) == Verdict.INDETERMINATE) {
                for (RequirementResult open : trail.requirements(criterion, Outcome.UNKNOWN)) {
                    missing.addAll(open.missing());
                }
            }
        }
        return List.copyOf(missing);
    }

    private static List<MissingEvidence> missingListings(AccountEvidence evidence) {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        evidence.unseen().forEach(cause -> missing.add(MissingEvidence.of(Operation.PLAN, cause)));
        evidence.listings().forEach((region, listing) -> {
            if (evidence.unseen().isEmpty() || listing.missing().isPresent()) {
                missing.add(listing.missing().orElseGet(() -> withoutShadowTrails(region)));
            }
        });
        if (missing.isEmpty()) {
            missing.add(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new MissingEvidence.NotAsked()));
        }
        return List.copyOf(missing);
    }

    private static MissingEvidence withoutShadowTrails(String region) {
        return MissingEvidence.of(
                Operation.DESCRIBE_TRAILS, region, new Inconclusive(new Finding.ListedWithoutShadowTrails(region)));
    }
}
