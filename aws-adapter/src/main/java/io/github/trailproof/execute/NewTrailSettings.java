package io.github.trailproof.execute;

import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.Trail;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a trail that is there is the one that a plan wants to create. */
final class NewTrailSettings {

    private NewTrailSettings() {}

    /** In what a trail differs, in words; empty if in nothing. */
    static Optional<String> difference(Step.CreateTrail wanted, Trail found) {
        return Stream.of(
                        difference("S3BucketName", Optional.of(wanted.s3BucketName()), found.s3BucketName()),
                        difference("S3KeyPrefix", wanted.s3KeyPrefix(), found.s3KeyPrefix()),
                        isKey(wanted.kmsKeyId(), found.kmsKeyId())
                                ? Optional.<String>empty()
                                : difference("KmsKeyId", wanted.kmsKeyId(), found.kmsKeyId()),
                        difference("IsMultiRegionTrail", Optional.of(true), found.isMultiRegionTrail()),
                        difference("IncludeGlobalServiceEvents", Optional.of(true), found.includeGlobalServiceEvents()),
                        difference("LogFileValidationEnabled", Optional.of(true), found.logFileValidationEnabled()),
                        difference("IsOrganizationTrail", Optional.of(false), found.isOrganizationTrail()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The service answers the key's ARN even if it was given the id alone. An alias cannot be compared with it. */
    private static boolean isKey(Optional<String> wanted, Optional<String> found) {
        return wanted.isPresent()
                && found.isPresent()
                && found.get().startsWith("arn:")
                && found.get().endsWith(":key/" + wanted.get());
    }

    private static <T> Optional<String> difference(String member, Optional<T> wanted, Optional<T> found) {
        return wanted.equals(found)
                ? Optional.empty()
                : Optional.of("its " + member + " is " + spelled(found) + ", where the plan has " + spelled(wanted));
    }

    private static String spelled(Optional<?> value) {
        return value.map(known -> "`" + known + "`").orElse("absent");
    }
}
