package io.github.trailproof.examples.audit;

import io.github.trailproof.control.ControlReferences;
import io.github.trailproof.control.ControlReferences.Reference;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.examples.audit.console.AwsCommand;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.words.Words;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Tells what the control asks, how it is read, where it stands and what reading the evidence takes. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Explains the control: criteria, requirements, numbers, and the IAM policy needed.")
public final class ExplainCommand implements Callable<Integer> {

    /** The criteria that ask everything of one trail. */
    private static final List<Criterion> ONE_TRAIL = List.of(Criterion.CIS, Criterion.SECURITY_HUB);

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Page page = new Page(TextStyle.of(terminal));
        print(page);
        try (Writer writer = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8)) {
            page.writeTo(writer);
        } catch (IOException e) {
            if (OutputException.isBrokenPipe(e)) {
                return ExitStatus.BROKEN_PIPE;
            }
            throw OutputException.cannotFinish("standard output", e);
        }
        return ExitStatus.PASS;
    }

    private static void print(Page page) {
        page.title(ControlReferences.title());
        page.entry("why", ControlReferences.rationale());
        page.entry("cost", ControlReferences.impact());
        requirements(page);
        verdicts(page);
        numbers(page);
        remedy(page);
        policy(page);
    }

    private static void requirements(Page page) {
        page.blank();
        page.title("Requirements, each of one and the same trail");
        for (Requirement requirement : Requirement.values()) {
            String criteria = ONE_TRAIL.stream()
                    .filter(criterion -> criterion.requirements().contains(requirement))
                    .map(Words::option)
                    .collect(Collectors.joining(", "));
            page.wideEntry(requirement.name(), Words.asked(requirement) + " (" + criteria + ")");
        }
        page.blank();
        page.title("Criteria, because the texts disagree on what suffices");
        for (Criterion criterion : Criterion.values()) {
            page.wideEntry(Words.option(criterion), meaning(criterion));
        }
    }

    /** What a criterion takes to suffice. */
    public static String meaning(Criterion criterion) {
        return switch (criterion) {
            case CIS ->
                "the benchmark's letter. A selector may leave out event sources, such as KMS, and still satisfies it.";
            case SECURITY_HUB ->
                "AWS Security Hub and AWS Config: the same, and the selector leaves out no event source.";
            case COMPLETE ->
                "every management event of every enabled region and of the global services is recorded, however that is"
                        + " split over selectors and trails. It asks nothing of a single trail; what goes unrecorded is"
                        + " shown as gaps, each with a call that would go unseen.";
        };
    }

    private static void verdicts(Page page) {
        page.blank();
        page.title("Verdicts");
        page.wideEntry("PASS", "what is known suffices, whatever the missing evidence turns out to be");
        page.wideEntry("FAIL", "what is possible does not suffice; an account without a trail fails");
        page.wideEntry("INDETERMINATE", "the missing evidence decides, and each piece of it is named");
    }

    private static void numbers(Page page) {
        page.blank();
        page.title("Where it stands");
        ControlReferences.benchmarks().stream()
                .collect(Collectors.groupingBy(Reference::id, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, references) -> page.wideEntry(
                        id,
                        references.get(0).document() + " "
                                + references.stream().map(Reference::version).collect(Collectors.joining(", "))));
        reference(page, "Security Hub", ControlReferences.securityHub());
        reference(page, "Config rule", ControlReferences.configRule());
        List<Reference> nist = ControlReferences.nist();
        page.wideEntry(
                "NIST",
                nist.get(0).document() + " " + nist.get(0).version() + ": "
                        + nist.stream().map(Reference::id).collect(Collectors.joining(", ")));
    }

    private static void reference(Page page, String label, Reference reference) {
        page.wideEntry(label, reference.id());
        page.link(reference.link());
    }

    private static void remedy(Page page) {
        page.blank();
        page.title("How to meet it in the console");
        ControlReferences.remediationByConsole().forEach(step -> page.entry("-", step));
        page.blank();
        page.title("How to meet it by the AWS CLI");
        ControlReferences.remediationByCommandLine().stream()
                .map(AwsCommand::parse)
                .forEach(page::command);
        ControlReferences.remediationNotes().forEach(note -> page.entry("note", note));
    }

    /** What reading the evidence of an account takes in that account, and nothing more. */
    private static void policy(Page page) {
        String actions = Stream.of(Operation.values())
                .filter(operation -> operation != Operation.ASSUME_ROLE)
                .map(operation -> "\"" + operation.iamAction() + "\"")
                .collect(Collectors.joining(",\n        "));
        String policy = """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": [
                        %s
                      ],
                      "Resource": "*"
                    }
                  ]
                }""".formatted(actions);
        page.blank();
        page.title("The IAM policy that reading the evidence needs");
        page.verbatim(policy.lines().toList());
        page.entry(
                "note",
                "--org needs two more actions, in the account that asks: organizations:ListAccounts, and sts:AssumeRole on"
                        + " the role that every other account has with the policy above.");
    }
}
