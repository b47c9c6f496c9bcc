package io.github.trailproof.remediation;

import io.github.trailproof.remediation.json.Json;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a bucket, and a key, must allow CloudTrail to do for one trail and for no other.
 *
 * @param trailArn which trail
 * @param s3BucketName its bucket
 * @param s3KeyPrefix the prefix of its log files' keys
 * @param organizationTrail whether it delivers for the members of an organization too
 */
public record BucketPolicy(
        TrailArn trailArn, String s3BucketName, Optional<String> s3KeyPrefix, boolean organizationTrail) {

    /** The policy of the bucket. */
    public String policy() {
        String bucket = "arn:" + trailArn.partition() + ":s3:::" + literal(s3BucketName);
        String logs = bucket + s3KeyPrefix.map(prefix -> "/" + literal(prefix)).orElse("") + "/AWSLogs/";
        List<String> resources = new ArrayList<>(List.of(logs + trailArn.accountId() + "/*"));
        if (organizationTrail) {
            // The organization's id is not part of the evidence; the condition on the trail holds all the same.
            resources.add(logs + "o-*/*");
        }
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "AWSCloudTrailAclCheck",
                      "Effect": "Allow",
                      "Principal": {"Service": "cloudtrail.amazonaws.com"},
                      "Action": "s3:GetBucketAcl",
                      "Resource": %s,
                      "Condition": {"StringEquals": {"aws:SourceArn": %s}}
                    },
                    {
                      "Sid": "AWSCloudTrailWrite",
                      "Effect": "Allow",
                      "Principal": {"Service": "cloudtrail.amazonaws.com"},
                      "Action": "s3:PutObject",
                      "Resource": %s,
                      "Condition": {"StringEquals": {"aws:SourceArn": %s, "s3:x-amz-acl": "bucket-owner-full-control"}}
                    }
                  ]
                }""".formatted(Json.quoted(bucket), source(), list(resources), source());
    }

    /** The statements that the policy of the trail's key needs. */
    public String kmsKeyStatements() {
        String trails = "arn:" + trailArn.partition() + ":cloudtrail:*:" + trailArn.accountId() + ":trail/*";
        return """
                [
                  {
                    "Sid": "AWSCloudTrailEncrypt",
                    "Effect": "Allow",
                    "Principal": {"Service": "cloudtrail.amazonaws.com"},
                    "Action": "kms:GenerateDataKey*",
                    "Resource": "*",
                    "Condition": {
                      "StringEquals": {"aws:SourceArn": %s},
                      "StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn": %s}
                    }
                  },
                  {
                    "Sid": "AWSCloudTrailDescribeKey",
                    "Effect": "Allow",
                    "Principal": {"Service": "cloudtrail.amazonaws.com"},
                    "Action": "kms:DescribeKey",
                    "Resource": "*",
                    "Condition": {"StringEquals": {"aws:SourceArn": %s}}
                  }
                ]""".formatted(source(), Json.quoted(trails), source());
    }

    private String source() {
        return Json.quoted(literal(trailArn.toString()));
    }

    /** A text in which nothing is a wildcard or a variable of the policy language. */
    private static String literal(String text) {
        return text.replaceAll("[*?$]", "\\${$0}");
    }

    private static String list(List<String> texts) {
        return texts.size() == 1
                ? Json.quoted(texts.get(0))
                : texts.stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
