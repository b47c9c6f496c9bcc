package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.console.OpenOutput;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.OutputFile;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.input.HistoryInputs;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.input.OverwriteGuard;
import io.github.trailproof.examples.audit.live.DelayOption;
import io.github.trailproof.examples.audit.live.LiveAccounts;
import io.github.trailproof.examples.audit.live.LiveHistory;
import io.github.trailproof.examples.audit.live.LiveOptions;
import io.github.trailproof.examples.audit.live.LiveTrouble;
import io.github.trailproof.examples.audit.past.CsvTimelineReport;
import io.github.trailproof.examples.audit.past.JsonlTimelineReport;
import io.github.trailproof.examples.audit.past.TextTimelineReport;
import io.github.trailproof.examples.audit.past.TimelineReport;
import io.github.trailproof.examples.audit.past.html.HtmlTimelineReport;
import io.github.trailproof.lookup.CollectedHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells accounts' coverage over time. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        header = "Tells whether accounts were covered throughout a time, and if not: when, for which events, by whom.",
        descriptionHeading = "%n",
        description = {
            "Reads recorded evidence, each line an observation at its collectedAt, and CloudTrail's records: log files as they are delivered, in a bucket's folders too, or what `aws cloudtrail lookup-events` prints.",
            "",
            "With --live it asks AWS for the evidence of now and for Event history, which keeps the changes of 90 days whether there is a trail or not.",
            "",
            "What holds between two observations is known only where every change between them is: --whole says so. Without it everything between them is open.",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 covered throughout; 1 not covered at some time; 2 never uncovered for certain, open at some time; 64 wrong usage; 65 some input could not be read; 69 AWS could not be asked; 70 internal error."
        })
final class HistoryCommand implements Callable<Integer> {

    private static final Duration DELAY = Duration.ofMinutes(15);

    private static final Set<String> FORMATS = Set.of("text", "jsonl", "csv", "html");

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files or directories (.jsonl and .json, also .gz), or - for standard input.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description =
                    "Where the time to judge begins. Default: the first time that the inputs tell of; with --live 90 days ago.")
    private Optional<Instant> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description =
                    "Where it ends. Default: the last time that the inputs tell of; with --live a minute before the evidence.")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--whole",
            description =
                    "The inputs hold every change to trails, to the organization's membership and to enabled regions, from two minutes before --from to two minutes after --to. The log files of a trail do not hold what changed while it was off.")
    private boolean whole;

    @Option(
            names = "--criterion",
            paramLabel = "CRITERION",
            converter = CriterionOption.class,
            description =
                    "Which criterion the text tells and sets the exit status: cis (the default), security-hub or complete.")
    private Criterion criterion = Criterion.CIS;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text (the default); jsonl, one JSON object per account; csv, one row per span; or html, a page for the browser.")
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(
            names = "--delay",
            paramLabel = "DURATION",
            converter = DelayOption.class,
            description =
                    "With --live, after what time an event is taken to be in Event history, which is waited for. 0 takes what is there, so a change of the last minutes may be missed. Default: 15m.")
    private Optional<Duration> delay = Optional.empty();

    @Option(
            names = "--no-organization",
            description =
                    "With --live, the account was in no organization throughout. Without it the trail of an organization may have recorded what the account's own did not, so nothing is certainly uncovered; --org knows the organization.")
    private boolean outside;

    @Mixin
    private ProgressOption progress = new ProgressOption();

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuse(!FORMATS.contains(format), "unknown format `" + format + "`; expected one of text, jsonl, csv, html");
        refuse(
                from.isPresent() && to.isPresent() && !from.get().isBefore(to.get()),
                "expected a --from that lies before --to");
        live.check();
        refuse(
                live.isLive() != files.isEmpty(),
                "history needs either --live, which asks AWS, or files of evidence and of CloudTrail's records");
        refuse(whole && live.isLive(), "--whole is about files; --live knows what Event history holds");
        refuse((delay.isPresent() || outside) && !live.isLive(), "--delay and --no-organization need --live");
        refuse(outside && live.isOrganization(), "--no-organization and --org exclude each other");
        List<Input> inputs = Inputs.of(files, terminal.in());
        OverwriteGuard guard = OverwriteGuard.of(inputs, files);
        refuse(
                output.map(guard::isInput).orElseGet(guard::isStandardOutputAnInput),
                output.map(file -> "`" + file + "`").orElse("standard output")
                        + " is an input; it would be overwritten");
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        try (OutputStream out = output.isPresent() ? OutputFile.open(output.get()) : new OpenOutput(terminal.out())) {
            HistoryRun run = new HistoryRun(report(out), criterion, err);
            if (live.isLive()) {
                return ask(run, err);
            }
            new HistoryInputs(inputs).each(run, run::call);
            return run.end(from, to, whole);
        } catch (IOException e) {
            throw OutputException.cannotWrite(output.map(Path::toString).orElse("-"), e);
        }
    }

    private int ask(HistoryRun run, PrintStream err) {
        LiveHistory asking = new LiveHistory(live, delay.orElse(DELAY), outside, err);
        CollectedHistory history;
        LiveAccounts accounts;
        try (ProgressDisplay bar = progress.show(terminal, err, terminal.outIsTerminal() && output.isEmpty())) {
            accounts = new LiveAccounts(live, Optional.empty(), bar);
            history = asking.collect(accounts, bar);
        }
        LiveTrouble trouble = new LiveTrouble(accounts, live);
        trouble.tellNotFound(run::unreadable);
        int status = run.end(history, asking.reported(history), from, to);
        asking.tellRefused(history);
        trouble.tellNotAsked(err);
        return trouble.exitStatus(status);
    }

    private TimelineReport report(OutputStream out) throws IOException {
        return switch (format) {
            case "jsonl" -> new JsonlTimelineReport(out);
            case "csv" -> new CsvTimelineReport(out);
            case "html" -> new HtmlTimelineReport(out, criterion);
            default ->
                new TextTimelineReport(
                        out, output.isPresent() ? TextStyle.ofFile(terminal) : TextStyle.of(terminal), criterion);
        };
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
