package io.github.trailproof.simulator;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.simulator.state.Regions;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.simulator.state.StoredTrail;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Creates a stateful account from evidence. Refuses evidence that the account could not reproduce. */
final class Seeding {

    private final State state;
    private final AccountEvidence evidence;
    private final Set<String> regions;

    Seeding(State state, AccountEvidence evidence) {
        this.state = state;
        this.evidence = evidence;
        this.regions = evidence.enabledRegions()
                .value()
                .map(EnabledRegions::names)
                .orElseThrow(() -> refused("its enabled regions are missing"));
    }

    void run() {
        List<StoredTrail> trails =
                evidence.observedTrails().stream().map(this::trail).toList();
        check(evidence.listings().keySet().equals(regions), "the listed regions differ from the enabled regions");
        check(
                evidence.listings().values().stream().allMatch(Evidence.Known.class::isInstance),
                "the trails of a region are missing");
        trails.forEach(this::checkAgreement);
        Optional<String> managementAccount = managementAccount(trails);
        state.put(new SimulatedAccount.Stateful(
                evidence.accountId(), partition(), Regions.withAlwaysEnabled(partition(), regions)));
        managementAccount.ifPresent(owner -> state.organizations.join(owner, List.of(evidence.accountId())));
        for (StoredTrail trail : trails) {
            if (isForeign(trail.arn())) {
                state.trails.putIfAbsent(trail.arn(), trail);
            } else {
                state.put(trail);
            }
        }
    }

    /** The management account of the organization whose trails the account sees. */
    private Optional<String> managementAccount(List<StoredTrail> trails) {
        List<String> owners = trails.stream()
                .filter(StoredTrail::isOrganizations)
                .map(trail -> trail.arn().accountId())
                .distinct()
                .toList();
        check(owners.size() <= 1, "it has organization trails of several owners");
        return owners.stream().findFirst();
    }

    private String partition() {
        return evidence.partition().orElseGet(() -> Regions.partitionOf(regions));
    }

    private StoredTrail trail(ObservedTrail observed) {
        TrailArn arn = observed.trailArn();
        Trail trail = onlyCopy(arn);
        StoredTrail stored = new StoredTrail(
                trail,
                evidence.status(arn).value().orElseThrow(() -> refused("the status of `" + arn + "` is missing")),
                evidence.selectors(arn)
                        .value()
                        .orElseThrow(() -> refused("the selectors of `" + arn + "` are missing")),
                evidence.accountId());
        check(trail.isMultiRegionTrail().isPresent(), "IsMultiRegionTrail of `" + arn + "` is absent");
        check(
                trail.effectiveHomeRegion().equals(arn.region()),
                "HomeRegion of `" + arn + "` differs from the region of its ARN");
        check(
                !isForeign(arn) || stored.isOrganizations(),
                "`" + arn + "` belongs to another account but is not an organization trail");
        check(
                new TreeSet<>(observed.listedIn()).equals(stored.isMultiRegion() ? regions : Set.of(arn.region())),
                "`" + arn + "` is not listed in exactly the regions where the service shows it");
        return stored;
    }

    private Trail onlyCopy(TrailArn arn) {
        List<Trail> copies = evidence.listings().values().stream()
                .flatMap(listing -> listing.value().stream())
                .map(TrailListing::trails)
                .flatMap(List::stream)
                .filter(trail -> trail.trailArn().equals(arn))
                .distinct()
                .toList();
        check(copies.size() == 1, "the copies of `" + arn + "` contradict each other");
        return copies.get(0);
    }

    /** An organization trail is one trail, in the evidence of every member. */
    private void checkAgreement(StoredTrail trail) {
        StoredTrail known = state.trails.get(trail.arn());
        if (known != null && isForeign(trail.arn()) && !known.broughtBy().equals(evidence.accountId())) {
            check(
                    known.trail().equals(trail.trail())
                            && known.selectors().equals(trail.selectors())
                            && known.status().isLogging().equals(trail.status().isLogging()),
                    "`" + trail.arn() + "` differs from the same trail in the evidence of `" + known.broughtBy() + "`");
        }
    }

    private boolean isForeign(TrailArn arn) {
        return !arn.accountId().equals(evidence.accountId());
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("account `" + evidence.accountId() + "` cannot be seeded: " + reason);
    }
}
