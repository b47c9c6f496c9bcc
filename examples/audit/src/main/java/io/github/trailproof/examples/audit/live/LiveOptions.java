package io.github.trailproof.examples.audit.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for live accounts: which to ask, and how to reach them. */
public final class LiveOptions {

    private static final String ACCOUNT_ID = "[0-9]{12}";
    private static final String ROLE_NAME = "[A-Za-z0-9_+=,.@-]{1,64}";

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
    private Optional<URI> endpoint = Optional.empty();

    @Option(
            names = "--org",
            description =
                    "Ask every active account of the organization. Needs credentials of the management account or of a delegated administrator.")
    private boolean organization;

    @Option(
            names = "--role-name",
            paramLabel = "NAME",
            description = "Role to assume in every account except the one that asks. Required with --org.")
    private Optional<String> roleName = Optional.empty();

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

    Optional<String> region() {
        return region;
    }

    Optional<URI> endpoint() {
        return endpoint;
    }

    /** The role to assume; there is one wherever an organization is asked. */
    String roleName() {
        return roleName.orElseThrow();
    }

    /** The accounts to ask; empty for all of them. */
    Set<String> accounts() {
        return new TreeSet<>(accounts);
    }

    Set<String> excluded() {
        return new TreeSet<>(excluded);
    }

    /**
     * Refuses options that do not go together, so that none is ignored.
     *
     * @throws ParameterException if they do not
     */
    public void check() {
        boolean connecting = Stream.of(profile, region, endpoint).anyMatch(Optional::isPresent);
        refuse(!live && (connecting || organization), "--profile, --region, --endpoint-url and --org need --live");
        boolean choosing = roleName.isPresent() || !accounts.isEmpty() || !excluded.isEmpty();
        refuse(choosing && !organization, "--role-name, --accounts and --exclude need --org");
        refuse(organization && roleName.isEmpty(), "--org needs --role-name, the role to assume in each account");
        roleName.ifPresent(name -> refuse(!name.matches(ROLE_NAME), "`" + name + "` is not the name of a role"));
        Stream.concat(accounts.stream(), excluded.stream())
                .forEach(id ->
                        refuse(!id.matches(ACCOUNT_ID), "expected an account id of 12 digits, found `" + id + "`"));
        endpoint.ifPresent(
                url -> refuse(!isAddress(url), "expected a URL such as http://localhost:4566, found `" + url + "`"));
    }

    private static boolean isAddress(URI url) {
        return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
