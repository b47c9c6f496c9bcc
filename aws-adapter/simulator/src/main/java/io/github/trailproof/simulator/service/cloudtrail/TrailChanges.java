package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.simulator.state.StoredTrail;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/** Calls of one account to one region that change trails. */
record TrailChanges(State state, SimulatedAccount.Stateful account, String region) {

    ObjectNode create(Input input) {
        String name = TrailNames.checkName(input.text("Name").orElse(""));
        String owner = input.flag("IsOrganizationTrail").orElse(false) ? managementAccount() : account.id();
        TrailSettings.checkForms(input);
        Trail trail = TrailSettings.created(new TrailArn(account.partition(), region, owner, name), input);
        TrailSettings.check(trail);
        new DeliveryRules(state).check(trail);
        StoredTrail created = new StoredTrail(trail, Statuses.initial(), EventSelectors.defaultSelectors(), owner);
        boolean isTaken = state.trails.containsKey(trail.trailArn())
                || state.seenIn(account, region).stream()
                        .anyMatch(other -> other.arn().name().equals(name));
        if (isTaken) {
            throw ServiceError.of("TrailAlreadyExistsException", "a trail named `" + name + "` exists already");
        }
        TrailQuota.check(state, ownerOf(created), created);
        state.put(TrailTags.added(created, input));
        return TrailJson.settings(trail);
    }

    ObjectNode update(String nameOrArn, Input input) {
        StoredTrail before = changeable(nameOrArn);
        TrailSettings.checkForms(input);
        Trail trail = TrailSettings.updated(before.trail(), input);
        TrailSettings.check(trail);
        new DeliveryRules(state).check(trail);
        StoredTrail updated = before.with(trail);
        if (updated.isOrganizations()
                && !managementAccount().equals(before.arn().accountId())) {
            throw notManagement();
        }
        TrailQuota.check(state, ownerOf(updated), updated);
        state.put(updated);
        return TrailJson.settings(trail);
    }

    ObjectNode delete(String nameOrArn) {
        state.trails.remove(changeable(nameOrArn).arn());
        return Json.object();
    }

    ObjectNode start(String nameOrArn) {
        StoredTrail trail = changeable(nameOrArn);
        state.put(trail.with(Statuses.started(trail.status(), state.now())));
        return Json.object();
    }

    ObjectNode stop(String nameOrArn) {
        StoredTrail trail = changeable(nameOrArn);
        state.put(trail.with(Statuses.stopped(trail.status(), state.now())));
        return Json.object();
    }

    ObjectNode putSelectors(String nameOrArn, Input input) {
        StoredTrail trail = changeable(nameOrArn);
        EventSelectors selectors = SelectorsJson.read(input);
        SelectorRules.check(selectors);
        boolean custom = !selectors.equals(EventSelectors.defaultSelectors());
        state.put(trail.with(selectors)
                .with(trail.trail().toBuilder().hasCustomEventSelectors(custom).build()));
        return SelectorsJson.write(trail.arn(), selectors);
    }

    ObjectNode putInsights(String nameOrArn, Input input) {
        StoredTrail changed = Insights.put(changeable(nameOrArn), input);
        state.put(changed);
        return Insights.write(changed);
    }

    /** The trail that a call changes; the call must go to its home region, and come from its owner. */
    private StoredTrail changeable(String nameOrArn) {
        Optional<TrailArn> arn = TrailNames.arn(nameOrArn);
        StoredTrail trail = arn.map(this::byArn)
                .orElseGet(() -> byName(nameOrArn))
                .orElseThrow(() -> TrailNames.notFound(nameOrArn, account.id()));
        String owner = trail.arn().accountId();
        if (!owner.equals(account.id()) && !isAdministratorOf(owner)) {
            throw notManagement();
        }
        if (!trail.arn().region().equals(region)) {
            throw ServiceError.of(
                    "InvalidHomeRegionException",
                    "a trail can be changed only in its home region, `"
                            + trail.arn().region() + "`");
        }
        return trail;
    }

    private Optional<StoredTrail> byArn(TrailArn arn) {
        return Optional.ofNullable(state.trails.get(arn)).filter(trail -> state.sees(account, trail));
    }

    /** The trail whose home is this region, or else one whose shadow trail is here. */
    private Optional<StoredTrail> byName(String name) {
        return Optional.ofNullable(state.trails.get(new TrailArn(account.partition(), region, account.id(), name)))
                .or(() -> state.seenIn(account, region).stream()
                        .filter(trail -> trail.arn().name().equals(name))
                        .findFirst());
    }

    private boolean isAdministratorOf(String managementAccountId) {
        return organization()
                .filter(organization -> organization.managementAccountId().equals(managementAccountId))
                .filter(organization -> organization.isAdministrator(account.id(), Organization.CLOUDTRAIL))
                .isPresent();
    }

    /** The owner of the organization trails that this account may create. */
    private String managementAccount() {
        Organization organization = organization()
                .orElseThrow(() -> ServiceError.of(
                        "OrganizationsNotInUseException", "the account is not a member of an organization"));
        if (!organization.isAdministrator(account.id(), Organization.CLOUDTRAIL)) {
            throw notManagement();
        }
        if (!organization.trusts(Organization.CLOUDTRAIL)) {
            throw ServiceError.of(
                    "CloudTrailAccessNotEnabledException", "CloudTrail has no access to the organization");
        }
        return organization.managementAccountId();
    }

    private Optional<Organization> organization() {
        return state.organizations.of(account.id());
    }

    private SimulatedAccount.Stateful ownerOf(StoredTrail trail) {
        return state.account(trail.arn().accountId()).orElse(account) instanceof SimulatedAccount.Stateful owner
                ? owner
                : account;
    }

    static ServiceError notManagement() {
        return ServiceError.of(
                "NotOrganizationMasterAccountException",
                "only the management account or a delegated administrator can change an organization trail");
    }
}
