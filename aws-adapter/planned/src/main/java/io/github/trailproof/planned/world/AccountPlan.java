package io.github.trailproof.planned.world;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.PlannedTrail;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan makes of one account's trails.
 *
 * @param accountId the account, if it is known
 * @param resources its trails in the plan, in the plan's order
 * @param world what the plan says besides
 */
public record AccountPlan(Optional<String> accountId, List<PlannedResource> resources, World world) {

    /** Copies the list. */
    public AccountPlan {
        Objects.requireNonNull(accountId, "accountId");
        resources = List.copyOf(resources);
    }

    /** The account as it will be, as far as the plan alone shows. */
    public AccountEvidence after() {
        Trails trails = new Trails(account());
        resources.forEach(resource -> resource.after().ifPresent(values -> trails.add(resource, values)));
        return evidence(trails);
    }

    /** The account as it is, as far as the plan alone shows; empty if the plan knows no trail of it. */
    public Optional<AccountEvidence> before() {
        if (resources.stream().allMatch(resource -> resource.before().isEmpty())) {
            return Optional.empty();
        }
        Trails trails = new Trails(account());
        resources.forEach(resource -> resource.before().ifPresent(values -> trails.addExisting(resource, values)));
        return Optional.of(evidence(trails));
    }

    /** The account as it will be, by the plan and by evidence of what it is. */
    public AccountEvidence onto(AccountEvidence base) {
        if (!accountId.equals(Optional.of(base.accountId()))) {
            throw new IllegalArgumentException("expected evidence of account `" + accountId.orElse("unknown")
                    + "`, found `" + base.accountId() + "`");
        }
        return new Overlay(this, base).evidence();
    }

    /**
     * A member of the organization as it will be, by what the plan makes of the organization trails of its account.
     *
     * @param member evidence of another account
     * @return empty if the evidence shows no organization trail of the plan's account, or nothing changes for it
     */
    public Optional<AccountEvidence> ontoMember(AccountEvidence member) {
        boolean isMember = !accountId.equals(Optional.of(member.accountId()))
                && member.observedTrails().stream()
                        .filter(trail -> trail.isOrganizationTrail() == Flag.TRUE)
                        .anyMatch(trail -> trail.trailArn().isOwnedBy(account()));
        return Optional.of(member)
                .filter(seen -> isMember)
                .map(seen -> new Overlay(this, seen).evidence())
                .filter(after ->
                        !after.toBuilder().unseen(member.unseen()).build().equals(member));
    }

    /** Whether the plan makes, changes or deletes a trail that is or may be an organization's, before or after. */
    public boolean changesOrganizationTrails() {
        return resources.stream()
                .filter(resource -> resource.change() != Change.KEEP && resource.change() != Change.FORGET)
                .flatMap(resource -> Stream.of(resource.before(), resource.after(), resource.ontoExisting()))
                .flatMap(Optional::stream)
                .anyMatch(values -> !values.organization().value().equals(Optional.of(false)));
    }

    String account() {
        return accountId.orElse(PlannedTrail.UNKNOWN_ACCOUNT);
    }

    private AccountEvidence evidence(Trails trails) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(account())
                .partition(partition())
                .collectedAt(world.plannedAt())
                .unseen(Stream.concat(
                                world.notWhole().stream(), world.closed() ? Stream.empty() : Stream.of(world.alone()))
                        .distinct()
                        .toList())
                .onlyPlanned(world.closed());
        if (!world.closed()) {
            builder.enabledRegions(Evidence.missing(MissingEvidence.of(Operation.PLAN, world.alone())));
        }
        trails.putInto(builder);
        return builder.build();
    }

    /** That of the first trail whose place says it. */
    private String partition() {
        return resources.stream()
                .flatMap(resource -> Stream.concat(
                        Stream.concat(resource.before().stream(), resource.after().stream())
                                .flatMap(values -> values.arn().stream())
                                .map(arn -> arn.partition()),
                        resource.place().region().map(Partitions::of).stream()))
                .findFirst()
                .orElse(Partitions.AWS);
    }
}
