package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note.BucketPolicyNote;
import io.github.trailproof.remediation.json.JsonValue;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies that let CloudTrail write for one trail and for no other. Source: the CloudTrail User Guide. */
final class PolicyDocument {

    private PolicyDocument() {}

    /** The policy of the bucket. */
    static JsonValue.Members bucket(BucketPolicyNote note) {
        JsonValue.Members write = JsonValue.object()
                .with("aws:SourceArn", source(note.trailArn()))
                .with("s3:x-amz-acl", JsonValue.text("bucket-owner-full-control"));
        List<String> objects = objects(note);
        JsonValue resource = objects.size() == 1 ? JsonValue.text(objects.get(0)) : JsonValue.texts(objects);
        return JsonValue.object()
                .with("Version", JsonValue.text("2012-10-17"))
                .with(
                        "Statement",
                        JsonValue.array(
                                allow("AWSCloudTrailAclCheck", "s3:GetBucketAcl", JsonValue.text(bucketArn(note)))
                                        .with("Condition", onlyFor(note.trailArn())),
                                allow("AWSCloudTrailWrite", "s3:PutObject", resource)
                                        .with("Condition", JsonValue.object().with("StringEquals", write))));
    }

    /** The statements that the key policy needs; none where no key encrypts the log files. */
    static Optional<JsonValue> keyStatements(BucketPolicyNote note) {
        return note.encrypted() ? Optional.of(statements(note.trailArn())) : Optional.empty();
    }

    private static JsonValue statements(TrailArn arn) {
        String trails = "arn:" + arn.partition() + ":cloudtrail:*:" + arn.accountId() + ":trail/*";
        JsonValue everything = JsonValue.text("*");
        return JsonValue.array(
                allow("AWSCloudTrailEncrypt", "kms:GenerateDataKey*", everything)
                        .with(
                                "Condition",
                                onlyFor(arn)
                                        .with(
                                                "StringLike",
                                                JsonValue.object()
                                                        .with(
                                                                "kms:EncryptionContext:aws:cloudtrail:arn",
                                                                JsonValue.text(trails)))),
                allow("AWSCloudTrailDescribeKey", "kms:DescribeKey", everything).with("Condition", onlyFor(arn)));
    }

    private static JsonValue.Members allow(String sid, String action, JsonValue resource) {
        return JsonValue.object()
                .with("Sid", JsonValue.text(sid))
                .with("Effect", JsonValue.text("Allow"))
                .with("Principal", JsonValue.object().with("Service", JsonValue.text("cloudtrail.amazonaws.com")))
                .with("Action", JsonValue.text(action))
                .with("Resource", resource);
    }

    private static JsonValue.Members onlyFor(TrailArn arn) {
        return JsonValue.object().with("StringEquals", JsonValue.object().with("aws:SourceArn", source(arn)));
    }

    private static JsonValue source(TrailArn arn) {
        return JsonValue.text(literal(arn.toString()));
    }

    private static String bucketArn(BucketPolicyNote note) {
        return "arn:" + note.trailArn().partition() + ":s3:::" + literal(note.s3BucketName());
    }

    private static List<String> objects(BucketPolicyNote note) {
        String logs = bucketArn(note)
                + note.s3KeyPrefix().map(prefix -> "/" + literal(prefix)).orElse("") + "/AWSLogs/";
        List<String> objects = new ArrayList<>(List.of(logs + note.trailArn().accountId() + "/*"));
        if (note.organizationTrail()) {
            // The organization's id is not part of the evidence; the condition on the trail holds all the same.
            objects.add(logs + "o-*/*");
        }
        return objects;
    }

    /** A text in which nothing is a wildcard or a variable of the policy language. */
    private static String literal(String text) {
        return text.replaceAll("[*?$]", "\\${$0}");
    }
}
