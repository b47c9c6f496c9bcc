package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.live.EvidenceFile;
import io.github.trailproof.examples.audit.live.LiveAccounts;
import io.github.trailproof.examples.audit.live.LiveOptions;
import io.github.trailproof.examples.audit.live.LiveTrouble;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Collects all evidence and writes it, without a verdict. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        header = "Collects the evidence of live accounts and writes it, to audit it elsewhere or later.",
        descriptionHeading = "%n",
        description = {
            "Asks AWS for everything that any criterion needs, and writes one JSON object per account and line. A call that failed is recorded with its error code.",
            ""
        },
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 the evidence is written; 64 wrong usage; 65 an account named by --accounts was not found; 69 AWS could not be asked; 70 internal error."
        })
final class RecordCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; gzip if the name ends in .gz. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private ProgressOption progress = new ProgressOption();

    RecordCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        live.check();
        if (!live.isLive()) {
            throw new ParameterException(spec.commandLine(), "record needs --live: it asks AWS");
        }
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        boolean toScreen = terminal.outIsTerminal() && output.isEmpty();
        try (ProgressDisplay bar = progress.show(terminal, err, toScreen)) {
            return record(bar, err);
        }
    }

    private int record(ProgressDisplay bar, PrintStream err) {
        LiveAccounts accounts = new LiveAccounts(live, Optional.empty(), bar);
        try (EvidenceFile recording = new EvidenceFile(output, terminal.out())) {
            accounts.each(evidence -> {
                recording.write(evidence);
                bar.advance();
            });
        }
        bar.close();
        LiveTrouble trouble = new LiveTrouble(accounts, live);
        trouble.tellNotFound(input -> err.println(Inputs.complaint(input)));
        trouble.tellNotEntered(err);
        return accounts.notFound().isEmpty() ? ExitStatus.PASS : ExitStatus.UNREADABLE;
    }
}
