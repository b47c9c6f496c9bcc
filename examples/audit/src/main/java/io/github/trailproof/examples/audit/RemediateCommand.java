package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.console.Interruption;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.OutputFile;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.OverwriteGuard;
import io.github.trailproof.examples.audit.input.RecordedAccounts;
import io.github.trailproof.examples.audit.live.ApplyPlan;
import io.github.trailproof.examples.audit.live.AwsAccess;
import io.github.trailproof.examples.audit.live.Confirmation;
import io.github.trailproof.examples.audit.live.LiveAccounts;
import io.github.trailproof.examples.audit.live.LiveOptions;
import io.github.trailproof.examples.audit.live.LiveTrouble;
import io.github.trailproof.examples.audit.plan.PlanFolder;
import io.github.trailproof.examples.audit.plan.PlanFormat;
import io.github.trailproof.examples.audit.plan.PlanPlace;
import io.github.trailproof.examples.audit.plan.PlanStream;
import io.github.trailproof.examples.audit.plan.Plans;
import io.github.trailproof.examples.audit.plan.WholePlans;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans the smallest safe change that makes each account pass, and carries it out if asked to. */
@Command(
        name = "remediate",
        mixinStandardHelpOptions = true,
        header = "Plans the smallest safe change that makes each account pass; --apply carries it out.",
        descriptionHeading = "%n",
        description = {
            "Prefers changing an existing trail to creating one, which would cost money. Keeps every event that is recorded now, and never replaces selectors it has not read. Changes nothing without --apply.",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {"Exit status: that of audit for the accounts as they are now; after --apply, as they are then."})
final class RemediateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FileArguments arguments = new FileArguments();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Mixin
    private NewTrailOptions newTrail = new NewTrailOptions();

    @Option(
            names = "--criterion",
            paramLabel = "CRITERION",
            converter = CriterionOption.class,
            description = "The criterion that each account has to pass: cis (the default), security-hub or complete.")
    private Criterion criterion = Criterion.CIS;

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = PlanFormatOption.class,
            description =
                    "text (the default); sh or powershell, a script of AWS CLI commands; console, steps for the AWS console; terraform; or cloudformation.")
    private PlanFormat format = PlanFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write the plans: a file, or a directory for one file per account. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--apply",
            description =
                    "With --live, carry out the plan after a confirmation. Each trail is read again before it is changed, and skipped if it changed in the meantime.")
    private boolean apply;

    @Option(names = "--yes", description = "Do not ask for confirmation.")
    private boolean confirmed;

    @Mixin
    private ProgressOption progress = new ProgressOption();

    RemediateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        List<Input> inputs = live.isLive() ? List.of() : arguments.inputs(terminal);
        OverwriteGuard guard = OverwriteGuard.of(inputs, arguments.paths());
        refuse(
                output.map(guard::isInput).orElseGet(guard::isStandardOutputAnInput),
                output.map(file -> "`" + file + "`").orElse("standard output")
                        + " is an input; it would be overwritten");
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        try (PlanPlace place = open(guard, err)) {
            // A run that changes the account says each call before it is made, so there is nothing to be ended.
            return apply ? apply(plans(place, err), place, err) : plan(place, inputs, err);
        } catch (IOException e) {
            throw OutputException.cannotFinish("the plans", e);
        }
    }

    private Plans plans(PlanPlace place, PrintStream err) {
        TextStyle style = output.isPresent() ? TextStyle.ofFile(terminal) : TextStyle.of(terminal);
        return new Plans(criterion, newTrail.newTrail(), format, style, place, err::println);
    }

    private int plan(PlanPlace place, List<Input> inputs, PrintStream err) {
        try (Interruption interruption = new Interruption()) {
            WholePlans whole = new WholePlans(place, interruption);
            Plans plans = plans(whole, err);
            interruption.finishing(() -> whole.interrupted(err));
            if (live.isLive()) {
                return ask(plans, err);
            }
            new RecordedAccounts(inputs, live.delegatedAdministrators()).each(plans);
            plans.finish();
            return plans.exitStatus();
        }
    }

    private void check() {
        live.check();
        arguments.check(live);
        newTrail.check();
        refuse(apply && !live.isLive(), "--apply needs --live: it changes the account that the credentials are of");
        refuse(apply && live.isOrganization(), "--apply changes one account at a time; it does not go with --org");
        refuse(apply && format != PlanFormat.TEXT, "--apply writes text; it does not go with --format");
        refuse(
                apply && newTrail.newTrail().makesBucket(),
                "--apply makes no bucket; it does not go with --make-bucket: make it by the script of --format sh");
        refuse(confirmed && !apply, "--yes needs --apply");
        // Java takes it for the current directory, which is never intended.
        refuse(
                output.filter(file -> file.toString().isEmpty()).isPresent(),
                "expected a file or directory after -o, found an empty name");
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private PlanPlace open(OverwriteGuard guard, PrintStream err) {
        if (output.isEmpty()) {
            return stream(terminal.out());
        }
        if (Files.isDirectory(output.get())) {
            return new PlanFolder(output.get(), format.extension(), guard, err);
        }
        try {
            return stream(OutputFile.open(output.get()));
        } catch (IOException e) {
            throw OutputException.cannotWrite(output.get().toString(), e);
        }
    }

    private PlanStream stream(OutputStream out) {
        return new PlanStream(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                format == PlanFormat.CLOUDFORMATION);
    }

    /** What a plan rests on may be more than what a verdict rests on, so all there is is asked. */
    private int ask(Plans plans, PrintStream err) {
        boolean toScreen = terminal.outIsTerminal() && output.isEmpty();
        LiveTrouble trouble;
        try (ProgressDisplay bar = progress.show(terminal, err, toScreen)) {
            LiveAccounts accounts = new LiveAccounts(live, Optional.empty(), bar);
            trouble = new LiveTrouble(accounts, live);
            accounts.each(plans::account);
        }
        plans.finish();
        trouble.tellNotFound(plans::unreadable);
        trouble.tellNotAsked(err);
        return trouble.exitStatus(plans.exitStatus());
    }

    private int apply(Plans plans, PlanPlace place, PrintStream err) throws IOException {
        try (AwsAccess aws = AwsAccess.of(live)) {
            return new ApplyPlan(aws, plans, place, new Confirmation(terminal.in(), err, confirmed)).run();
        }
    }
}
