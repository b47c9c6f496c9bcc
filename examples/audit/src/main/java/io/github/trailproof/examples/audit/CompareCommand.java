package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.OpenOutput;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.OutputFile;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.input.OverwriteGuard;
import io.github.trailproof.examples.audit.input.RecordedAccounts;
import io.github.trailproof.examples.audit.past.ComparisonReport;
import io.github.trailproof.examples.audit.past.CsvComparisonReport;
import io.github.trailproof.examples.audit.past.JsonlComparisonReport;
import io.github.trailproof.examples.audit.past.TextComparisonReport;
import io.github.trailproof.examples.audit.past.html.HtmlComparisonReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two evidences of the same accounts. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = "Compares two evidences of the same accounts: verdicts, lost and gained events, and why.",
        descriptionHeading = "%n",
        description = {
            "Both are recorded evidence, as `trailproof record` writes it. For each account it shows the verdicts that changed, the management events that are recorded no more or may not be, the changes field by field, and which of them are to blame.",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 nothing is lost; 1 some event is lost for certain; 2 some event may be lost; 64 wrong usage; 65 some input could not be read, or an account is in one of them alone; 70 internal error."
        })
final class CompareCommand implements Callable<Integer> {

    private static final Set<String> FORMATS = Set.of("text", "jsonl", "csv", "html");

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "An evidence file or a directory of them.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The same of a later time, or - for standard input.")
    private Path after = Path.of("");

    @Option(
            names = "--delegated-administrator",
            paramLabel = "ID",
            description = "An account whose answers about organization trails count for members. May be repeated.")
    private Set<String> delegatedAdministrators = new HashSet<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text (the default); jsonl, one JSON object per account; csv, for spreadsheets; or html, a page for the browser.")
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuse(!FORMATS.contains(format), "unknown format `" + format + "`; expected one of text, jsonl, csv, html");
        List<Input> earlier = Inputs.of(List.of(before), terminal.in());
        List<Input> later = Inputs.of(List.of(after), terminal.in());
        refuseToOverwrite(OverwriteGuard.of(earlier, List.of(before)));
        refuseToOverwrite(OverwriteGuard.of(later, List.of(after)));
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        try (OutputStream out = output.isPresent() ? OutputFile.open(output.get()) : new OpenOutput(terminal.out())) {
            CompareRun run = new CompareRun(report(out), err);
            new RecordedAccounts(earlier, delegatedAdministrators).each(run.before());
            new RecordedAccounts(later, delegatedAdministrators).each(run.after());
            return run.end();
        } catch (IOException e) {
            throw OutputException.cannotWrite(output.map(Path::toString).orElse("-"), e);
        }
    }

    private ComparisonReport report(OutputStream out) throws IOException {
        return switch (format) {
            case "jsonl" -> new JsonlComparisonReport(out);
            case "csv" -> new CsvComparisonReport(out);
            case "html" -> new HtmlComparisonReport(out);
            default ->
                new TextComparisonReport(out, output.isPresent() ? TextStyle.ofFile(terminal) : TextStyle.of(terminal));
        };
    }

    private void refuseToOverwrite(OverwriteGuard guard) {
        refuse(
                output.map(guard::isInput).orElseGet(guard::isStandardOutputAnInput),
                output.map(file -> "`" + file + "`").orElse("standard output")
                        + " is an input; it would be overwritten");
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
