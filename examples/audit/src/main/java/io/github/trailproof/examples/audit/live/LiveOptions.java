package io.github.trailproof.examples.audit.live;

import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.PlainText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for live accounts: which to ask, and how to reach them. */
public final class LiveOptions {

    private static final String ACCOUNT_ID = "[0-9]{12}";

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--live", description = "Ask AWS, with read-only calls, instead of reading recorded evidence.")
    private boolean live;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "AWS profile to use. Default: the usual order of environment, profile, container and instance.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description =
                    "Region to start from. Any enabled region will do: it shows every multi-region trail. Default: the region of the AWS configuration.")
    private Optional<String> region = Optional.empty();

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "Send every call to this address instead of to the endpoints of AWS.")
    private Optional<String> endpoint = Optional.empty();

    @Mixin
    private PaceOptions pace = new PaceOptions();

    @Option(
            names = "--org",
            description =
                    "Ask every active account of the organization. Needs credentials of the management account or of a delegated administrator.")
    private boolean organization;

    @Mixin
    private RoleOptions role = new RoleOptions();

    @Option(
            names = "--accounts",
            paramLabel = "ID",
            split = ",",
            description = "Ask only these accounts of the organization.")
    private List<String> accounts = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "ID",
            split = ",",
            description = "Ask all accounts of the organization except these.")
    private List<String> excluded = new ArrayList<>();

    @Option(
            names = "--delegated-administrator",
            paramLabel = "ID",
            description =
                    "A delegated administrator of the organization: what it was answered about organization trails counts for members, as what their owner was answered does. No other account's answers do. May be repeated. With --org the account that asks is one anyway.")
    private List<String> delegatedAdministrators = new ArrayList<>();

    /** Whether live accounts are asked. */
    public boolean isLive() {
        return live;
    }

    public boolean isOrganization() {
        return organization;
    }

    Optional<String> profile() {
        return profile;
    }

    public Optional<String> region() {
        return region;
    }

    Optional<URI> endpoint() {
        return endpoint.flatMap(Endpoint::read).map(Endpoint::url);
    }

    PaceOptions pace() {
        return pace;
    }

    /** The role to assume; it has a name wherever an organization is asked. */
    RoleOptions role() {
        return role;
    }

    /** The accounts to ask; empty for all of them. */
    Set<String> accounts() {
        return new TreeSet<>(accounts);
    }

    Set<String> excluded() {
        return new TreeSet<>(excluded);
    }

    /** The accounts that speak for members of their organization, beside the owners of trails. */
    public Set<String> delegatedAdministrators() {
        return new TreeSet<>(delegatedAdministrators);
    }

    /**
     * Refuses options that do not go together, so that none is ignored, and warns of an address that is not safe.
     *
     * @throws ParameterException if they do not
     */
    public void check() {
        check(false);
    }

    /**
     * The same.
     *
     * @param regionOfPlan whether a region may be named although nothing is asked: that of a plan
     */
    public void check(boolean regionOfPlan) {
        boolean connecting = Stream.of(profile, regionOfPlan ? Optional.empty() : region, endpoint)
                .anyMatch(Optional::isPresent);
        refuse(!live && (connecting || organization), "--profile, --region, --endpoint-url and --org need --live");
        refuse(!live && !pace.isAbsent(), "--timeout, --deadline and --parallel need --live");
        boolean choosing = !role.isAbsent() || !accounts.isEmpty() || !excluded.isEmpty();
        refuse(
                (choosing || pace.parallel().isPresent()) && !organization,
                "--role-name, --external-id, --session-name, --accounts, --exclude and --parallel need --org");
        region.ifPresent(name -> refuse(
                !Partitions.isRegion(name), "expected the name of a region, such as us-east-1, found `" + name + "`"));
        refuse(organization && !role.isNamed(), "--org needs --role-name, the role to assume in each account");
        role.wrong().ifPresent(message -> refuse(true, message));
        pace.parallel().ifPresent(accounts -> refuse(accounts < 1, "--parallel needs a number of accounts above 0"));
        refuse(
                live && !organization && !delegatedAdministrators.isEmpty(),
                "--delegated-administrator needs several accounts: recorded evidence, or --org");
        Stream.of(accounts, excluded, delegatedAdministrators)
                .flatMap(List::stream)
                .forEach(id ->
                        refuse(!id.matches(ACCOUNT_ID), "expected an account id of 12 digits, found `" + id + "`"));
        endpoint.ifPresent(this::checkAddress);
    }

    private void checkAddress(String text) {
        Optional<Endpoint> read = Endpoint.read(text);
        refuse(read.isEmpty(), "expected a URL such as http://localhost:4566, found `" + Endpoint.shown(text) + "`");
        if (read.filter(Endpoint::isOpenToOthers).isPresent()) {
            warn("`" + Endpoint.shown(text) + "` is plain http to another machine: whoever is on the way can read the"
                    + " requests and change the answers");
        }
        if (read.filter(Endpoint::hadUser).isPresent()) {
            warn("the user and password in --endpoint-url are not used: requests are signed");
        }
    }

    private void warn(String message) {
        spec.commandLine().getErr().println("trailproof: warning: " + PlainText.of(message));
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
