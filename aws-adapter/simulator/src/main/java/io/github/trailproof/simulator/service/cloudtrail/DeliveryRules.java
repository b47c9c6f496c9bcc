package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.service.policy.ResourcePolicy;
import io.github.trailproof.simulator.service.policy.ServiceRequest;
import io.github.trailproof.simulator.state.Bucket;
import io.github.trailproof.simulator.state.Key;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.trail.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the bucket and the key of a trail let CloudTrail deliver. Those that nobody has told of do. */
record DeliveryRules(State state) {

    private static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

    void check(Trail trail) {
        String bucket = trail.s3BucketName().orElse("");
        if (state.targets.isMissing(bucket)) {
            throw ServiceError.of("S3BucketDoesNotExistException", "there is no bucket `" + bucket + "`");
        }
        state.targets.bucket(bucket).filter(Bucket::isStrict).ifPresent(known -> checkBucket(trail, known));
        trail.kmsKeyId().flatMap(state.targets::key).ifPresent(key -> checkKey(trail, key));
    }

    private void checkBucket(Trail trail, Bucket bucket) {
        Optional<ResourcePolicy> policy = bucket.policy().flatMap(ResourcePolicy::read);
        String arn = "arn:" + trail.trailArn().partition() + ":s3:::" + bucket.name();
        Map<String, String> source = source(trail);
        Map<String, String> put = new HashMap<>(source);
        put.put("s3:x-amz-acl", "bucket-owner-full-control");
        boolean allowed = allows(policy, new ServiceRequest(CLOUDTRAIL, "s3:GetBucketAcl", arn, source))
                && folders(trail).stream()
                        .map(folder -> arn + "/" + folder + "/CloudTrail/"
                                + trail.trailArn().region() + "/file")
                        .allMatch(file -> allows(policy, new ServiceRequest(CLOUDTRAIL, "s3:PutObject", file, put)));
        if (!allowed) {
            throw ServiceError.of(
                    "InsufficientS3BucketPolicyException",
                    "the policy of the bucket `" + bucket.name() + "` does not let CloudTrail deliver");
        }
    }

    /** Where the files of a trail go: those of an organization trail to two folders. */
    private List<String> folders(Trail trail) {
        String prefix = trail.s3KeyPrefix().map(text -> text + "/").orElse("");
        List<String> folders = new ArrayList<>();
        folders.add(prefix + "AWSLogs/" + trail.trailArn().accountId());
        if (trail.isOrganizationTrail().orElse(false)) {
            state.organizations
                    .of(trail.trailArn().accountId())
                    .map(Organization::id)
                    .ifPresent(id -> folders.add(
                            prefix + "AWSLogs/" + id + "/" + trail.trailArn().accountId()));
        }
        return folders;
    }

    private static void checkKey(Trail trail, Key key) {
        String id = trail.kmsKeyId().orElse("");
        switch (key.status()) {
            case MISSING -> throw ServiceError.of("KmsKeyNotFoundException", "there is no key `" + id + "`");
            case DISABLED -> throw ServiceError.of("KmsKeyDisabledException", "the key `" + id + "` is disabled");
            case ENABLED -> checkKeyPolicy(trail, key, id);
        }
    }

    private static void checkKeyPolicy(Trail trail, Key key, String id) {
        if (key.policy().isEmpty()) {
            return;
        }
        Map<String, String> encryption = new HashMap<>(source(trail));
        encryption.put(
                "kms:EncryptionContext:aws:cloudtrail:arn", trail.trailArn().toString());
        Optional<ResourcePolicy> policy = key.policy().flatMap(ResourcePolicy::read);
        boolean allowed = allows(policy, new ServiceRequest(CLOUDTRAIL, "kms:GenerateDataKey", id, encryption))
                && allows(policy, new ServiceRequest(CLOUDTRAIL, "kms:DescribeKey", id, source(trail)));
        if (!allowed) {
            throw ServiceError.of(
                    "InsufficientEncryptionPolicyException",
                    "the policy of the key `" + id + "` does not let CloudTrail encrypt");
        }
    }

    private static boolean allows(Optional<ResourcePolicy> policy, ServiceRequest request) {
        return policy.filter(known -> known.allows(request)).isPresent();
    }

    private static Map<String, String> source(Trail trail) {
        return Map.of(
                "aws:SourceArn", trail.trailArn().toString(),
                "aws:SourceAccount", trail.trailArn().accountId(),
                "aws:SecureTransport", "true");
    }
}
