package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan as a script of commands of the AWS CLI, each under comments that say why and what it keeps. The script first asks
 * whose the credentials are, looks at a bucket before a trail is pointed at it, stops at the first command that fails, and
 * may be run again.
 */
final class ShellRenderer {

    private final ShellDialect dialect;
    private final List<String> lines = new ArrayList<>();
    private final RemediationPlan plan;
    private final long commands;
    private int step;
    /** The account that the credentials are known to be of. */
    private String account = "";

    private ShellRenderer(ShellDialect dialect, RemediationPlan plan) {
        this.dialect = dialect;
        this.plan = plan;
        this.commands = plan.calls().stream()
                .filter(call -> AwsCommand.of(call).isPresent())
                .count();
    }

    static String write(ShellDialect dialect, RemediationPlan plan) {
        return new ShellRenderer(dialect, plan).write();
    }

    private String write() {
        PlanSentences.title(plan).forEach(this::comment);
        plan.notes().forEach(this::note);
        if (commands > 0) {
            lines.add("");
            comment(
                    "it stops at the first command that fails, with that command's exit status; it may be run again then, for"
                            + " a step that is done changes nothing");
            lines.addAll(dialect.begin());
        }
        for (Step one : plan.steps()) {
            lines.add("");
            comment(PlanSentences.of(one));
            if (one instanceof Step.Call call) {
                call(call);
            }
        }
        if (commands > 0) {
            lines.addAll(dialect.end());
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
        command.ifPresentOrElse(possible -> run(call, possible), () -> comment(PlanSentences.noCommand()));
    }

    private void run(Step.Call call, AwsCommand command) {
        if (!call.accountId().equals(account)) {
            account = call.accountId();
            lines.addAll(dialect.account(Precautions.identity(call.region()), account));
        }
        if (call instanceof Step.CreateTrail create) {
            Precautions precautions = new Precautions(dialect, create);
            precautions.ofBucket(plan).forEach(lines::add);
            lines.addAll(precautions.unlessThere(command));
        } else {
            lines.addAll(dialect.run(command));
        }
        step++;
        lines.addAll(dialect.done(
                step, "step " + step + " of " + commands + " is done: " + call.operation() + " " + call.trailArn()));
    }

    private void note(Note note) {
        comment("note: " + PlanSentences.of(note));
        if (note instanceof Note.BucketPolicyNote bucket) {
            comment("the policy that bucket `" + bucket.s3BucketName() + "` needs:");
            comment(PolicyDocument.bucket(bucket).compact());
            if (Precautions.isMade(bucket, plan)) {
                comment("this script makes the bucket, if it is not there, and gives it this policy, if it has none");
            } else {
                // A plan does not know whether the bucket exists, so this is left to a person.
                comment("if there is no such bucket: aws s3api create-bucket, save the policy as policy.json, then"
                        + " aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json");
                comment("if the bucket exists: put-bucket-policy replaces its whole policy, so read that with"
                        + " aws s3api get-bucket-policy, add these statements, and put the combined policy");
            }
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
