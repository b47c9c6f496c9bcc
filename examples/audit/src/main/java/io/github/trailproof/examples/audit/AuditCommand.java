package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.console.Progress;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.RecordedAccounts;
import io.github.trailproof.examples.audit.live.LiveAccounts;
import io.github.trailproof.examples.audit.live.LiveOptions;
import io.github.trailproof.examples.audit.live.LiveTrouble;
import io.github.trailproof.examples.audit.report.AuditRun;
import io.github.trailproof.examples.audit.report.Destination;
import io.github.trailproof.examples.audit.report.Outputs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads recorded evidence and says of each account whether it meets the control, and why. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "Says of each account whether CloudTrail is enabled in all regions, and why.",
        descriptionHeading = "%n",
        description = {
            "Asks AWS with --live, else reads recorded evidence: one JSON object per account and line, made of what the AWS CLI answers to"
                    + " describe-trails, get-trail-status and get-event-selectors. Without an argument it shows a"
                    + " sample organization.",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 every account passes; 1 at least one fails; 2 none fails, at least one is indeterminate;"
                    + " 64 wrong usage; 65 some input could not be read; 69 AWS could not be asked; 70 a fault of this"
                    + " command."
        })
final class AuditCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FileArguments arguments = new FileArguments();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(
            names = "--criterion",
            paramLabel = "CRITERION",
            converter = CriterionOption.class,
            description = "What suffices: cis (the default), the benchmark's letter; security-hub, which also asks that"
                    + " no event source is left out; or complete, every management event recorded by all trails"
                    + " together. It colours the report and sets the exit status; every output carries all"
                    + " criteria.")
    private Criterion criterion = Criterion.CIS;

    @Option(
            names = "--format",
            paramLabel = "F[=FILE]",
            description = "text (the default); html, a page for a browser; jsonl, one JSON object per account; csv, for"
                    + " spreadsheets; junit, for pipelines; ocsf, events of the Open Cybersecurity Schema Framework; or"
                    + " asff, findings for AWS Security Hub. May be repeated; all but one need a FILE of their own.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the format that has no FILE of its own. By default, standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private ProgressOption progress = new ProgressOption();

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        live.check();
        arguments.check(live);
        List<Destination> destinations = destinations();
        boolean sample = arguments.isEmpty() && !live.isLive();
        List<Input> inputs = live.isLive() ? List.of() : arguments.inputs(terminal);
        destinations.stream().flatMap(each -> each.file().stream()).forEach(file -> refuseToOverwrite(file, inputs));
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        boolean toScreen = terminal.outIsTerminal()
                && destinations.stream().anyMatch(each -> each.file().isEmpty());
        try (Progress bar = progress.show(terminal, err, toScreen);
                Outputs outputs = Outputs.open(destinations, terminal, criterion, sample)) {
            boolean repeatErrors = !outputs.showErrorsOn(terminal);
            AuditRun answers = new AuditRun(outputs, new Tally(criterion), bar, err, repeatErrors);
            return live.isLive() ? ask(answers, bar, err) : read(answers, inputs);
        }
    }

    private static int read(AuditRun answers, List<Input> inputs) {
        new RecordedAccounts(inputs).each(answers);
        return answers.end();
    }

    private int ask(AuditRun answers, Progress bar, PrintStream err) {
        LiveAccounts accounts = new LiveAccounts(live, Optional.of(criterion), bar);
        LiveTrouble trouble = new LiveTrouble(accounts, live);
        accounts.each(answers::account);
        trouble.tellNotFound(answers::unreadable);
        int status = answers.end();
        trouble.tellNotEntered(err);
        return status;
    }

    private List<Destination> destinations() {
        try {
            return Destination.of(formats, output);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void refuseToOverwrite(Path file, List<Input> inputs) {
        boolean same = Stream.concat(inputs.stream().map(Input::name).map(Path::of), arguments.paths().stream())
                .anyMatch(input -> isSame(input, file));
        if (same) {
            throw new ParameterException(spec.commandLine(), "`" + file + "` is an input; it would be overwritten");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
