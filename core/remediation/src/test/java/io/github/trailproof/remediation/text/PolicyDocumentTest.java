package io.github.trailproof.remediation.text;

import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.arn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.remediation.Account;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Note.BucketPolicyNote;
import io.github.trailproof.remediation.Note.BucketPolicyNote.Occasion;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyDocumentTest {

    @Test
    void aNewTrailsBucketAllowsCloudTrailToWriteForThatTrailAlone() {
        BucketPolicyNote note = note(new Account().plan(Criterion.CIS));

        assertThat(note.s3BucketName()).isEqualTo("management-events-111122223333");
        assertThat(PlanText.keyPolicyStatements(note)).isEmpty();
        assertThat(PlanText.bucketPolicy(note)).isEqualTo("""
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Sid": "AWSCloudTrailAclCheck",
                              "Effect": "Allow",
                              "Principal": {
                                "Service": "cloudtrail.amazonaws.com"
                              },
                              "Action": "s3:GetBucketAcl",
                              "Resource": "arn:aws:s3:::management-events-111122223333",
                              "Condition": {
                                "StringEquals": {
                                  "aws:SourceArn": "%1$s"
                                }
                              }
                            },
                            {
                              "Sid": "AWSCloudTrailWrite",
                              "Effect": "Allow",
                              "Principal": {
                                "Service": "cloudtrail.amazonaws.com"
                              },
                              "Action": "s3:PutObject",
                              "Resource": "arn:aws:s3:::management-events-111122223333/AWSLogs/111122223333/*",
                              "Condition": {
                                "StringEquals": {
                                  "aws:SourceArn": "%1$s",
                                  "s3:x-amz-acl": "bucket-owner-full-control"
                                }
                              }
                            }
                          ]
                        }""".formatted(arn(HERE, "management-events")));
    }

    @Test
    void thePrefixTheKeyAndThePartitionAreTheChosenOnes() {
        NewTrail newTrail = NewTrail.builder()
                .name("audit")
                .homeRegion("cn-north-1")
                .s3BucketName("logs")
                .s3KeyPrefix("trails/all")
                .kmsKeyId("alias/logs")
                .build();

        BucketPolicyNote note = note(new Account()
                .partition("aws-cn", "cn-north-1", "cn-northwest-1")
                .plan(Criterion.CIS, newTrail));

        assertThat(PlanText.bucketPolicy(note))
                .contains("\"arn:aws-cn:s3:::logs/trails/all/AWSLogs/111122223333/*\"")
                .contains("\"arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/audit\"");
        assertThat(PlanText.keyPolicyStatements(note).orElseThrow())
                .contains("\"kms:GenerateDataKey*\"")
                .contains("\"kms:DescribeKey\"")
                .contains("\"arn:aws-cn:cloudtrail:*:111122223333:trail/*\"");
    }

    @Test
    void anOrganizationTrailAlsoWritesForItsMembers() {
        BucketPolicyNote note =
                new BucketPolicyNote(arn(HERE, "all"), "logs", Optional.empty(), true, false, Occasion.DELIVERY_FAILS);

        assertThat(PolicyDocument.bucket(note).compact())
                .contains("[\"arn:aws:s3:::logs/AWSLogs/111122223333/*\",\"arn:aws:s3:::logs/AWSLogs/o-*/*\"]");
    }

    @Test
    void thePlanSaysWhichPolicyATrailNeedsWhoseDeliveriesFail() {
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

        assertThat(PlanSentences.of(note(account.plan(Criterion.CIS))))
                .isEqualTo(
                        "deliveries of the trail fail: the policy of bucket `logs` must allow CloudTrail to write for it");
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

        assertThat(PlanText.bucketPolicy(note(account.plan(Criterion.CIS))))
                .contains("\"arn:aws:s3:::b\\\"u\"")
                .contains(":trail/a\\\"},\\u000a\\\\\\u0000\\ud83d\"");
    }

    @Test
    void nothingInANameIsAWildcardOrAVariableOfThePolicyLanguage() {
        BucketPolicyNote note = new BucketPolicyNote(
                arn(HERE, "a?"), "logs*", Optional.of("${aws:username}"), false, false, Occasion.NEW_TRAIL);

        assertThat(PlanText.bucketPolicy(note))
                .contains("\"arn:aws:s3:::logs${*}/${$}{aws:username}/AWSLogs/111122223333/*\"")
                .contains(":trail/a${?}\"");
    }

    private static BucketPolicyNote note(RemediationPlan plan) {
        return plan.notes().stream()
                .filter(BucketPolicyNote.class::isInstance)
                .map(BucketPolicyNote.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
