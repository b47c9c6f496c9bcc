package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.List;

/** A bucket with its policy, as resources of CloudFormation. They stay when their stack goes. */
final class CloudFormationBucket {

    /** The policy, which a trail has to wait for. */
    static final String POLICY = "BucketPolicy";

    private static final String BUCKET = "Bucket";
    private static final List<String> PUBLIC_ACCESS =
            List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

    private CloudFormationBucket() {}

    static JsonValue.Members resources(String name, Note.BucketPolicyNote note) {
        JsonValue.Members isPrivate = JsonValue.object();
        for (String setting : PUBLIC_ACCESS) {
            isPrivate = isPrivate.with(setting, JsonValue.flag(true));
        }
        return JsonValue.object()
                .with(
                        BUCKET,
                        resource(
                                "AWS::S3::Bucket",
                                JsonValue.object()
                                        .with("BucketName", JsonValue.text(name))
                                        .with("PublicAccessBlockConfiguration", isPrivate)))
                .with(
                        POLICY,
                        resource(
                                "AWS::S3::BucketPolicy",
                                JsonValue.object()
                                        .with("Bucket", ref(BUCKET))
                                        .with("PolicyDocument", PolicyDocument.bucket(note))));
    }

    private static JsonValue ref(String resource) {
        return JsonValue.object().with("Ref", JsonValue.text(resource));
    }

    private static JsonValue resource(String type, JsonValue.Members properties) {
        return JsonValue.object()
                .with("Type", JsonValue.text(type))
                .with("DeletionPolicy", JsonValue.text("Retain"))
                .with("UpdateReplacePolicy", JsonValue.text("Retain"))
                .with("Properties", properties);
    }
}
