package io.github.trailproof.examples.audit.planned;

import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.planned.PlanOptions;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for plans and templates: what they do not say, and what they are laid over. */
public final class PlannedOptions {

    private static final String ACCOUNT_ID = "[0-9]{12}";

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--planned",
            description =
                    "Each FILE is what `terraform show -json` prints of a plan or a state, or a CloudFormation template: judge what it will make of the account.")
    private boolean planned;

    @Option(
            names = "--account",
            paramLabel = "ID|ALIAS=ID",
            description =
                    "The account, where a plan does not say it; by the alias of a provider's configuration if there are several.")
    private List<String> accounts = new ArrayList<>();

    @Option(
            names = "--parameter",
            paramLabel = "K=V",
            description = "The value of a template's parameter. May be repeated; what is not given is unknown.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--defaults", description = "Parameters that are not given have their default.")
    private boolean defaults;

    @Option(
            names = "--only-these",
            description = "The account has no trails but those of the plan. Otherwise a plan alone proves no failure.")
    private boolean onlyThese;

    @Option(
            names = "--onto",
            paramLabel = "EVIDENCE",
            description =
                    "Lay the plan over recorded evidence of the account (with --live over the live account): show what it changes, and what is lost. May be repeated.")
    private List<Path> onto = new ArrayList<>();

    @Option(
            names = "--stack-resources",
            paramLabel = "FILE",
            description =
                    "What `aws cloudformation describe-stack-resources` prints of the stack as it is: other trails are not its own.")
    private Optional<Path> stackResources = Optional.empty();

    @Option(names = "--new-stack", description = "The template's stack does not exist yet, and deletes nothing.")
    private boolean newStack;

    @Option(names = "--fail-on-lost", description = "Exit with 1 if the plan loses events, whatever the verdict.")
    private boolean failOnLost;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When the plan was made, such as 2026-11-28T10:00:00Z, where it does not say it: --format oscal needs it.")
    private Optional<String> at = Optional.empty();

    public boolean isPlanned() {
        return planned;
    }

    public boolean failOnLost() {
        return failOnLost;
    }

    /** The recorded evidence to lay plans over. */
    public List<Path> onto() {
        return List.copyOf(onto);
    }

    public Optional<Path> stackResources() {
        return stackResources;
    }

    Optional<Instant> at() {
        return at.map(Instant::parse);
    }

    /**
     * Refuses options that do not go together, so that none is ignored.
     *
     * @param live whether the live account is asked
     * @throws ParameterException if they do not
     */
    public void check(boolean live, boolean organization, Optional<String> region, boolean anyFile) {
        boolean any = Stream.of(defaults, onlyThese, newStack, failOnLost).anyMatch(given -> given)
                || !accounts.isEmpty()
                || !parameters.isEmpty()
                || !onto.isEmpty()
                || Stream.of(stackResources, at).anyMatch(Optional::isPresent);
        refuse(
                any && !planned,
                "--account, --parameter, --defaults, --only-these, --onto, --stack-resources, --new-stack,"
                        + " --fail-on-lost and --at need --planned");
        if (!planned) {
            return;
        }
        refuse(!anyFile, "--planned needs a FILE: a plan, a state or a template");
        refuse(live && !onto.isEmpty(), "--onto and --live are two evidences of the account; give one of them");
        refuse(organization, "--planned takes the live account alone, without --org");
        refuse(failOnLost && !live && onto.isEmpty(), "--fail-on-lost needs --onto or --live");
        refuse(newStack && stackResources.isPresent(), "--new-stack and --stack-resources contradict each other");
        region.ifPresent(name ->
                refuse(!Partitions.isRegion(name), "expected a region such as eu-west-1, found `" + name + "`"));
        accounts.forEach(text -> refuse(
                !text.substring(text.lastIndexOf('=') + 1).matches(ACCOUNT_ID),
                "expected an account id of 12 digits, found `" + text + "`"));
        at.ifPresent(
                text -> refuse(!isTime(text), "expected a time such as 2026-11-28T10:00:00Z, found `" + text + "`"));
    }

    private static boolean isTime(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    /** What the caller says of every plan. */
    PlanOptions.Builder options(Optional<String> region) {
        PlanOptions.Builder options =
                PlanOptions.builder().onlyThese(onlyThese).defaults(defaults).newStack(newStack);
        region.ifPresent(options::region);
        parameters.forEach(options::parameter);
        for (String account : accounts) {
            int equals = account.lastIndexOf('=');
            if (equals < 0) {
                options.account(account);
            } else {
                options.account(account.substring(0, equals), account.substring(equals + 1));
            }
        }
        return options;
    }

    /** Refuses what only a plan shows to be wrong. */
    ParameterException wrong(IllegalArgumentException e) {
        return new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
