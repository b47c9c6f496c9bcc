package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.json.JsonValue;

/** A bucket with its policy, as resources of CloudFormation. They stay when their stack goes. */
final class CloudFormationBucket {

    private static final String BUCKET = "Bucket";
    private static final String POLICY = "BucketPolicy";

    private CloudFormationBucket() {}

    static JsonValue.Members resources(String name, Note.BucketPolicyNote note, String condition) {
        return JsonValue.object()
                .with(
                        BUCKET,
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
                                        .with("Bucket", ref(BUCKET))
                                        .with("PolicyDocument", PolicyDocument.bucket(note))));
    }

    /**
     * The bucket's name for a trail, which has to wait for the policy where this template makes both. A resource cannot depend by name on
     * one that a condition may leave out, but what it refers to within the condition it waits for.
     */
    static JsonValue name(String name, String condition) {
        JsonValue made = JsonValue.object()
                .with("Fn::Select", JsonValue.array(JsonValue.text("0"), JsonValue.array(ref(BUCKET), ref(POLICY))));
        return JsonValue.object()
                .with("Fn::If", JsonValue.array(JsonValue.text(condition), made, JsonValue.text(name)));
    }

    private static JsonValue ref(String resource) {
        return JsonValue.object().with("Ref", JsonValue.text(resource));
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
