package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.State;

/**
 * Who administers CloudTrail in an organization's name, as the management account tells CloudTrail. Telling Organizations has
 * the same effect.
 */
record DelegatedAdministrators(State state, Caller caller) {

    /** What the two calls name an account by. */
    static final String MEMBER = "MemberAccountId";

    static final String ADMINISTRATOR = "DelegatedAdminAccountId";

    /** How many CloudTrail takes for an organization. */
    private static final int MOST = 3;

    ObjectNode register(Input input) {
        Organization organization = managed();
        String accountId = accountId(input, MEMBER);
        if (accountId.equals(organization.managementAccountId())) {
            throw ServiceError.of(
                    "CannotDelegateManagementAccountException", "the management account needs no registration");
        }
        requireMember(organization, accountId);
        if (organization.isDelegated(accountId, Organization.CLOUDTRAIL)) {
            throw ServiceError.of("AccountRegisteredException", "the account is registered already");
        }
        long registered = organization.delegated().stream()
                .filter(id -> organization.isDelegated(id, Organization.CLOUDTRAIL))
                .count();
        if (registered >= MOST) {
            throw ServiceError.of(
                    "DelegatedAdminAccountLimitExceededException", "an organization has at most 3 of them");
        }
        organization.delegate(accountId, Organization.CLOUDTRAIL);
        return Json.object();
    }

    ObjectNode deregister(Input input) {
        Organization organization = managed();
        String accountId = accountId(input, ADMINISTRATOR);
        requireMember(organization, accountId);
        if (!organization.isDelegated(accountId, Organization.CLOUDTRAIL)) {
            throw ServiceError.of("AccountNotRegisteredException", "the account is not registered");
        }
        organization.undelegate(accountId, Organization.CLOUDTRAIL);
        return Json.object();
    }

    private Organization managed() {
        Organization organization = state.organizations
                .of(caller.accountId())
                .orElseThrow(() -> ServiceError.of(
                        "OrganizationsNotInUseException", "the account is not a member of an organization"));
        if (!organization.managementAccountId().equals(caller.accountId())) {
            throw ServiceError.of(
                    "NotOrganizationManagementAccountException", "only the management account can register one");
        }
        if (!organization.trusts(Organization.CLOUDTRAIL)) {
            throw ServiceError.of(
                    "CloudTrailAccessNotEnabledException", "CloudTrail has no access to the organization");
        }
        return organization;
    }

    private static void requireMember(Organization organization, String accountId) {
        if (!organization.has(accountId)) {
            throw ServiceError.of("AccountNotFoundException", "the organization has no account `" + accountId + "`");
        }
    }

    private static String accountId(Input input, String name) {
        return input.text(name)
                .filter(text -> text.matches("[0-9]{12,16}"))
                .orElseThrow(() ->
                        ServiceError.of("InvalidParameterException", "the request has no " + name + " of digits"));
    }
}
