package io.github.trailproof.simulator.service.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.CreatedAccount;
import io.github.trailproof.simulator.state.Handshake;
import io.github.trailproof.simulator.state.Member;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.State;
import java.time.Instant;
import java.util.stream.LongStream;

/** How accounts come into an organization and leave it. What they see of organization trails follows from that. */
record Membership(State state) {

    private static final String CONSTRAINT = "ConstraintViolationException";
    private static final long FIRST_CREATED_ID = 300_000_000_001L;

    /** Creates an account. It is there at once, though the answer says that it is in progress. */
    ObjectNode create(Organization organization, Input input) {
        String name = required(input, "AccountName");
        String email = required(input, "Email");
        String accountId = LongStream.iterate(FIRST_CREATED_ID, id -> id + 1)
                .mapToObj(Long::toString)
                .filter(id -> state.account(id).isEmpty())
                .findFirst()
                .orElseThrow();
        String manager = organization.managementAccountId();
        Instant now = state.now();
        CreatedAccount created = new CreatedAccount(state.organizations.nextRequestId(), manager, accountId, name, now);
        state.ensure(accountId);
        state.organizations.put(created);
        state.organizations.join(manager, new Member(accountId, Organization.ACTIVE, name, email, Member.CREATED, now));
        ServiceEvents events = new ServiceEvents(state, manager);
        events.created(created);
        events.joined(accountId, Member.CREATED);
        return Json.object().set("CreateAccountStatus", OrganizationJson.inProgress(created));
    }

    ObjectNode invite(Organization organization, Caller caller, Input input) {
        Input target = input.object("Target").orElseThrow(() -> invalid("the request has no Target"));
        String invited = target.text("Id").orElse("");
        if (!target.text("Type").orElse("").equals("ACCOUNT")
                || state.account(invited).isEmpty()) {
            throw invalid("the simulator invites its accounts alone, by their ids");
        }
        if (organization.has(invited)) {
            throw ServiceError.of(
                    "HandshakeConstraintViolationException", "the account is in the organization already");
        }
        String manager = organization.managementAccountId();
        if (state.organizations.handshakes().stream().anyMatch(open -> isOpen(open, manager, invited))) {
            throw ServiceError.of("DuplicateHandshakeException", "the account is invited already");
        }
        Handshake handshake =
                new Handshake(state.organizations.nextHandshakeId(), manager, invited, state.now(), false);
        state.organizations.put(handshake);
        return Json.object().set("Handshake", OrganizationJson.handshake(handshake, organization, caller));
    }

    private boolean isOpen(Handshake handshake, String manager, String invited) {
        return handshake.managementAccountId().equals(manager)
                && handshake.invitedId().equals(invited)
                && !handshake.isAccepted()
                && !isExpired(handshake);
    }

    private boolean isExpired(Handshake handshake) {
        return state.now().isAfter(handshake.expiration());
    }

    /** An invited account joins, and leaves the organization that it was in. */
    ObjectNode accept(Caller caller, Input input) {
        String id = required(input, "HandshakeId");
        Handshake handshake = state.organizations
                .handshake(id)
                .filter(found -> found.invitedId().equals(caller.accountId()))
                .orElseThrow(() ->
                        ServiceError.of("HandshakeNotFoundException", "the account has no invitation `" + id + "`"));
        if (handshake.isAccepted()) {
            throw ServiceError.of("HandshakeAlreadyInStateException", "the invitation is accepted already");
        }
        Organization joined = state.organizations
                .of(handshake.managementAccountId())
                .filter(found -> !isExpired(handshake))
                .orElseThrow(() ->
                        ServiceError.of("InvalidHandshakeTransitionException", "the invitation is no longer open"));
        state.organizations.of(caller.accountId()).ifPresent(former -> {
            refuseManager(former, caller.accountId());
            state.organizations.leave(caller.accountId());
            new ServiceEvents(state, former.managementAccountId()).departed(caller.accountId(), "LEFT");
        });
        String manager = joined.managementAccountId();
        state.organizations.join(manager, Member.joined(caller.accountId(), Member.INVITED, state.now()));
        state.organizations.put(handshake.accepted());
        new ServiceEvents(state, manager).joined(caller.accountId(), Member.INVITED);
        return Json.object().set("Handshake", OrganizationJson.handshake(handshake.accepted(), joined, caller));
    }

    ObjectNode leave(Organization organization, Caller caller) {
        return departed(organization, caller.accountId(), "LEFT");
    }

    ObjectNode remove(Organization organization, Input input) {
        String accountId = required(input, "AccountId");
        if (!organization.has(accountId)) {
            throw ServiceError.of("AccountNotFoundException", "the organization has no account `" + accountId + "`");
        }
        return departed(organization, accountId, "REMOVED");
    }

    private ObjectNode departed(Organization organization, String accountId, String method) {
        refuseManager(organization, accountId);
        if (organization.isAdministrator(accountId)) {
            throw ServiceError.of(CONSTRAINT, "a delegated administrator cannot leave its organization");
        }
        state.organizations.leave(accountId);
        new ServiceEvents(state, organization.managementAccountId()).departed(accountId, method);
        return Json.object();
    }

    private static void refuseManager(Organization organization, String accountId) {
        if (organization.managementAccountId().equals(accountId)) {
            throw ServiceError.of(
                    "MasterCannotLeaveOrganizationException", "the management account cannot leave its organization");
        }
    }

    private static String required(Input input, String name) {
        return input.text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> invalid("the request has no " + name));
    }

    private static ServiceError invalid(String words) {
        return ServiceError.of("InvalidInputException", words);
    }
}
