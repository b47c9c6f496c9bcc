package io.github.trailproof.simulator.config;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One evaluation that a rule sent to AWS Config (PutEvaluations).
 *
 * @param accountId the owner of the credentials that signed the call, 12 digits
 * @param region the region that the call was signed for, such as {@code eu-west-1}
 * @param resultToken the token that came with the event
 * @param resourceType ComplianceResourceType, such as {@code AWS::::Account}
 * @param resourceId ComplianceResourceId
 * @param complianceType {@code COMPLIANT}, {@code NON_COMPLIANT} or {@code NOT_APPLICABLE}
 * @param annotation at most 256 characters
 * @param orderingTimestamp the time of the event that the evaluation answers
 */
public record Evaluation(
        String accountId,
        String region,
        String resultToken,
        String resourceType,
        String resourceId,
        String complianceType,
        Optional<String> annotation,
        Instant orderingTimestamp) {
    /** Checks that nothing is null. */
    public Evaluation {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(resultToken, "resultToken");
        Objects.requireNonNull(resourceType, "resourceType");
        Objects.requireNonNull(resourceId, "resourceId");
        Objects.requireNonNull(complianceType, "complianceType");
        Objects.requireNonNull(annotation, "annotation");
        Objects.requireNonNull(orderingTimestamp, "orderingTimestamp");
    }
}
