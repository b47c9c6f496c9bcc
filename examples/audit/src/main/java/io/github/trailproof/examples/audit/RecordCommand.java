package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.Progress;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.live.LiveAccounts;
import io.github.trailproof.examples.audit.live.LiveOptions;
import io.github.trailproof.examples.audit.live.LiveTrouble;
import io.github.trailproof.examples.audit.live.Recording;
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

/** Collects all evidence there is and writes it, without a verdict. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        header = "Collects the evidence of live accounts and writes it, for an audit elsewhere or later.",
        descriptionHeading = "%n",
        description = {
            "Asks AWS for all that any criterion rests on, and writes one JSON object per account and line. What could"
                    + " not be asked is written with its error code.",
            ""
        },
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 the evidence is written; 64 wrong usage; 65 some account asked for is not there; 69 AWS could"
                    + " not be asked; 70 a fault of this command."
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
            description = "Where to write; gzip if it ends in .gz. By default, standard output.")
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
        try (Progress bar = progress.show(terminal, err, toScreen)) {
            return record(bar, err);
        }
    }

    private int record(Progress bar, PrintStream err) {
        LiveAccounts accounts = new LiveAccounts(live, Optional.empty(), bar);
        try (Recording recording = new Recording(output, terminal.out())) {
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
