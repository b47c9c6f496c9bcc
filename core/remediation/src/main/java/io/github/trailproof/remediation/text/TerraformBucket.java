package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Step;

/** What a new trail needs around it: a bucket with its policy, and its key. */
final class TerraformBucket {

    private final Hcl out;
    private final String label;
    private final String provider;

    TerraformBucket(Hcl out, String label, String provider) {
        this.out = out;
        this.label = label;
        this.provider = provider;
    }

    void write(TrailChange change, Step.CreateTrail step) {
        change.bucket().ifPresent(note -> bucket(note, step));
        step.kmsKeyId().filter(key -> !TerraformLimits.isArn(key)).ifPresent(this::key);
    }

    private void bucket(Note.BucketPolicyNote note, Step.CreateTrail step) {
        String variable = "create_bucket_of_" + label;
        PolicyDocument.keyStatements(note).ifPresent(statements -> {
            out.comment("the key policy needs these statements:");
            out.comment(statements.compact());
        });
        out.comment("if the bucket already exists, the policy below would replace its whole policy");
        out.open("variable \"" + variable + "\"");
        out.set("type", "bool");
        out.set("default", "true");
        out.set(
                "description",
                Hcl.quoted(
                        "false if the bucket already exists: then first add these statements to its policy by hand"));
        out.close();
        out.blank();
        open("aws_s3_bucket", variable);
        out.set("bucket", Hcl.quoted(step.s3BucketName()));
        out.close();
        out.blank();
        open("aws_s3_bucket_policy", variable);
        out.set("bucket", "aws_s3_bucket." + label + "[0].id");
        out.set("policy", Hcl.quoted(PolicyDocument.bucket(note).compact()));
        out.close();
        out.blank();
    }

    private void open(String type, String variable) {
        out.open("resource \"" + type + "\" \"" + label + "\"");
        out.set("provider", provider);
        out.set("count", "var." + variable + " ? 1 : 0");
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
