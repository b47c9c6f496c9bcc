package io.github.trailproof.control;

import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.coverage.TrailFacts;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The control "CloudTrail is enabled in all regions", 3.1 in most versions of the CIS AWS Foundations Benchmark (see
 * {@link ControlReferences} for the others), as a pure function of evidence.
 *
 * <p>An account passes if one and the same trail meets every requirement; it fails if no trail can, whatever the
 * missing evidence turns out to be; otherwise the verdict is indeterminate, and what is missing is named. An account
 * without trails fails: CloudTrail records no trail by default.
 */
public final class Cis31 {

    private Cis31() {}

    /**
     * Decides the control for one account. Total: it answers for any evidence and throws nothing. It reads no clock, no
     * file and no network, and may be called by several threads.
     *
     * @param evidence what was observed of the account, and what could not be
     * @return the verdict of each reading, with its reasons
     */
    public static Assessment assess(AccountEvidence evidence) {
        List<TrailFacts> facts = evidence.observedTrails().stream()
                .map(trail -> TrailFacts.of(trail, evidence))
                .toList();
        List<TrailAssessment> trails = facts.stream()
                .map(trail -> TrailRule.assess(trail, evidence.accountId()))
                .toList();
        Coverage coverage = Coverage.of(evidence, facts);
        List<ReadingResult> results = List.of(
                oneTrail(Reading.CIS, trails, evidence),
                oneTrail(Reading.SECURITY_HUB, trails, evidence),
                complete(trails, coverage));
        return new Assessment(evidence.accountId(), results, trails, coverage, deliveryWarnings(evidence));
    }

    /** A reading that asks everything of one single trail. */
    private static ReadingResult oneTrail(Reading reading, List<TrailAssessment> trails, AccountEvidence evidence) {
        Verdict verdict = verdict(reading, trails, evidence);
        List<MissingEvidence> missing =
                verdict == Verdict.INDETERMINATE ? missing(reading, trails, evidence) : List.of();
        return new ReadingResult(reading, verdict, decisive(reading, verdict, trails), missing);
    }

    /** The reading that asks it of all trails together. */
    private static ReadingResult complete(List<TrailAssessment> trails, Coverage coverage) {
        if (coverage.isComplete()) {
            return new ReadingResult(
                    Reading.COMPLETE, Verdict.PASS, decisive(Reading.COMPLETE, Verdict.PASS, trails), List.of());
        }
        Verdict verdict = coverage.hasCertainGap() ? Verdict.FAIL : Verdict.INDETERMINATE;
        Optional<TrailAssessment> nearest =
                trails.stream().min(Comparator.comparingInt(trail -> trail.distance(Reading.COMPLETE)));
        List<MissingEvidence> missing = verdict == Verdict.INDETERMINATE ? coverage.missing() : List.of();
        return new ReadingResult(Reading.COMPLETE, verdict, nearest, missing);
    }

    private static Optional<TrailAssessment> decisive(Reading reading, Verdict verdict, List<TrailAssessment> trails) {
        return trails.stream()
                .filter(trail -> trail.verdict(reading) == verdict)
                .min(Comparator.comparingInt(trail -> trail.distance(reading)));
    }

    private static Verdict verdict(Reading reading, List<TrailAssessment> trails, AccountEvidence evidence) {
        boolean open = !sawEveryMultiRegionTrail(evidence);
        for (TrailAssessment trail : trails) {
            switch (trail.verdict(reading)) {
                case PASS -> {
                    return Verdict.PASS;
                }
                case INDETERMINATE -> open = true;
                case FAIL -> {}
            }
        }
        return open ? Verdict.INDETERMINATE : Verdict.FAIL;
    }

    /** A listing from any one enabled region shows every multi-region trail, as its own or as a shadow trail. */
    private static boolean sawEveryMultiRegionTrail(AccountEvidence evidence) {
        return evidence.describeTrails().values().stream().anyMatch(Evidence.Known.class::isInstance);
    }

    private static List<MissingEvidence> missing(
            Reading reading, List<TrailAssessment> trails, AccountEvidence evidence) {
        if (!sawEveryMultiRegionTrail(evidence)) {
            return missingListings(evidence);
        }
        return trails.stream()
                .filter(trail -> trail.verdict(reading) == Verdict.INDETERMINATE)
                .flatMap(trail -> trail.requirements(reading, Outcome.UNKNOWN).stream())
                .flatMap(result -> result.missing().stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<MissingEvidence> missingListings(AccountEvidence evidence) {
        if (evidence.describeTrails().isEmpty()) {
            return List.of(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new MissingEvidence.NotAsked()));
        }
        return evidence.describeTrails().values().stream()
                .flatMap(listing -> listing.missing().stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<DeliveryWarning> deliveryWarnings(AccountEvidence evidence) {
        List<DeliveryWarning> warnings = new ArrayList<>();
        for (Map.Entry<TrailArn, Evidence<TrailStatus>> entry :
                evidence.getTrailStatus().entrySet()) {
            TrailArn arn = entry.getKey();
            entry.getValue().value().ifPresent(status -> {
                warn(warnings, arn, DeliveryWarning.Channel.S3, status.latestDeliveryError());
                warn(warnings, arn, DeliveryWarning.Channel.SNS, status.latestNotificationError());
                warn(
                        warnings,
                        arn,
                        DeliveryWarning.Channel.CLOUDWATCH_LOGS,
                        status.latestCloudWatchLogsDeliveryError());
                warn(warnings, arn, DeliveryWarning.Channel.DIGEST, status.latestDigestDeliveryError());
            });
        }
        return warnings;
    }

    private static void warn(
            List<DeliveryWarning> warnings, TrailArn arn, DeliveryWarning.Channel channel, Optional<String> error) {
        error.filter(text -> !text.isBlank()).ifPresent(text -> warnings.add(new DeliveryWarning(arn, channel, text)));
    }
}
