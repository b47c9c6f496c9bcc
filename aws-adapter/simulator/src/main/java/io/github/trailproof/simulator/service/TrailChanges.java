package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.world.Organization;
import io.github.trailproof.simulator.world.SimulatedAccount;
import io.github.trailproof.simulator.world.State;
import io.github.trailproof.simulator.world.StoredTrail;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/** Calls that change trails, made by one account to one region. */
record TrailChanges(State world, SimulatedAccount.Living account, String region) {

    ObjectNode create(Input input) {
        String name = TrailNames.checkName(input.text("Name").orElse(""));
        String owner = input.flag("IsOrganizationTrail").orElse(false) ? managementAccount() : account.id();
        Trail trail = TrailSettings.created(new TrailArn(account.partition(), region, owner, name), input);
        TrailSettings.check(trail, world.missingBuckets);
        StoredTrail created = new StoredTrail(trail, Statuses.initial(), EventSelectors.defaultSelectors(), owner);
        if (world.seenIn(account, region).stream()
                .anyMatch(other -> other.arn().name().equals(name))) {
            throw ServiceError.of("TrailAlreadyExistsException", "there is a trail `" + name + "` already");
        }
        TrailQuota.check(world, ownerOf(created), created);
        world.put(created);
        return TrailJson.settings(trail);
    }

    ObjectNode update(String nameOrArn, Input input) {
        StoredTrail before = changeable(nameOrArn);
        Trail trail = TrailSettings.updated(before.trail(), input);
        TrailSettings.check(trail, world.missingBuckets);
        StoredTrail updated = before.with(trail);
        if (updated.isOrganizations()
                && !managementAccount().equals(before.arn().accountId())) {
            throw notManagement();
        }
        TrailQuota.check(world, ownerOf(updated), updated);
        world.put(updated);
        return TrailJson.settings(trail);
    }

    ObjectNode delete(String nameOrArn) {
        world.trails.remove(changeable(nameOrArn).arn());
        return Json.object();
    }

    ObjectNode start(String nameOrArn) {
        StoredTrail trail = changeable(nameOrArn);
        world.put(trail.with(Statuses.started(trail.status(), world.now())));
        return Json.object();
    }

    ObjectNode stop(String nameOrArn) {
        StoredTrail trail = changeable(nameOrArn);
        world.put(trail.with(Statuses.stopped(trail.status(), world.now())));
        return Json.object();
    }

    ObjectNode putSelectors(String nameOrArn, Input input) {
        StoredTrail trail = changeable(nameOrArn);
        EventSelectors selectors = SelectorsJson.read(input);
        SelectorRules.check(selectors);
        boolean custom = !selectors.equals(EventSelectors.defaultSelectors());
        world.put(trail.with(selectors).with(TrailSettings.withCustomSelectors(trail.trail(), custom)));
        return SelectorsJson.write(trail.arn(), selectors);
    }

    /** The trail that a call may change: it goes to the home region, and comes from the owner. */
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
                    "the trail is changed in its home region, `" + trail.arn().region() + "`");
        }
        return trail;
    }

    private Optional<StoredTrail> byArn(TrailArn arn) {
        return Optional.ofNullable(world.trails.get(arn)).filter(trail -> world.sees(account, trail));
    }

    /** The trail at home here, else one whose shadow is. */
    private Optional<StoredTrail> byName(String name) {
        return Optional.ofNullable(world.trails.get(new TrailArn(account.partition(), region, account.id(), name)))
                .or(() -> world.seenIn(account, region).stream()
                        .filter(trail -> trail.arn().name().equals(name))
                        .findFirst());
    }

    private boolean isAdministratorOf(String managementAccountId) {
        return organization()
                .filter(organization -> organization.managementAccountId().equals(managementAccountId))
                .filter(organization -> organization.isAdministrator(account.id()))
                .isPresent();
    }

    /** The owner of the organization trails that this account may make. */
    private String managementAccount() {
        Organization organization = organization()
                .orElseThrow(() -> ServiceError.of(
                        "OrganizationsNotInUseException", "the account is not a member of an organization"));
        if (!organization.isAdministrator(account.id())) {
            throw notManagement();
        }
        return organization.managementAccountId();
    }

    private Optional<Organization> organization() {
        return world.organizations.of(account.id());
    }

    private SimulatedAccount.Living ownerOf(StoredTrail trail) {
        return world.account(trail.arn().accountId()).orElse(account) instanceof SimulatedAccount.Living owner
                ? owner
                : account;
    }

    private static ServiceError notManagement() {
        return ServiceError.of(
                "NotOrganizationMasterAccountException",
                "only the management account or a delegated administrator changes an organization trail");
    }
}
