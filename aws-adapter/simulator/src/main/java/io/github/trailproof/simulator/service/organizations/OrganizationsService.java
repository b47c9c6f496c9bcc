package io.github.trailproof.simulator.service.organizations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.JsonProtocol;
import io.github.trailproof.simulator.protocol.Pages;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.service.BaseService;
import io.github.trailproof.simulator.service.CommonErrors;
import io.github.trailproof.simulator.service.WriteRecord;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.Handshake;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.Regions;
import io.github.trailproof.simulator.state.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** AWS Organizations, version 2016-11-28: the organization and its accounts. */
public final class OrganizationsService extends BaseService {

    private static final int MOST_RESULTS = 20;

    private static final Set<String> WRITES = Set.of(
            "CreateAccount",
            "InviteAccountToOrganization",
            "AcceptHandshake",
            "LeaveOrganization",
            "RemoveAccountFromOrganization",
            "EnableAWSServiceAccess",
            "DisableAWSServiceAccess",
            "RegisterDelegatedAdministrator",
            "DeregisterDelegatedAdministrator");

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
            case "DescribeOrganization" ->
                Json.object().set("Organization", OrganizationJson.organization(ofCaller(caller), caller));
            case "ListAccounts" -> {
                Organization organization = administered(caller, operation);
                yield page("Accounts", organization.accountIds(), input, written(organization, caller));
            }
            case "ListDelegatedAdministrators" -> delegated(administered(caller, operation), caller, input);
            case "ListAWSServiceAccessForOrganization" ->
                page(
                        "EnabledServicePrincipals",
                        administered(caller, operation).trusted(),
                        input,
                        service -> Json.object().put("ServicePrincipal", service));
            case "DescribeAccount" -> describeAccount(administered(caller, operation), caller, input);
            case "DescribeCreateAccountStatus" -> createAccountStatus(managed(caller, operation), input);
            case "AcceptHandshake" -> new Membership(state).accept(caller, input);
            case "LeaveOrganization" -> new Membership(state).leave(ofCaller(caller), caller);
            default -> managing(caller, operation, input);
        };
    }

    /** The calls that are for the management account alone. */
    private ObjectNode managing(Caller caller, String operation, Input input) {
        if (!WRITES.contains(operation)) {
            throw ServiceError.unknownOperation(operation);
        }
        Organization organization = managed(caller, operation);
        Membership membership = new Membership(state);
        TrustedServices services = new TrustedServices(state, organization);
        return switch (operation) {
            case "CreateAccount" -> membership.create(organization, input);
            case "InviteAccountToOrganization" -> membership.invite(organization, caller, input);
            case "RemoveAccountFromOrganization" -> membership.remove(organization, input);
            case "EnableAWSServiceAccess" -> services.enable(input);
            case "DisableAWSServiceAccess" -> services.disable(input);
            case "RegisterDelegatedAdministrator" -> services.register(input);
            default -> services.deregister(input);
        };
    }

    private ObjectNode delegated(Organization organization, Caller caller, Input input) {
        Optional<String> service = input.text("ServicePrincipal");
        List<String> administrators = organization.delegated().stream()
                .filter(id ->
                        service.map(name -> organization.isDelegated(id, name)).orElse(true))
                .toList();
        return page(
                "DelegatedAdministrators",
                administrators,
                input,
                id -> written(organization, caller)
                        .apply(id)
                        .set(
                                "DelegationEnabledDate",
                                Json.seconds(organization.member(id).joined())));
    }

    private static Function<String, ObjectNode> written(Organization organization, Caller caller) {
        return id -> OrganizationJson.account(organization, organization.member(id), caller);
    }

    private static ObjectNode describeAccount(Organization organization, Caller caller, Input input) {
        String accountId = input.text("AccountId").orElse("");
        if (!organization.has(accountId)) {
            throw ServiceError.of("AccountNotFoundException", "the organization has no account `" + accountId + "`");
        }
        return Json.object().set("Account", written(organization, caller).apply(accountId));
    }

    private ObjectNode createAccountStatus(Organization organization, Input input) {
        String id = input.text("CreateAccountRequestId").orElse("");
        return Json.object()
                .set(
                        "CreateAccountStatus",
                        state.organizations
                                .created(id)
                                .filter(account ->
                                        account.managementAccountId().equals(organization.managementAccountId()))
                                .map(OrganizationJson::succeeded)
                                .orElseThrow(() -> ServiceError.of(
                                        "CreateAccountStatusNotFoundException", "there is no request `" + id + "`")));
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
            throw denied(caller, operation);
        }
        return organization;
    }

    private Organization managed(Caller caller, String operation) {
        Organization organization = ofCaller(caller);
        if (!organization.managementAccountId().equals(caller.accountId())) {
            throw denied(caller, operation);
        }
        return organization;
    }

    private ServiceError denied(Caller caller, String operation) {
        return accessDenied("User: " + caller.arn() + " is not authorized to perform: organizations:" + operation);
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

    @Override
    public Optional<WriteRecord> writeRecord(Caller caller, String operation, Input input) {
        return Optional.of(operation)
                .filter(WRITES::contains)
                .map(write -> new WriteRecord(
                        Regions.ofGlobalServices(caller.partition(), caller.region()),
                        otherAccount(caller, operation, input),
                        Records.of(input.json()),
                        Records::of));
    }

    private Optional<String> otherAccount(Caller caller, String operation, Input input) {
        return switch (operation) {
            case "AcceptHandshake" ->
                input.text("HandshakeId")
                        .flatMap(state.organizations::handshake)
                        .map(Handshake::managementAccountId);
            case "LeaveOrganization" ->
                state.organizations.of(caller.accountId()).map(Organization::managementAccountId);
            case "RemoveAccountFromOrganization" ->
                input.text("AccountId").filter(id -> state.account(id).isPresent());
            default -> Optional.empty();
        };
    }
}
