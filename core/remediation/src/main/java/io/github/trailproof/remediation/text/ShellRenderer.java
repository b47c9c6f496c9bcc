package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as commands of the AWS CLI, each under comments that say why and what it keeps. */
final class ShellRenderer {

    /** How a shell is written. */
    interface Dialect {

        /** A line that does nothing, for any text. */
        String comment(String text);

        /** The lines that run a command, with exactly its parameters. */
        List<String> command(AwsCommand command);
    }

    private final Dialect dialect;
    private final List<String> lines = new ArrayList<>();

    ShellRenderer(Dialect dialect) {
        this.dialect = dialect;
    }

    String write(RemediationPlan plan) {
        PlanSentences.title(plan).forEach(this::comment);
        plan.notes().forEach(this::note);
        for (Step step : plan.steps()) {
            lines.add("");
            comment(PlanSentences.of(step));
            if (step instanceof Step.Call call) {
                call(call);
            }
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private void call(Step.Call call) {
        comment("it " + PlanSentences.keeps(call));
        if (call instanceof Step.PutEventSelectors put) {
            SelectorList.of(put.before()).ifPresent(before -> {
                comment("first check that get-event-selectors still returns what was read:");
                comment(before.items().compact());
            });
        }
        Optional<AwsCommand> command = AwsCommand.of(call);
        command.ifPresentOrElse(
                possible -> lines.addAll(dialect.command(possible)), () -> comment(PlanSentences.noCommand()));
    }

    private void note(Note note) {
        comment("note: " + PlanSentences.of(note));
        if (note instanceof Note.BucketPolicyNote bucket) {
            comment("the policy that bucket `" + bucket.s3BucketName() + "` needs:");
            comment(PolicyDocument.bucket(bucket).compact());
            // A plan does not know whether the bucket exists, so this is left to a person.
            comment("if there is no such bucket: aws s3api create-bucket, save the policy as policy.json, then"
                    + " aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json");
            comment("if the bucket exists: put-bucket-policy replaces its whole policy, so read that with"
                    + " aws s3api get-bucket-policy, add these statements, and put the combined policy");
            PolicyDocument.keyStatements(bucket).ifPresent(statements -> {
                comment("the statements that the key policy needs:");
                comment(statements.compact());
            });
        }
    }

    private void comment(String text) {
        lines.add(dialect.comment(text));
    }
}
