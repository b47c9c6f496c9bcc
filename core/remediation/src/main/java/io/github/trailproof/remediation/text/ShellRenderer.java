package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as commands of the AWS CLI, each under comments that say why and what it keeps. */
final class ShellRenderer {

    private final Dialect dialect;
    private final List<String> lines = new ArrayList<>();

    ShellRenderer(Dialect dialect) {
        this.dialect = dialect;
    }

    String write(RemediationPlan plan) {
        Sentences.title(plan).forEach(this::comment);
        plan.notes().forEach(this::note);
        for (Step step : plan.steps()) {
            lines.add("");
            comment(Sentences.of(step));
            if (step instanceof Step.Call call) {
                call(call);
            }
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private void call(Step.Call call) {
        comment(Sentences.keeps(call));
        if (call instanceof Step.PutEventSelectors put) {
            SelectorList.of(put.before()).ifPresent(before -> {
                comment("first see that get-event-selectors still answers what was read:");
                json(before.items().compact());
            });
        }
        Optional<AwsCommand> command = AwsCommand.of(call);
        command.ifPresentOrElse(
                possible -> lines.addAll(dialect.command(possible)), () -> comment(Sentences.noCommand()));
    }

    private void note(Note note) {
        comment("note: " + note.text());
        if (note instanceof Note.BucketPolicyNote bucket) {
            comment("the policy that the bucket `" + bucket.s3BucketName() + "` needs:");
            json(bucket.policy());
            BucketAdvice.lines().forEach(this::comment);
            bucket.kmsKeyStatements().ifPresent(statements -> {
                comment("the statements that the policy of the key needs:");
                json(statements);
            });
        }
    }

    private void comment(String text) {
        lines.add(dialect.comment(text));
    }

    private void json(String json) {
        comment(JsonWriter.asciiLine(json));
    }
}
