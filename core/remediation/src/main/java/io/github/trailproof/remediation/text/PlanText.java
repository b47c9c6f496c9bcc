package io.github.trailproof.remediation.text;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Writes plans for the places where they are carried out: a shell, the AWS console, Terraform, CloudFormation. Equal
 * plans give equal texts. Nothing is run and nothing is read; every method may be called by several threads.
 *
 * <p>A plan holds text from evidence, which is untrusted: names, prefixes and the values of selectors. No such text can
 * change what a command or a configuration does. Except in {@link #console}, the texts are ASCII alone, so that they mean
 * the same in every encoding.
 */
public final class PlanText {

    private PlanText() {}

    /**
     * The plan as a script for sh, bash, zsh and the like, which may also be pasted into a terminal. Each command has
     * comments above it that say why it is there and what it keeps; what only a person can do is in comments alone, and
     * so is the policy that a bucket needs. A value that the AWS CLI would not take as it is, because it begins with a
     * hyphen or with a scheme such as {@code file://}, or is not plain ASCII, goes through {@code --cli-input-json}.
     *
     * <p>The script asks STS first whose the credentials are, and calls nothing else with those of another account than its
     * steps'. Before a trail is pointed at a bucket it checks whose the bucket is; where {@link
     * io.github.trailproof.remediation.NewTrail#makesBucket} was chosen it makes the bucket and its policy. It stops at the
     * first command that fails, with that command's exit status, and says which steps were done. It may be run again.
     *
     * @param plan the plan
     * @return the script; commands for versions 1 and 2 of the AWS CLI
     */
    public static String shell(RemediationPlan plan) {
        requireNonNull(plan, "plan");
        return ShellRenderer.write(new PosixShell(), plan);
    }

    /**
     * The plan as a script for PowerShell, Windows PowerShell 5 and PowerShell 7 alike. Those two differ in how they pass
     * quotes to a program, so everything but a plain word goes through a temporary file of JSON. It takes the same care as
     * {@link #shell}.
     *
     * @param plan the plan
     * @return the script; commands for versions 1 and 2 of the AWS CLI
     */
    public static String powerShell(RemediationPlan plan) {
        requireNonNull(plan, "plan");
        return ShellRenderer.write(new PowerShell(), plan);
    }

    /**
     * A call as the AWS CLI's arguments, {@code aws} first, for a process that is started without a shell. They need no
     * quoting. The argument that holds selectors may be longer than the operating system takes.
     *
     * @param call a step of a plan
     * @return the arguments; none where the CLI cannot make the call, because it does not know a member of the selectors,
     *     or because they are not of one kind
     */
    public static Optional<List<String>> arguments(Step.Call call) {
        requireNonNull(call, "call");
        return AwsCommand.of(call).map(AwsCommand::arguments);
    }

    /**
     * The policy that a bucket needs, so that CloudTrail can write for one trail and for no other. Where the bucket has a
     * policy already, these statements are to be added to it.
     *
     * @param note a note of a plan
     * @return the policy, in JSON
     */
    public static String bucketPolicy(Note.BucketPolicyNote note) {
        return PolicyDocument.bucket(requireNonNull(note, "note")).indented();
    }

    /**
     * The statements that the policy of a trail's key needs, so that CloudTrail can encrypt with it.
     *
     * @param note a note of a plan
     * @return the statements, as an array in JSON; none where no key encrypts the trail's log files
     */
    public static Optional<String> keyPolicyStatements(Note.BucketPolicyNote note) {
        return PolicyDocument.keyStatements(requireNonNull(note, "note")).map(JsonValue::indented);
    }

    /**
     * The plan for the AWS console, one sentence for each thing to do, in order. What the console cannot do is given as a
     * command for its CloudShell. Such a command, and the JSON of a policy, is an element of its own, to be copied as it is:
     * it begins with {@code aws}, a brace or a bracket, where a sentence begins with a capital. The first sentence says so
     * if there is nothing to do, or if the steps do not suffice.
     *
     * @param plan the plan
     * @return the sentences, without numbers; each is one line, except commands that are too long for one
     */
    public static List<String> console(RemediationPlan plan) {
        requireNonNull(plan, "plan");
        return new ConsoleRenderer(plan).sentences();
    }

    /**
     * The plan as a Terraform configuration, for Terraform 1.5 and the AWS provider 5.25 or later. A trail that exists is
     * imported. What the evidence holds of it is written, so that a later change of it shows; {@code ignore_changes} keeps
     * the rest. Where the evidence does not name its bucket, a variable without a default asks for it. A trail that
     * Terraform manages already must be changed where it is configured.
     *
     * <p>A trail that Terraform or the provider cannot take, such as one with a selector on a field that the provider does
     * not know, is left out; a comment says why, and which other forms can change it. Every name in the configuration holds
     * the account, so that the configurations of several accounts go together in one.
     *
     * @param plan the plan
     * @param evidence the evidence that the plan was made for
     * @return the configuration
     */
    public static String terraform(RemediationPlan plan, AccountEvidence evidence) {
        requireNonNull(plan, "plan");
        requireNonNull(evidence, "evidence");
        return new TerraformRenderer().write(plan, evidence);
    }

    /**
     * The plan as CloudFormation templates, in JSON, one for each trail that it changes: a stack of its own in the trail's
     * region, which a rule of the template checks, as it checks the account. The template's metadata says how to use it. A
     * trail that exists is to be imported in one phase and changed in the next, for an import changes nothing. What the
     * evidence holds of it is written; what is needed beside that are parameters. A trail that CloudFormation cannot take,
     * such as one with a text that it would replace as a dynamic reference, gets a template without resources that says so.
     *
     * @param plan the plan
     * @param evidence the evidence that the plan was made for
     * @return the templates, in the order of the steps
     */
    public static List<String> cloudFormation(RemediationPlan plan, AccountEvidence evidence) {
        requireNonNull(plan, "plan");
        requireNonNull(evidence, "evidence");
        return TrailChange.of(plan, evidence).stream()
                .map(change -> new CloudFormationRenderer(change).write())
                .toList();
    }
}
