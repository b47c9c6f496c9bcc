package io.github.trailproof.examples.audit;

import io.github.trailproof.control.ControlReferences;
import io.github.trailproof.control.ControlReferences.Reference;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.report.Meaning;
import io.github.trailproof.report.Wording;
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

/** Explains the control: what it requires, by which criteria, its numbers, and the permissions to collect evidence. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Explains the control: criteria, requirements, numbers in each benchmark, IAM policy needed.")
final class ExplainCommand implements Callable<Integer> {

    /** The criteria that one trail has to meet alone. */
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
        page.title("Requirements, all to be met by one trail");
        for (Requirement requirement : Requirement.values()) {
            String criteria = ONE_TRAIL.stream()
                    .filter(criterion -> criterion.requirements().contains(requirement))
                    .map(CriterionOption::name)
                    .collect(Collectors.joining(", "));
            page.wideEntry(requirement.name(), Wording.met(requirement) + " (" + criteria + ")");
        }
        page.blank();
        page.title("Criteria: the standards disagree on what is enough");
        for (Criterion criterion : Criterion.values()) {
            page.wideEntry(CriterionOption.name(criterion), Meaning.of(criterion));
        }
    }

    private static void verdicts(Page page) {
        page.blank();
        page.title("Verdicts");
        for (Verdict verdict : Verdict.values()) {
            page.wideEntry(verdict.name(), Meaning.of(verdict));
        }
    }

    private static void numbers(Page page) {
        page.blank();
        page.title("Numbers");
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
        page.title("Remediation in the AWS console");
        ControlReferences.remediationByConsole().forEach(step -> page.entry("-", step));
        page.blank();
        page.title("Remediation with the AWS CLI");
        ControlReferences.remediationByCommandLine().stream()
                .map(ShellCommand::parse)
                .forEach(page::command);
        ControlReferences.remediationNotes().forEach(note -> page.entry("note", note));
    }

    /** What collecting the evidence of an account requires in that account, and nothing more. */
    private static void policy(Page page) {
        Stream<String> calls = Stream.of(Operation.values())
                .filter(operation -> operation != Operation.ASSUME_ROLE && operation != Operation.PLAN)
                .map(Operation::iamAction);
        String actions = Stream.concat(calls, Stream.of("ec2:DescribeRegions"))
                .map(action -> "\"" + action + "\"")
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
        page.title("IAM policy to collect the evidence");
        page.verbatim(policy.lines().toList());
        page.entry(
                "note",
                "ec2:DescribeRegions tells which regions are enabled where account:ListRegions cannot be asked, as in GovCloud.");
        page.entry(
                "note",
                "--org needs two more permissions, in the account that asks: organizations:ListAccounts, and"
                        + " sts:AssumeRole on the role that gives the policy above in every other account.");
    }
}
