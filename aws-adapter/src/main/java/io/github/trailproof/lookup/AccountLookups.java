package io.github.trailproof.lookup;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is asked of one account's Event history, given what the account was answered.
 *
 * @param evidence what it was answered
 * @param membership what is known of its organization
 */
record AccountLookups(AccountEvidence evidence, Membership membership) {

    String accountId() {
        return evidence.accountId();
    }

    /** Where trails may be at home, and where the rest is recorded. */
    SortedSet<String> regions() {
        TreeSet<String> regions = new TreeSet<>(evidence.effectiveEnabledRegions());
        evidence.observedTrails().stream()
                .map(trail -> trail.trailArn())
                .filter(arn -> arn.isOwnedBy(accountId()))
                .map(TrailArn::region)
                .forEach(regions::add);
        regions.addAll(globalRegions());
        return regions;
    }

    /** Where calls of Organizations and of Account Management are recorded; any region, where that is not documented. */
    Set<String> globalRegions() {
        return EventNames.globalRegion(evidence.effectivePartition())
                .map(Set::of)
                .orElseGet(evidence::effectiveEnabledRegions);
    }

    /**
     * Whether a region had no trail of the account's at home, if none came or went: none is there now, and nobody else may
     * have changed one.
     */
    boolean isWithoutTrails(String region) {
        boolean isListed = Optional.ofNullable(evidence.listings().get(region))
                .filter(Evidence.Known.class::isInstance)
                .isPresent();
        return isListed
                && !membership.isShared(accountId())
                && evidence.listings().values().stream()
                        .flatMap(listing -> listing.value().stream())
                        .map(TrailListing::trails)
                        .flatMap(List::stream)
                        .map(trail -> trail.trailArn())
                        .noneMatch(arn ->
                                arn.isOwnedBy(accountId()) && arn.region().equals(region));
    }

    /** The names that are asked for in a region beside those of trails, in groups of which each needs all its answers. */
    List<List<String>> others(String region) {
        List<List<String>> groups = new ArrayList<>();
        if (globalRegions().contains(region)) {
            groups.add(EventNames.OF_REGIONS);
            groups.add(membership.isKnown() ? ofOrganization() : EventNames.OF_CONVERSION);
        }
        return groups;
    }

    List<String> ofOrganization() {
        return membership.isManagement(accountId()) ? EventNames.OF_ORGANIZATION : EventNames.OF_MEMBERSHIP;
    }

    List<Lookup> lookups(String region, List<String> names) {
        return names.stream().map(name -> new Lookup(accountId(), region, name)).toList();
    }
}
