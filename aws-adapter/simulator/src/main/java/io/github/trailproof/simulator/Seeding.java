package io.github.trailproof.simulator;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.simulator.world.Regions;
import io.github.trailproof.simulator.world.SimulatedAccount;
import io.github.trailproof.simulator.world.State;
import io.github.trailproof.simulator.world.StoredTrail;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a living account from evidence. What would not be the same once it lives is refused. */
final class Seeding {

    private final State world;
    private final AccountEvidence evidence;
    private final Set<String> regions;

    Seeding(State world, AccountEvidence evidence) {
        this.world = world;
        this.evidence = evidence;
        this.regions = evidence.enabledRegions()
                .value()
                .map(EnabledRegions::names)
                .orElseThrow(() -> refused("its enabled regions are not known"));
    }

    void sow() {
        List<StoredTrail> trails =
                evidence.observedTrails().stream().map(this::trail).toList();
        check(evidence.listings().keySet().equals(regions), "other regions were listed than are enabled");
        check(
                evidence.listings().values().stream().allMatch(Evidence.Known.class::isInstance),
                "the trails of a region are not known");
        trails.forEach(this::checkAgreement);
        Optional<String> managementAccount = managementAccount(trails);
        world.put(new SimulatedAccount.Living(evidence.accountId(), partition(), new TreeSet<>(regions)));
        managementAccount.ifPresent(owner -> world.organizations.join(owner, List.of(evidence.accountId())));
        for (StoredTrail trail : trails) {
            if (isForeign(trail.arn())) {
                world.trails.putIfAbsent(trail.arn(), trail);
            } else {
                world.put(trail);
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
        check(owners.size() <= 1, "it has the organization trails of several accounts");
        return owners.stream().findFirst();
    }

    private String partition() {
        return evidence.partition().orElseGet(() -> Regions.partitionOf(regions));
    }

    private StoredTrail trail(ObservedTrail observed) {
        TrailArn arn = observed.trailArn();
        Trail trail = onlyCopy(arn);
        StoredTrail living = new StoredTrail(
                trail,
                evidence.status(arn).value().orElseThrow(() -> refused("the status of `" + arn + "` is not known")),
                evidence.selectors(arn)
                        .value()
                        .orElseThrow(() -> refused("the selectors of `" + arn + "` are not known")),
                evidence.accountId());
        check(trail.isMultiRegionTrail().isPresent(), "IsMultiRegionTrail of `" + arn + "` is absent");
        check(trail.effectiveHomeRegion().equals(arn.region()), "`" + arn + "` has another home region than it says");
        check(
                !isForeign(arn) || living.isOrganizations(),
                "`" + arn + "` belongs to another account, not to an organization");
        check(
                new TreeSet<>(observed.listedIn()).equals(living.isMultiRegion() ? regions : Set.of(arn.region())),
                "`" + arn + "` is not listed in just the regions where it shows");
        return living;
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

    /** An organization trail is one trail, whoever's evidence shows it. */
    private void checkAgreement(StoredTrail trail) {
        StoredTrail known = world.trails.get(trail.arn());
        if (known != null && isForeign(trail.arn()) && !known.broughtBy().equals(evidence.accountId())) {
            check(
                    known.trail().equals(trail.trail())
                            && known.selectors().equals(trail.selectors())
                            && known.status().isLogging().equals(trail.status().isLogging()),
                    "`" + trail.arn() + "` is another one in the evidence of `" + known.broughtBy() + "`");
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
        return new IllegalArgumentException("account `" + evidence.accountId() + "` cannot be made to live: " + reason);
    }
}
