package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.QueryProtocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.protocol.Signature;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.SessionPolicy;
import io.github.trailproof.simulator.state.Sessions;
import io.github.trailproof.simulator.state.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Security Token Service, version 2011-06-15: who one is, and becoming somebody else. */
public final class StsService extends BaseService {

    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z0-9-]*:iam::([0-9]{12}):role/(\\S+)");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int SHORTEST_SECONDS = 900;
    private static final int LONGEST_SECONDS = 43_200;
    private static final int DEFAULT_SECONDS = 3_600;

    private final State state;

    public StsService(State state) {
        super(
                "sts",
                new QueryProtocol("https://sts.amazonaws.com/doc/2011-06-15/"),
                new CommonErrors(
                        new CommonErrors.Form(403, "AccessDenied"),
                        new CommonErrors.Form(400, "Throttling"),
                        new CommonErrors.Form(403, "InvalidClientTokenId")));
        this.state = state;
    }

    @Override
    public Optional<String> about(String operation, Input input) {
        return input.text("RoleArn");
    }

    @Override
    public ObjectNode answer(Caller caller, String operation, Input input) {
        return switch (operation) {
            case "GetCallerIdentity" ->
                Json.object()
                        .put("UserId", caller.userId())
                        .put("Account", caller.accountId())
                        .put("Arn", caller.arn());
            case "AssumeRole" -> assumeRole(caller, input);
            default -> throw ServiceError.of("InvalidAction", "there is no action `" + operation + "` here");
        };
    }

    private ObjectNode assumeRole(Caller caller, Input input) {
        String roleArn = input.text("RoleArn").orElse("");
        String sessionName = input.text("RoleSessionName").orElse("");
        Matcher role = ROLE.matcher(roleArn);
        if (!role.matches()) {
            throw ServiceError.of("ValidationError", "`" + roleArn + "` is not the ARN of a role");
        }
        if (!SESSION_NAME.matcher(sessionName).matches()) {
            throw ServiceError.of("ValidationError", "`" + sessionName + "` is not the name of a session");
        }
        Instant expiration = expiration(input);
        String accountId = role.group(1);
        if (state.account(accountId).isEmpty()
                || !state.roles.mayAssume(
                        caller.accountId(), accountId, role.group(2), state.organizations.of(accountId))
                || !state.roles.trusts(accountId, role.group(2), input.text("ExternalId"))) {
            throw accessDenied(
                    "User: " + caller.arn() + " is not authorized to perform: sts:AssumeRole on resource: " + roleArn);
        }
        Optional<SessionPolicy> policy = input.text("Policy").map(SessionPolicies::read);
        return answer(
                state.sessions.begin(accountId, role.group(2), sessionName, policy, state.now()),
                caller.region(),
                expiration);
    }

    private ObjectNode answer(Sessions.Session session, String region, Instant expiration) {
        Caller assumed = state.caller(
                        new Signature(session.accessKeyId(), region, name()), Optional.of(session.token()))
                .orElseThrow();
        ObjectNode answer = Json.object();
        answer.putObject("Credentials")
                .put("AccessKeyId", session.accessKeyId())
                .put("SecretAccessKey", "simulated-secret-of-" + session.accessKeyId())
                .put("SessionToken", session.token())
                .put("Expiration", expiration.toString());
        answer.putObject("AssumedRoleUser")
                .put("AssumedRoleId", assumed.userId())
                .put("Arn", assumed.arn());
        return answer;
    }

    /** By the real time, whatever the simulator's clock says: clients compare it with their own. */
    private static Instant expiration(Input input) {
        String text = input.text("DurationSeconds").orElse(String.valueOf(DEFAULT_SECONDS));
        int seconds = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) {
            throw ServiceError.of("ValidationError", "`" + text + "` is no duration from 900 to 43200 seconds");
        }
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    }
}
