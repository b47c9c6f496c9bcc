package io.github.trailproof.recorded.assessment;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.control.Warning;
import io.github.trailproof.coverage.RedundantTrail;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the JSON of an {@link Assessment} holds. It is made to be read, stored and compared; to get an assessment again,
 * assess the evidence.
 *
 * @param accountId the account, 12 digits
 * @param verdicts the verdict by each criterion
 * @param trails each trail's part, sorted by ARN
 * @param gaps the management events that go unrecorded, or may
 * @param missing what keeps any of the verdicts open; empty if none is INDETERMINATE
 * @param deliveryWarnings deliveries that last failed
 * @param warnings spans of time of which log files may be missing
 * @param redundant trails that record what others record already, and which others
 */
public record RecordedAssessment(
        String accountId,
        Map<Criterion, Verdict> verdicts,
        List<TrailPart> trails,
        List<RecordedGap> gaps,
        List<MissingAnswer> missing,
        List<FailedDelivery> deliveryWarnings,
        List<Warning> warnings,
        List<RedundantTrail> redundant) {

    /**
     * One trail's part in the verdicts.
     *
     * @param arn which trail
     * @param homeRegion where it is configured
     * @param organizationTrail whether it belongs to an organization
     * @param address where a plan makes or changes it, such as {@code aws_cloudtrail.main}
     * @param requirements whether it meets each requirement
     */
    public record TrailPart(
            TrailArn arn,
            String homeRegion,
            boolean organizationTrail,
            Optional<String> address,
            Map<Requirement, Outcome> requirements) {
        /** Copies the map. */
        public TrailPart {
            Objects.requireNonNull(arn, "arn");
            Objects.requireNonNull(homeRegion, "homeRegion");
            Objects.requireNonNull(address, "address");
            requirements = copy(Requirement.class, requirements);
        }

        private static TrailPart of(TrailAssessment trail) {
            Map<Requirement, Outcome> requirements = new EnumMap<>(Requirement.class);
            for (RequirementResult result : trail.requirements()) {
                requirements.put(result.requirement(), result.outcome());
            }
            return new TrailPart(
                    trail.trailArn(), trail.homeRegion(), trail.organizationTrail(), trail.address(), requirements);
        }
    }

    /**
     * A piece of evidence that is missing.
     *
     * @param operation the call that gives it
     * @param region the region to call, if it is known
     * @param trailArn the trail asked about, unless the call is about all of them
     * @param address the part of a plan that would settle it, if a plan leaves it open
     * @param errorCode the service's error code, if the call failed with one
     * @param reason otherwise why it is missing, in lower case, without a full stop
     */
    public record MissingAnswer(
            Operation operation,
            Optional<String> region,
            Optional<TrailArn> trailArn,
            Optional<String> address,
            Optional<String> errorCode,
            Optional<String> reason) {
        /** Checks that nothing is null. */
        public MissingAnswer {
            Objects.requireNonNull(operation, "operation");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(trailArn, "trailArn");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(errorCode, "errorCode");
            Objects.requireNonNull(reason, "reason");
        }

        private static MissingAnswer of(MissingEvidence missing) {
            Optional<String> errorCode = missing.errorCode();
            Optional<String> reason =
                    errorCode.isPresent() ? Optional.empty() : Optional.of(Wording.detail(missing.cause()));
            return new MissingAnswer(
                    missing.operation(), missing.region(), missing.trailArn(), missing.address(), errorCode, reason);
        }

        /** The IAM action that would have to be allowed, such as {@code cloudtrail:GetTrailStatus}; empty for a plan. */
        public String iamAction() {
            return operation.iamAction();
        }
    }

    /**
     * A delivery that last failed.
     *
     * @param trailArn which trail
     * @param channel where its events should have gone
     * @param error the error code of the service there, such as {@code NoSuchBucket}
     */
    public record FailedDelivery(TrailArn trailArn, DeliveryWarning.Channel channel, String error) {
        /** Checks that nothing is null. */
        public FailedDelivery {
            Objects.requireNonNull(trailArn, "trailArn");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(error, "error");
        }

        private static FailedDelivery of(DeliveryWarning warning) {
            return new FailedDelivery(warning.trailArn(), warning.channel(), warning.error());
        }
    }

    /** Copies the lists and the map. */
    public RecordedAssessment {
        Objects.requireNonNull(accountId, "accountId");
        verdicts = copy(Criterion.class, verdicts);
        trails = List.copyOf(trails);
        gaps = List.copyOf(gaps);
        missing = List.copyOf(missing);
        deliveryWarnings = List.copyOf(deliveryWarnings);
        warnings = List.copyOf(warnings);
        redundant = List.copyOf(redundant);
    }

    /** Obtains what the JSON of an assessment holds. */
    public static RecordedAssessment of(Assessment assessment) {
        Map<Criterion, Verdict> verdicts = new EnumMap<>(Criterion.class);
        for (CriterionResult result : assessment.results()) {
            verdicts.put(result.criterion(), result.verdict());
        }
        return new RecordedAssessment(
                assessment.accountId(),
                verdicts,
                assessment.trails().stream().map(TrailPart::of).toList(),
                assessment.coverage().gaps().stream().map(RecordedGap::of).toList(),
                assessment.missing().stream().map(MissingAnswer::of).toList(),
                assessment.deliveryWarnings().stream().map(FailedDelivery::of).toList(),
                assessment.warnings(),
                assessment.coverage().redundant());
    }

    /**
     * The verdict by a criterion.
     *
     * @throws IllegalArgumentException if there is none, which never happens to an assessment that was read
     */
    public Verdict verdict(Criterion criterion) {
        Verdict verdict = verdicts.get(criterion);
        if (verdict == null) {
            throw new IllegalArgumentException("expected a verdict by " + criterion + ", found none");
        }
        return verdict;
    }

    /** The map in the order of its enum. */
    static <K extends Enum<K>, V> Map<K, V> copy(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
