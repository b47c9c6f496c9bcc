package io.github.trailproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.DeliveryWarning.Channel;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryWordsTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1";

    private static String words(Channel channel, String error, Optional<String> key) {
        return Wording.warning(new DeliveryWarning(ARN, channel, error, Optional.of("audit-logs"), key));
    }

    private static String words(Channel channel, String error) {
        return words(channel, error, Optional.empty());
    }

    @Test
    void anErrorOfKmsPointsToTheKeyAndNotToTheBucket() {
        String words = "the last delivery of main to S3 failed: KMS.DisabledException; what it records does not arrive:"
                + " see whether the KMS key %s is enabled, and whether its policy lets cloudtrail.amazonaws.com use it";
        assertThat(words(Channel.S3, "KMS.DisabledException", Optional.of(KEY))).isEqualTo(words.formatted(KEY));
        assertThat(words(Channel.S3, "KMS.DisabledException"))
                .isEqualTo(words.replace("key %s", "key of bucket audit-logs"));
        assertThat(words(Channel.DIGEST, "KMS.KMSInvalidStateException", Optional.of(KEY)))
                .contains("the KMS key " + KEY);
    }

    @Test
    void theKeyOfATopicIsNotThatOfTheLogFiles() {
        assertThat(words(Channel.SNS, "KMSAccessDenied", Optional.of(KEY))).contains("the KMS key of the topic");
    }

    @Test
    void aDeniedDeliveryPointsToWhoeverMayHaveDeniedIt() {
        assertThat(words(Channel.S3, "AccessDenied"))
                .endsWith("the policy of bucket audit-logs has to let cloudtrail.amazonaws.com write");
        assertThat(words(Channel.S3, "AccessDenied", Optional.of(KEY)))
                .endsWith(
                        "the policy of bucket audit-logs has to let cloudtrail.amazonaws.com write, and that of the KMS"
                                + " key " + KEY + " has to let it encrypt");
        assertThat(words(Channel.SNS, "AuthorizationError", Optional.of(KEY)))
                .endsWith("the policy of the topic has to let cloudtrail.amazonaws.com publish");
        assertThat(words(Channel.CLOUDWATCH_LOGS, "Access denied"))
                .endsWith("the role that the trail names has to let CloudTrail write to the log group");
    }

    @Test
    void nobodyIsSentToThePolicyOfABucketThatDoesNotExist() {
        assertThat(words(Channel.S3, "NoSuchBucket"))
                .endsWith("bucket audit-logs does not exist; create it again, or let the trail deliver elsewhere")
                .doesNotContain("policy");
    }

    @Test
    void anyOtherErrorPointsToWhereTheDeliveryShouldHaveGone() {
        assertThat(words(Channel.S3, "InvalidBucketState")).endsWith("see bucket audit-logs and its policy");
    }
}
