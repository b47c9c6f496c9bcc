package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.JsonProtocol;
import io.github.trailproof.simulator.protocol.Pages;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** AWS Organizations, version 2016-11-28: the organization and its accounts. */
public final class OrganizationsService extends BaseService {

    private static final int MOST_RESULTS = 20;

    /** The older Status has names for some states only. */
    private static final Set<String> OLDER_STATUSES = Set.of(Organization.ACTIVE, "SUSPENDED", "PENDING_CLOSURE");

    private static final Instant JOINED = Instant.parse("2020-01-01T00:00:00Z");

    private final State state;

    public OrganizationsService(State state) {
        super(
                "organizations",
                new JsonProtocol("AWSOrganizationsV20161128"),
                new CommonErrors(
                        new CommonErrors.Form(400, "AccessDeniedException"),
                        new CommonErrors.Form(400, "TooManyRequestsException"),
                        new CommonErrors.Form(403, "UnrecognizedClientException")));
        this.state = state;
    }

    @Override
    public Optional<String> about(String operation, Input input) {
        return input.text("AccountId");
    }

    @Override
    public ObjectNode answer(Caller caller, String operation, Input input) {
        return switch (operation) {
            case "DescribeOrganization" -> {
                ObjectNode answer = Json.object();
                answer.set("Organization", described(ofCaller(caller), caller));
                yield answer;
            }
            case "ListAccounts" -> {
                Organization organization = administered(caller, operation);
                yield page("Accounts", organization.accountIds(), input, id -> account(organization, id, caller));
            }
            case "ListDelegatedAdministrators" -> {
                Organization organization = administered(caller, operation);
                yield page(
                        "DelegatedAdministrators",
                        organization.delegated(),
                        input,
                        id -> account(organization, id, caller).set("DelegationEnabledDate", Json.seconds(JOINED)));
            }
            case "DescribeAccount" -> describeAccount(caller, input);
            default -> throw ServiceError.unknownOperation(operation);
        };
    }

    private ObjectNode describeAccount(Caller caller, Input input) {
        Organization organization = administered(caller, "DescribeAccount");
        String accountId = input.text("AccountId").orElse("");
        if (!organization.has(accountId)) {
            throw ServiceError.of("AccountNotFoundException", "the organization has no account `" + accountId + "`");
        }
        ObjectNode answer = Json.object();
        answer.set("Account", account(organization, accountId, caller));
        return answer;
    }

    private Organization ofCaller(Caller caller) {
        return state.organizations
                .of(caller.accountId())
                .orElseThrow(() -> ServiceError.of(
                        "AWSOrganizationsNotInUseException", "the account is not a member of an organization"));
    }

    private Organization administered(Caller caller, String operation) {
        Organization organization = ofCaller(caller);
        if (!organization.isAdministrator(caller.accountId())) {
            throw accessDenied("User: " + caller.arn() + " is not authorized to perform: organizations:" + operation);
        }
        return organization;
    }

    private ObjectNode page(String name, List<String> all, Input input, Function<String, ObjectNode> written) {
        int wanted = input.number("MaxResults").orElse(MOST_RESULTS);
        if (wanted < 1 || wanted > MOST_RESULTS) {
            throw ServiceError.of("InvalidInputException", "expected MaxResults of 1 to 20, found `" + wanted + "`");
        }
        Pages<String> page = Pages.of(
                all,
                input.text("NextToken"),
                Math.min(wanted, state.pageSize()),
                () -> ServiceError.of("InvalidInputException", "the NextToken is not one that was answered"));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray(name);
        page.items().forEach(item -> list.add(written.apply(item)));
        Json.put(answer, "NextToken", page.nextToken());
        return answer;
    }

    private ObjectNode account(Organization organization, String accountId, Caller caller) {
        boolean managing = accountId.equals(organization.managementAccountId());
        String state = organization.state(accountId);
        ObjectNode json = Json.object()
                .put("Id", accountId)
                .put("Arn", arn(organization, caller, "account") + "/" + accountId)
                .put("Email", email(accountId))
                .put("Name", "account " + accountId)
                .put("State", state)
                .put("JoinedMethod", managing ? "INVITED" : "CREATED");
        Json.put(json, "Status", Optional.of(state).filter(OLDER_STATUSES::contains));
        json.set("JoinedTimestamp", Json.seconds(JOINED));
        return json;
    }

    private ObjectNode described(Organization organization, Caller caller) {
        String manager = organization.managementAccountId();
        ObjectNode json = Json.object()
                .put("Id", organization.id())
                .put("Arn", arn(organization, caller, "organization"))
                .put("FeatureSet", "ALL")
                .put("MasterAccountArn", arn(organization, caller, "account") + "/" + manager)
                .put("MasterAccountId", manager)
                .put("MasterAccountEmail", email(manager));
        json.putArray("AvailablePolicyTypes");
        return json;
    }

    private String arn(Organization organization, Caller caller, String type) {
        String partition = state.account(caller.accountId())
                .map(SimulatedAccount::partition)
                .orElse("aws");
        return "arn:" + partition + ":organizations::" + organization.managementAccountId() + ":" + type + "/"
                + organization.id();
    }

    private static String email(String accountId) {
        return "account-" + accountId + "@example.com";
    }
}
