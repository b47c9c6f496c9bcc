package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.arn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BucketPolicyTest {

    @Test
    void aNewTrailsBucketAllowsCloudTrailToWriteForThatTrailAlone() {
        Note.BucketPolicyNote note = note(new Account().plan(Criterion.CIS));

        assertThat(note.s3BucketName()).isEqualTo("management-events-111122223333");
        assertThat(note.kmsKeyStatements()).isEmpty();
        assertThat(note.policy()).isEqualTo("""
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Sid": "AWSCloudTrailAclCheck",
                              "Effect": "Allow",
                              "Principal": {"Service": "cloudtrail.amazonaws.com"},
                              "Action": "s3:GetBucketAcl",
                              "Resource": "arn:aws:s3:::management-events-111122223333",
                              "Condition": {"StringEquals": {"aws:SourceArn": "%1$s"}}
                            },
                            {
                              "Sid": "AWSCloudTrailWrite",
                              "Effect": "Allow",
                              "Principal": {"Service": "cloudtrail.amazonaws.com"},
                              "Action": "s3:PutObject",
                              "Resource": "arn:aws:s3:::management-events-111122223333/AWSLogs/111122223333/*",
                              "Condition": {"StringEquals": {"aws:SourceArn": "%1$s", "s3:x-amz-acl": "bucket-owner-full-control"}}
                            }
                          ]
                        }""".formatted(arn(HERE, "management-events")));
    }

    @Test
    void thePrefixTheKeyAndThePartitionAreTheChosenOnes() {
        NewTrail newTrail = NewTrail.builder()
                .name("audit")
                .homeRegion(HERE)
                .s3BucketName("logs")
                .s3KeyPrefix("trails/all")
                .kmsKeyId("alias/logs")
                .build();

        Note.BucketPolicyNote note = note(new Account().partition("aws-cn").plan(Criterion.CIS, newTrail));

        assertThat(note.policy())
                .contains("\"arn:aws-cn:s3:::logs/trails/all/AWSLogs/111122223333/*\"")
                .contains("\"arn:aws-cn:cloudtrail:us-east-1:111122223333:trail/audit\"");
        assertThat(note.kmsKeyStatements().orElseThrow())
                .contains("\"kms:GenerateDataKey*\"")
                .contains("\"kms:DescribeKey\"")
                .contains("\"arn:aws-cn:cloudtrail:*:111122223333:trail/*\"");
    }

    @Test
    void anOrganizationTrailAlsoWritesForItsMembers() {
        BucketPolicy policy = new BucketPolicy(arn(HERE, "all"), "logs", Optional.empty(), true);

        assertThat(policy.policy())
                .contains("[\"arn:aws:s3:::logs/AWSLogs/111122223333/*\", \"arn:aws:s3:::logs/AWSLogs/o-*/*\"]");
    }

    @Test
    void aTrailWhoseDeliveriesFailIsToldThePolicyItNeeds() {
        TrailArn trail = arn(HERE, "trail");
        Account account = new Account()
                .everywhere(trail)
                .status(
                        trail,
                        TrailStatus.builder()
                                .isLogging(false)
                                .latestDeliveryError("AccessDenied")
                                .build())
                .selectsAll(trail);

        assertThat(note(account.plan(Criterion.CIS)).text())
                .isEqualTo("deliveries of the trail fail: bucket `logs` has to allow CloudTrail to write for it");
    }

    @Test
    void hostileTextsStayInsideTheirQuotationMarks() {
        TrailArn hostile = arn(HERE, "a\"},\n\\\u0000\ud83d");
        Trail trail = Trail.builder().trailArn(hostile).s3BucketName("b\"u").build();
        Account account = new Account()
                .with(HERE, trail)
                .status(
                        hostile,
                        TrailStatus.builder()
                                .isLogging(true)
                                .latestDeliveryError("NoSuchBucket")
                                .build())
                .selectsAll(hostile);

        assertThat(note(account.plan(Criterion.CIS)).policy())
                .contains("\"arn:aws:s3:::b\\\"u\"")
                .contains(":trail/a\\\"},\\u000a\\\\\\u0000\\ud83d\"");
    }

    @Test
    void namesAreTakenLiterallyWhateverThePolicyLanguageMakesOfThem() {
        BucketPolicy policy = new BucketPolicy(arn(HERE, "a?"), "logs*", Optional.of("${aws:username}"), false);

        assertThat(policy.policy())
                .contains("\"arn:aws:s3:::logs${*}/${$}{aws:username}/AWSLogs/111122223333/*\"")
                .contains(":trail/a${?}\"");
    }

    private static Note.BucketPolicyNote note(RemediationPlan plan) {
        return plan.notes().stream()
                .filter(Note.BucketPolicyNote.class::isInstance)
                .map(Note.BucketPolicyNote.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
