package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.json.JsonValue;
import io.github.trailproof.remediation.text.AwsCommand.Parameter;
import io.github.trailproof.remediation.text.ShellDialect.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a script asks before it changes something: whose the credentials are, whose the bucket is, and whether the trail is
 * there already. If the caller wishes it, the bucket is made here.
 */
final class Precautions {

    private static final String NO_CONSTRAINT = "us-east-1";

    private final ShellDialect dialect;
    private final Step.CreateTrail create;

    Precautions(ShellDialect dialect, Step.CreateTrail create) {
        this.dialect = dialect;
        this.create = create;
    }

    /** Answers the account of the credentials; in the region of the call that follows, for STS is another one in each partition. */
    static AwsCommand identity(String region) {
        return new AwsCommand(
                "sts", "get-caller-identity", region, List.of(), List.of("--query", "Account", "--output", "text"));
    }

    /** Whether a script makes the bucket that a note is about. */
    static boolean isMade(Note.BucketPolicyNote note, RemediationPlan plan) {
        return plan.calls().stream()
                .anyMatch(call -> call instanceof Step.CreateTrail create
                        && create.makesBucket()
                        && create.trailArn().equals(note.trailArn()));
    }

    /** Checks whose the bucket is: its name is global, and can be guessed. */
    List<String> ofBucket(RemediationPlan plan) {
        Optional<Note.BucketPolicyNote> note = plan.notes().stream()
                .filter(Note.BucketPolicyNote.class::isInstance)
                .map(Note.BucketPolicyNote.class::cast)
                .filter(policy -> policy.trailArn().equals(create.trailArn()))
                .findFirst();
        List<String> lines = new ArrayList<>();
        lines.add(dialect.comment("the bucket has to be of account " + create.s3BucketOwner()
                + ": whoever else had this name would receive the log files"));
        if (!create.makesBucket() || note.isEmpty()) {
            lines.addAll(dialect.ask(bucket("head-bucket", List.of()), List.of(new Answer.Succeeds(List.of()))));
            return lines;
        }
        lines.addAll(dialect.ask(
                bucket("head-bucket", List.of()),
                List.of(new Answer.Succeeds(List.of()), new Answer.FailsWith("(404)", dialect.run(createBucket())))));
        lines.addAll(dialect.ask(
                bucket("get-bucket-policy", List.of()),
                List.of(
                        new Answer.Succeeds(dialect.say("the bucket has a policy already, which stays as it is")),
                        new Answer.FailsWith("NoSuchBucketPolicy", policy(note.get())))));
        return lines;
    }

    /** The policy comes last, so that its presence says that the bucket is finished. */
    private List<String> policy(Note.BucketPolicyNote note) {
        JsonValue everything = JsonValue.object()
                .with("BlockPublicAcls", JsonValue.flag(true))
                .with("IgnorePublicAcls", JsonValue.flag(true))
                .with("BlockPublicPolicy", JsonValue.flag(true))
                .with("RestrictPublicBuckets", JsonValue.flag(true));
        List<String> lines = new ArrayList<>(dialect.run(bucket(
                "put-public-access-block",
                List.of(new Parameter(
                        "--public-access-block-configuration", "PublicAccessBlockConfiguration", everything)))));
        lines.addAll(dialect.run(bucket("put-bucket-policy", List.of()), "--policy", PolicyDocument.bucket(note)));
        return lines;
    }

    private AwsCommand createBucket() {
        List<Parameter> parameters = new ArrayList<>(List.of(name()));
        if (!create.region().equals(NO_CONSTRAINT)) {
            parameters.add(new Parameter(
                    "--create-bucket-configuration",
                    "CreateBucketConfiguration",
                    JsonValue.object().with("LocationConstraint", JsonValue.text(create.region()))));
        }
        return new AwsCommand("s3api", "create-bucket", create.region(), parameters, List.of());
    }

    private AwsCommand bucket(String operation, List<Parameter> further) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                name(), Parameter.of("--expected-bucket-owner", "ExpectedBucketOwner", create.s3BucketOwner())));
        parameters.addAll(further);
        return new AwsCommand("s3api", operation, create.region(), parameters, List.of());
    }

    private Parameter name() {
        return Parameter.of("--bucket", "Bucket", create.s3BucketName());
    }

    /** Creates the trail, unless an earlier run has: CreateTrail refuses to do it twice. */
    List<String> unlessThere(AwsCommand command) {
        AwsCommand query = AwsCommand.cloudTrail(
                "describe-trails",
                create.region(),
                List.of(new Parameter(
                        "--trail-name-list",
                        "trailNameList",
                        JsonValue.texts(List.of(create.trailArn().toString())))),
                List.of("--no-include-shadow-trails", "--query", "trailList[0].S3BucketName", "--output", "text"));
        return dialect.ask(
                query,
                List.of(
                        new Answer.Is("None", dialect.run(command)),
                        new Answer.Is(create.s3BucketName(), dialect.say("the trail is there already")),
                        new Answer.Succeeds(
                                dialect.refuse(
                                        "a trail of this name is there already and delivers to another bucket: choose another name"))));
    }
}
