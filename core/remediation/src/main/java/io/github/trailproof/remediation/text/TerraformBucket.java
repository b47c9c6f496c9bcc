package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Step;
import java.util.List;

/** What a new trail needs around it: a bucket with its policy, and its key. */
final class TerraformBucket {

    private static final List<String> PUBLIC_ACCESS =
            List.of("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets");

    private final Hcl out;
    private final String label;
    private final String provider;

    TerraformBucket(Hcl out, String label, String provider) {
        this.out = out;
        this.label = label;
        this.provider = provider;
    }

    void write(TrailChange change, Step.CreateTrail step) {
        change.bucket().ifPresent(note -> {
            if (step.makesBucket()) {
                bucket(note, step);
            } else {
                existing(note, step);
            }
            PolicyDocument.keyStatements(note).ifPresent(statements -> {
                out.comment("the key policy needs these statements:");
                out.comment(statements.compact());
            });
        });
        step.kmsKeyId().filter(key -> !TerraformLimits.isArn(key)).ifPresent(this::key);
    }

    /** Whether the trail has to wait for a policy that is made here. */
    static boolean makesPolicy(TrailChange change) {
        return change.bucket().isPresent()
                && change.created().filter(Step.CreateTrail::makesBucket).isPresent();
    }

    private void existing(Note.BucketPolicyNote note, Step.CreateTrail step) {
        out.comment("before the trail is made, check that the bucket `" + step.s3BucketName() + "` belongs to account "
                + step.s3BucketOwner() + ", as aws s3api head-bucket --expected-bucket-owner does;");
        out.comment("its policy must contain these statements:");
        out.comment(PolicyDocument.bucket(note).compact());
    }

    private void bucket(Note.BucketPolicyNote note, Step.CreateTrail step) {
        open("aws_s3_bucket");
        out.set("bucket", Hcl.quoted(step.s3BucketName()));
        out.close();
        out.blank();
        open("aws_s3_bucket_public_access_block");
        out.set("bucket", "aws_s3_bucket." + label + ".id");
        for (String setting : PUBLIC_ACCESS) {
            out.set(setting, "true");
        }
        out.close();
        out.blank();
        open("aws_s3_bucket_policy");
        out.set("bucket", "aws_s3_bucket." + label + ".id");
        out.set("policy", Hcl.quoted(PolicyDocument.bucket(note).compact()));
        out.close();
        out.blank();
    }

    private void open(String type) {
        out.open("resource \"" + type + "\" \"" + label + "\"");
        out.set("provider", provider);
    }

    /** Terraform asks for an ARN where CreateTrail takes an id or an alias too. */
    private void key(String id) {
        out.open("data \"aws_kms_key\" \"" + label + "\"");
        out.set("provider", provider);
        out.set("key_id", Hcl.quoted(id));
        out.close();
        out.blank();
    }

    static String keyArn(String key, String label) {
        return TerraformLimits.isArn(key) ? Hcl.quoted(key) : "data.aws_kms_key." + label + ".arn";
    }
}
