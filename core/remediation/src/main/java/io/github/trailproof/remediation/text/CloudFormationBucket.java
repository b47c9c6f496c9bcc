package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.json.JsonValue;

/** A bucket with its policy, as resources of CloudFormation. They stay when their stack goes. */
final class CloudFormationBucket {

    static final String POLICY = "BucketPolicy";

    private CloudFormationBucket() {}

    static JsonValue.Members resources(String name, Note.BucketPolicyNote note, String condition) {
        return JsonValue.object()
                .with(
                        "Bucket",
                        resource(
                                "AWS::S3::Bucket",
                                condition,
                                JsonValue.object().with("BucketName", JsonValue.text(name))))
                .with(
                        POLICY,
                        resource(
                                "AWS::S3::BucketPolicy",
                                condition,
                                JsonValue.object()
                                        .with("Bucket", JsonValue.object().with("Ref", JsonValue.text("Bucket")))
                                        .with("PolicyDocument", PolicyDocument.bucket(note))));
    }

    private static JsonValue resource(String type, String condition, JsonValue.Members properties) {
        return JsonValue.object()
                .with("Type", JsonValue.text(type))
                .with("Condition", JsonValue.text(condition))
                .with("DeletionPolicy", JsonValue.text("Retain"))
                .with("UpdateReplacePolicy", JsonValue.text("Retain"))
                .with("Properties", properties);
    }
}
