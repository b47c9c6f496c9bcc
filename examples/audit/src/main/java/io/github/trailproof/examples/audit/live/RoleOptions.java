package io.github.trailproof.examples.audit.live;

import io.github.trailproof.collect.organization.AssumedRoles;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.sts.StsClient;

/** The role that is assumed in each account of an organization, and how. */
final class RoleOptions {

    private static final String ROLE_NAME = "/?([!-.0-~]{1,512}/)*[A-Za-z0-9_+=,.@-]{1,64}";
    private static final String EXTERNAL_ID = "[A-Za-z0-9_+=,.@:/-]{2,1224}";
    private static final String SESSION_NAME = "[A-Za-z0-9_+=,.@-]{2,64}";

    @Option(
            names = "--role-name",
            paramLabel = "NAME",
            description =
                    "Role to assume in every account except the one that asks, with its path if it has one, such as audit/Reader. Required with --org. Its sessions are restricted to the calls of an audit.")
    private Optional<String> roleName = Optional.empty();

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "External id that the role's trust policy asks for.")
    private Optional<String> externalId = Optional.empty();

    @Option(
            names = "--session-name",
            paramLabel = "NAME",
            description = "Name of the role's sessions, as CloudTrail records it. Default: trailproof.")
    private Optional<String> sessionName = Optional.empty();

    boolean isAbsent() {
        return Stream.of(roleName, externalId, sessionName).allMatch(Optional::isEmpty);
    }

    boolean isNamed() {
        return roleName.isPresent();
    }

    /** What is wrong with the first option that cannot be. */
    Optional<String> wrong() {
        return wrong(roleName, ROLE_NAME, "the name of a role")
                .or(() -> wrong(externalId, EXTERNAL_ID, "an external id"))
                .or(() -> wrong(sessionName, SESSION_NAME, "the name of a session"));
    }

    private static Optional<String> wrong(Optional<String> value, String form, String what) {
        return value.filter(text -> !text.matches(form)).map(text -> "`" + text + "` is not " + what);
    }

    /** The role's name with its path; there is one wherever an organization is asked. */
    String name() {
        String name = roleName.orElseThrow();
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** The roles, assumed with this client. */
    AssumedRoles assumedWith(StsClient sts) {
        AssumedRoles roles = AssumedRoles.sync(sts, name());
        if (externalId.isPresent()) {
            roles = roles.withExternalId(externalId.get());
        }
        return sessionName.isPresent() ? roles.withSessionName(sessionName.get()) : roles;
    }
}
