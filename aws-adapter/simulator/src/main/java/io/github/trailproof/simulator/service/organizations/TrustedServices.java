package io.github.trailproof.simulator.service.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.simulator.state.StoredTrail;
import java.util.List;

/** Which services have access to an organization, and who administers them in its name. */
record TrustedServices(State state, Organization organization) {

    ObjectNode enable(Input input) {
        organization.trust(service(input));
        return Json.object();
    }

    /** Without access, an organization trail is an ordinary multi-region trail of its owner, and stays one. */
    ObjectNode disable(Input input) {
        String service = service(input);
        organization.distrust(service);
        if (service.equals(Organization.CLOUDTRAIL)) {
            List.copyOf(state.trails.values()).stream()
                    .filter(trail -> trail.isOrganizations()
                            && trail.arn().accountId().equals(organization.managementAccountId()))
                    .map(TrustedServices::ordinary)
                    .forEach(state::put);
        }
        return Json.object();
    }

    private static StoredTrail ordinary(StoredTrail trail) {
        return trail.with(trail.trail().toBuilder().isOrganizationTrail(false).build());
    }

    ObjectNode register(Input input) {
        String accountId = member(input);
        String service = service(input);
        if (accountId.equals(organization.managementAccountId()) || !organization.trusts(service)) {
            throw ServiceError.of(
                    "ConstraintViolationException",
                    "expected a member of the organization and a service that has access to it");
        }
        if (organization.isDelegated(accountId, service)) {
            throw ServiceError.of("AccountAlreadyRegisteredException", "the account is registered already");
        }
        organization.delegate(accountId, service);
        return Json.object();
    }

    ObjectNode deregister(Input input) {
        String accountId = member(input);
        String service = service(input);
        if (!organization.isDelegated(accountId, service)) {
            throw ServiceError.of("AccountNotRegisteredException", "the account is not registered");
        }
        organization.undelegate(accountId, service);
        return Json.object();
    }

    private String member(Input input) {
        String accountId = input.text("AccountId").orElse("");
        if (!organization.has(accountId)) {
            throw ServiceError.of("AccountNotFoundException", "the organization has no account `" + accountId + "`");
        }
        return accountId;
    }

    private static String service(Input input) {
        return input.text("ServicePrincipal")
                .filter(text -> text.matches("[\\w+=,.@-]{1,128}"))
                .orElseThrow(() -> ServiceError.of("InvalidInputException", "the request has no ServicePrincipal"));
    }
}
