package io.github.trailproof.examples.audit.words;

import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/** Deliveries that failed, in words. */
public final class Deliveries {

    private Deliveries() {}

    public static String words(DeliveryWarning warning, AccountEvidence evidence) {
        String delivery = "the last delivery of " + warning.trailArn().name() + " to ";
        String failed = " failed: " + warning.error();
        return switch (warning.channel()) {
            case S3 ->
                delivery + "S3" + failed + "; what it records does not arrive"
                        + bucket(warning.trailArn(), evidence)
                                .map(bucket -> ", see bucket " + bucket + " and its policy")
                                .orElse("");
            case SNS -> delivery + "SNS" + failed;
            case CLOUDWATCH_LOGS -> delivery + "CloudWatch Logs" + failed;
            case DIGEST -> delivery + "S3, of a digest file," + failed;
        };
    }

    private static Optional<String> bucket(TrailArn arn, AccountEvidence evidence) {
        return evidence.listings().values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .filter(trail -> trail.trailArn().equals(arn))
                .map(Trail::s3BucketName)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
