package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.Interruption;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.input.OverwriteGuard;
import io.github.trailproof.examples.audit.input.RawAnswers;
import io.github.trailproof.examples.audit.live.EvidenceFile;
import io.github.trailproof.examples.audit.live.LiveAccounts;
import io.github.trailproof.examples.audit.live.LiveOptions;
import io.github.trailproof.examples.audit.live.LiveTrouble;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        header = "Collects the evidence of accounts and writes it, to audit it elsewhere or later.",
        descriptionHeading = "%n",
        description = {
            "Writes one JSON object per account and line. With --live it asks AWS for everything that any criterion needs; a call that failed is recorded with its error code.",
            "",
            "With --from it gathers evidence from what you have: answers of describe-trails, get-trail-status, get-event-selectors and list-regions, as the AWS CLI or boto3 print them; rows of Steampipe's table aws_cloudtrail_trail; resources.json of Cloud Custodian. Name a file or its folder after the account, the region and the trail that was asked, such as 111122223333/eu-west-1/describe-trails.json, unless the answer says it. What cannot be placed is left out and named.",
            ""
        },
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 the evidence is written; 64 wrong usage; 65 some input could not be read or placed, or an account named by --accounts was not found; 69 AWS could not be asked, or the credentials expired midway; 70 internal error; 130 interrupted, and what is written is whole."
        })
final class RecordCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Gather evidence from raw answers in these files and directories (.json and .jsonl, also .gz), or - for standard input.")
    private List<Path> from = new ArrayList<>();

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "With --from, the account of answers that do not say whose they are.")
    private Optional<String> account = Optional.empty();

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
        check();
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        if (!live.isLive()) {
            return gather(err);
        }
        boolean toScreen = terminal.outIsTerminal() && output.isEmpty();
        try (ProgressDisplay bar = progress.show(terminal, err, toScreen)) {
            return record(bar, err);
        }
    }

    private void check() {
        live.check();
        refuse(
                live.isLive() == !from.isEmpty(),
                "record needs either --live, which asks AWS, or --from, which gathers raw answers");
        refuse(account.isPresent() && from.isEmpty(), "--account needs --from");
        account.ifPresent(
                id -> refuse(!id.matches("[0-9]{12}"), "expected an account id of 12 digits, found `" + id + "`"));
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private int gather(PrintStream err) {
        List<Input> inputs = Inputs.of(from, terminal.in());
        OverwriteGuard guard = OverwriteGuard.of(inputs, from);
        refuse(
                output.map(guard::isInput).orElseGet(guard::isStandardOutputAnInput),
                output.map(file -> "`" + file + "`").orElse("standard output")
                        + " is an input; it would be overwritten");
        GatherRun run;
        try (EvidenceFile recording = new EvidenceFile(output, terminal.out())) {
            run = new GatherRun(recording, err);
            new RawAnswers(inputs, account).each(run);
        }
        return run.exitStatus();
    }

    private int record(ProgressDisplay bar, PrintStream err) {
        LiveAccounts accounts = new LiveAccounts(live, Optional.empty(), bar);
        try (EvidenceFile recording = new EvidenceFile(output, terminal.out());
                Interruption interruption = new Interruption()) {
            interruption.finishing(recording::close);
            accounts.each(evidence -> {
                interruption.whole(() -> recording.write(evidence));
                bar.advance();
            });
        }
        bar.close();
        LiveTrouble trouble = new LiveTrouble(accounts, live);
        trouble.tellNotFound(input -> err.println(Inputs.complaint(input)));
        trouble.tellNotAsked(err);
        return trouble.exitStatus(accounts.notFound().isEmpty() ? ExitStatus.PASS : ExitStatus.UNREADABLE);
    }
}
