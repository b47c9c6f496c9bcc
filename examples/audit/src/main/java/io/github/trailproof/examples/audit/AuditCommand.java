package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.attest.KeyFile;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.Interruption;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.input.OverwriteGuard;
import io.github.trailproof.examples.audit.input.RecordedAccounts;
import io.github.trailproof.examples.audit.live.LiveAccounts;
import io.github.trailproof.examples.audit.live.LiveOptions;
import io.github.trailproof.examples.audit.live.LiveTrouble;
import io.github.trailproof.examples.audit.planned.EvidenceConsumer;
import io.github.trailproof.examples.audit.planned.PlannedOptions;
import io.github.trailproof.examples.audit.planned.PlannedRun;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
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
import picocli.CommandLine.Spec;

/** Decides for each account, recorded or live, whether it meets the control. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "Decides for each account whether CloudTrail is enabled in all regions, and says why.",
        descriptionHeading = "%n",
        description = {
            "With --live it asks AWS; with --planned it judges Terraform plans and CloudFormation templates. Otherwise it reads recorded evidence: one JSON object per account and line, holding what the AWS CLI returns for describe-trails, get-trail-status and get-event-selectors. Without a FILE it shows three sample accounts.",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 every account passes; 1 at least one fails; 2 none fails, at least one is indeterminate; 64 wrong usage; 65 some input could not be read; 69 AWS could not be asked, or the credentials expired midway; 70 internal error; 130 interrupted, and what is written is whole."
        })
final class AuditCommand implements Callable<Integer> {

    private static final Set<Format> FINDINGS = Set.of(Format.ASFF, Format.OCSF);

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FileArguments arguments = new FileArguments();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Mixin
    private PlannedOptions planned = new PlannedOptions();

    @Option(
            names = "--criterion",
            paramLabel = "CRITERION",
            converter = CriterionOption.class,
            description =
                    "Which criterion decides: cis (the default), the letter of the benchmark; security-hub, which also requires that no event source is excluded; or complete, which requires that the trails together record every management event. It colours the report and sets the exit status; every output shows all three.")
    private Criterion criterion = Criterion.CIS;

    @Option(
            names = "--format",
            paramLabel = "F[=FILE]",
            description =
                    "text (the default); html, a page for the browser; jsonl, one JSON object per account; csv, for spreadsheets; junit, for CI pipelines; ocsf, events of the Open Cybersecurity Schema Framework; asff, findings for AWS Security Hub CSPM; or oscal, OSCAL assessment results. Repeat the option to write several formats; at most one may omit FILE.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the format that was given without a FILE. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--attest",
            paramLabel = "KEY",
            description =
                    "Sign the verdicts with this private key, of Ed25519 and in PEM, and write the attestation to the -o file or standard output. Other formats need files of their own. trailproof verify checks it.")
    private Optional<Path> attest = Optional.empty();

    @Mixin
    private ProgressOption progress = new ProgressOption();

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        live.check(planned.isPlanned());
        planned.check(live.isLive(), live.isOrganization(), live.region(), !arguments.isEmpty());
        if (!planned.isPlanned()) {
            arguments.check(live);
        }
        refuseToAttest();
        Optional<PrivateKey> key = attest.map(KeyFile::privateKey);
        List<Destination> destinations = destinations();
        boolean sample = arguments.isEmpty() && !live.isLive();
        boolean asks = live.isLive() && !planned.isPlanned();
        List<Input> inputs = asks ? List.of() : arguments.inputs(terminal);
        List<Input> evidence = planned.onto().isEmpty() ? List.of() : Inputs.of(planned.onto(), terminal.in());
        refuseToOverwrite(destinations, OverwriteGuard.of(inputs, arguments.paths()));
        refuseToOverwrite(destinations, OverwriteGuard.of(evidence, planned.onto()));
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        boolean toScreen = terminal.outIsTerminal()
                && destinations.stream().anyMatch(each -> each.file().isEmpty());
        Judging judging = new Judging(criterion, sample, planned.isPlanned(), planned.failOnLost());
        try (ProgressDisplay bar = progress.show(terminal, err, toScreen);
                Outputs outputs = Outputs.open(destinations, terminal, judging, key);
                Interruption interruption = new Interruption()) {
            boolean repeatErrors = !outputs.showErrorsOn(terminal);
            AuditRun run = new AuditRun(outputs, new Tally(criterion), bar, err, repeatErrors, interruption);
            interruption.finishing(run::interrupted);
            if (planned.isPlanned()) {
                boolean results = destinations.stream().anyMatch(each -> each.format() == Format.OSCAL);
                return plan(new PlannedRun(planned, live.region(), run, results), run, inputs, evidence, bar, err);
            }
            return live.isLive() ? ask(run, bar, err) : read(run, inputs);
        }
    }

    private int plan(
            PlannedRun planning,
            AuditRun run,
            List<Input> plans,
            List<Input> evidence,
            ProgressDisplay bar,
            PrintStream err) {
        planning.read(
                plans,
                planned.stackResources()
                        .map(file -> Inputs.of(List.of(file), terminal.in()).get(0)));
        Optional<LiveTrouble> trouble = Optional.empty();
        if (live.isLive()) {
            LiveAccounts accounts = new LiveAccounts(live, Optional.empty(), bar);
            accounts.each(planning.evidence());
            trouble = Optional.of(new LiveTrouble(accounts, live));
        } else if (!evidence.isEmpty()) {
            new RecordedAccounts(evidence, live.delegatedAdministrators())
                    .each(new EvidenceConsumer(planning.evidence(), run));
        }
        boolean lost = planning.answer(live.isLive() || !evidence.isEmpty());
        int status = run.end();
        trouble.ifPresent(found -> found.tellNotAsked(err));
        boolean isVerdict = status == ExitStatus.PASS || status == ExitStatus.INDETERMINATE;
        int told = planned.failOnLost() && lost && isVerdict ? ExitStatus.FAIL : status;
        return trouble.map(found -> found.exitStatus(told)).orElse(told);
    }

    private int read(AuditRun run, List<Input> inputs) {
        new RecordedAccounts(inputs, live.delegatedAdministrators()).each(run);
        return run.end();
    }

    private int ask(AuditRun run, ProgressDisplay bar, PrintStream err) {
        LiveAccounts accounts = new LiveAccounts(live, Optional.of(criterion), bar);
        LiveTrouble trouble = new LiveTrouble(accounts, live);
        accounts.each(run::account);
        trouble.tellNotFound(run::unreadable);
        int status = run.end();
        trouble.tellNotAsked(err);
        return trouble.exitStatus(status);
    }

    private List<Destination> destinations() {
        try {
            List<Destination> destinations =
                    attest.isPresent() ? Destination.attesting(formats, output) : Destination.of(formats, output);
            destinations.stream().map(Destination::format).forEach(this::refuseFindingsOfPlans);
            return destinations;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void refuseToAttest() {
        if (attest.isPresent() && (live.isLive() || planned.isPlanned())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--attest needs recorded evidence, so that it can be judged again"
                            + (planned.isPlanned() ? "; it takes no --planned" : ": record it first"));
        }
    }

    private void refuseFindingsOfPlans(Format format) {
        if (planned.isPlanned() && FINDINGS.contains(format)) {
            throw new IllegalArgumentException(
                    "--format " + format.option() + " takes no --planned: a prediction is no current finding");
        }
    }

    private void refuseToOverwrite(List<Destination> destinations, OverwriteGuard guard) {
        for (Destination destination : destinations) {
            if (destination.file().map(guard::isInput).orElseGet(guard::isStandardOutputAnInput)) {
                String name = destination.file().map(file -> "`" + file + "`").orElse("standard output");
                throw new ParameterException(spec.commandLine(), name + " is an input; it would be overwritten");
            }
        }
    }
}
