package io.github.trailproof.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Reading;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTrailTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "A.b_c-1", "management-events", "1.2.3"})
    void namesThatCloudTrailTakesAreTaken(String name) {
        assertThatCode(() -> NewTrail.builder().name(name).build()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "abc-", "a..b", "a b c", "192.168.5.4", "trail;rm"})
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> NewTrail.builder().name(name).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a trail name of 3 to 128 letters, digits and single `.`, `_` or `-`, found `"
                        + name + "`");
    }

    @Test
    void whatIsNoRegionBucketPrefixOrKeyIsRefused() {
        assertThatThrownBy(() -> NewTrail.builder().homeRegion("Mars").build())
                .hasMessage("expected a region, found `Mars`");
        assertThatThrownBy(() -> NewTrail.builder().s3BucketName("a/b").build())
                .hasMessage("expected a bucket name, found `a/b`");
        assertThatThrownBy(() -> NewTrail.builder().s3KeyPrefix("").build())
                .hasMessage("expected a key prefix of 1 to 200 characters, found ``");
        assertThatThrownBy(() -> NewTrail.builder().kmsKeyId(" ").build())
                .hasMessage("expected a KMS key id, found ` `");
    }

    @Test
    void outsidePartitionAwsTheFirstRegionOfTheAccountIsTheHome() {
        Step.Call create =
                new Account().partition("aws-eusc").plan(Reading.CIS).calls().get(0);

        assertThat(create.region()).isEqualTo("eu-west-1");
    }

    @Test
    void whereNoRegionIsKnownOutsidePartitionAwsTheHomeHasToBeChosen() {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(Account.OWN)
                .partition("aws-cn")
                .putDescribeTrails("Hostile region", Evidence.known(TrailListing.of()))
                .build();

        assertThat(Remediation.plan(evidence, Reading.CIS, NewTrail.defaults()).steps())
                .singleElement()
                .isInstanceOf(Step.ChooseNewTrail.class);
    }
}
