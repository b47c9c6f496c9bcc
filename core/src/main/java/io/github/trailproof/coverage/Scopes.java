package io.github.trailproof.coverage;

import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.facts.TrailFacts;
import io.github.trailproof.trail.Copies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The scopes of an account, numbered: its regions, any further regions that may be enabled, and the global services. Its
 * regions are those that are enabled for certain, whatever was listed, and where no list says which are enabled those
 * that trails are at home in. One
 * region, the global services region, records the events of the global services. Where it is not known which region that
 * is, the global services are listed once for each region that may be it.
 */
final class Scopes {

    /** The region that records the events of the global services, in the one partition where it is documented. */
    private static final String GLOBAL_SERVICES_REGION_OF_AWS = "us-east-1";

    private final List<Scope> scopes = new ArrayList<>();
    /** For each scope, the region whose listing shows its trails; none for the other regions. */
    private final List<Optional<String>> listings = new ArrayList<>();

    /** The regions, sorted; they are the first scopes. */
    private final List<String> regions;

    private final SortedSet<String> names;
    /** The place of the other regions; less than nothing if there are none. */
    private final int otherRegions;

    private final boolean isAws;
    private final BitSet globalServices = new BitSet();
    private final BitSet existing = new BitSet();
    private final BitSet listed = new BitSet();
    private final BitSet absent = new BitSet();

    Scopes(AccountEvidence evidence, List<TrailFacts> trails) {
        this(evidence, ScopeLayout.of(evidence, trails));
    }

    private Scopes(AccountEvidence evidence, ScopeLayout own) {
        this(evidence, own, own);
    }

    /**
     * Numbers more scopes than one evidence tells of.
     *
     * @param own what the evidence tells of
     * @param all these and others, as the other evidence tells of them
     */
    Scopes(AccountEvidence evidence, ScopeLayout own, ScopeLayout all) {
        this.names = all.regions();
        this.regions = List.copyOf(names);
        this.otherRegions = all.mayBeOthers() ? regions.size() : -1;
        this.isAws = all.isAws();
        boolean mayBeOthers = own.mayBeOthers();
        SortedSet<String> named =
                evidence.enabledRegions().value().map(EnabledRegions::names).orElse(Collections.emptySortedSet());
        Optional<String> partition = evidence.undisputedPartition();
        SortedSet<String> always =
                partition.map(EnabledRegions::alwaysEnabledIn).orElse(Collections.emptySortedSet());
        for (String region : regions) {
            boolean isOwn = own.regions().contains(region);
            // A region that answered and is not in the list, or not in the account's partition, contradicts: a gap
            // there is open.
            boolean exists = isOwn
                    && (mayBeOthers || named.contains(region) || always.contains(region))
                    && partition
                            .filter(there -> Partitions.mayHold(there, region))
                            .isPresent();
            absent.set(scopes.size(), !isOwn && !mayBeOthers);
            add(Scope.region(region), Optional.of(region), exists, evidence);
        }
        if (all.mayBeOthers()) {
            absent.set(scopes.size(), !mayBeOthers);
            add(Scope.OTHER_REGIONS, Optional.empty(), false, evidence);
        }
        addGlobalServices(evidence);
    }

    private void addGlobalServices(AccountEvidence evidence) {
        if (isAws) {
            add(Scope.GLOBAL_SERVICES, Optional.of(GLOBAL_SERVICES_REGION_OF_AWS), true, evidence);
            return;
        }
        List.copyOf(listings).forEach(candidate -> add(Scope.GLOBAL_SERVICES, candidate, true, evidence));
        if (scopes.isEmpty()) {
            add(Scope.GLOBAL_SERVICES, Optional.empty(), true, evidence);
        }
    }

    private void add(Scope scope, Optional<String> listing, boolean exists, AccountEvidence evidence) {
        int index = scopes.size();
        scopes.add(scope);
        listings.add(listing);
        globalServices.set(index, scope.kind() == Scope.Kind.GLOBAL_SERVICES);
        existing.set(index, exists);
        listed.set(
                index,
                listing.map(evidence::isListed)
                        .orElseGet(() ->
                                evidence.onlyPlanned() && evidence.unseen().isEmpty()));
    }

    Scope scope(int index) {
        return scopes.get(index);
    }

    /** The scopes of these numbers. */
    SortedSet<Scope> sorted(BitSet some) {
        Scope[] found = new Scope[some.cardinality()];
        int count = 0;
        for (int index = some.nextSetBit(0); index >= 0; index = some.nextSetBit(index + 1)) {
            // The global services may be there several times, and are one scope.
            if (count == 0 || !found[count - 1].equals(scopes.get(index))) {
                found[count] = scopes.get(index);
                count++;
            }
        }
        return Copies.ofSorted(count == found.length ? found : Arrays.copyOf(found, count));
    }

    Optional<String> listing(int index) {
        return listings.get(index);
    }

    boolean isListed(int index) {
        return listed.get(index);
    }

    boolean exists(int index) {
        return existing.get(index);
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, scopes.size());
        return all;
    }

    /** All but the global services. */
    BitSet regions() {
        BitSet regions = all();
        regions.andNot(globalServices);
        return regions;
    }

    /** Those that are there for certain. */
    BitSet existing() {
        return (BitSet) existing.clone();
    }

    /**
     * Those in which trails may be that no listing shows. A listing without shadow trails is none here: not even of a
     * trail of the organization that is at home in that region it shows anything.
     */
    BitSet unlisted() {
        BitSet unlisted = all();
        unlisted.andNot(listed);
        unlisted.andNot(absent);
        return unlisted;
    }

    /** Those that are not there for certain: only another evidence tells of them. */
    BitSet absent() {
        return (BitSet) absent.clone();
    }

    /** The scopes of the global services: one, or each region that may record them. */
    BitSet globalServices() {
        return (BitSet) globalServices.clone();
    }

    /** The scope of this kind whose trails are shown by a region's listing; none if there is no such scope. */
    BitSet of(String region, Scope.Kind kind) {
        BitSet found = new BitSet();
        int place = kind == Scope.Kind.GLOBAL_SERVICES && isAws
                ? scopes.size() - 1
                : Collections.binarySearch(regions, region);
        // Where any region may record the events of the global services, they come in the same order once more.
        int index = kind == Scope.Kind.GLOBAL_SERVICES && !isAws && place >= 0
                ? globalServices.nextSetBit(0) + place
                : place;
        if (index >= 0 && listings.get(index).equals(Optional.of(region))) {
            found.set(index);
        }
        return found;
    }

    /** Whether it is known which region records the events of the global services. */
    boolean isGlobalServicesRegionKnown() {
        return globalServices.cardinality() == 1
                && listings.get(globalServices.nextSetBit(0)).isPresent();
    }

    /** The same scopes with the global services as one: in it if any candidate is. */
    BitSet withGlobalServicesOnce(BitSet some) {
        BitSet result = (BitSet) some.clone();
        if (result.intersects(globalServices)) {
            result.andNot(globalServices);
            result.set(globalServices.nextSetBit(0));
        }
        return result;
    }

    /** The same scopes with the global services in every region that may record them, if in any. */
    BitSet withEveryGlobalServicesRegion(BitSet some) {
        BitSet result = (BitSet) some.clone();
        if (result.intersects(globalServices)) {
            result.or(globalServices);
        }
        return result;
    }

    /** Those that may not be there. */
    BitSet uncertain() {
        BitSet uncertain = all();
        uncertain.andNot(existing);
        return uncertain;
    }

    /**
     * The regions of the account that are not among these, sorted; none where there may be others of which nobody knows the
     * names. Where these have no region without a name, only if they are the fewer: many gaps lie in one region each, and
     * must not all hold every other.
     */
    SortedSet<String> regionsOutside(BitSet some) {
        boolean mayBeOthers = otherRegions >= 0 && !absent.get(otherRegions);
        List<String> outside = new ArrayList<>();
        int named = 0;
        boolean unnamed = false;
        for (int index = 0; index < scopes.size(); index++) {
            boolean inside = some.get(index);
            switch (scopes.get(index).kind()) {
                case REGION -> {
                    named += inside ? 1 : 0;
                    // Of two evidences one may know a region by name that is one of the others' to the other.
                    if ((existing.get(index) || mayBeOthers) && !inside) {
                        outside.add(scopes.get(index).region());
                    }
                }
                case OTHER_REGIONS -> {
                    if (!inside && !absent.get(index)) {
                        return Collections.emptySortedSet();
                    }
                    unnamed = inside;
                }
                case GLOBAL_SERVICES -> {}
            }
        }
        return outside.isEmpty() || (!unnamed && outside.size() >= named)
                ? Collections.emptySortedSet()
                : Copies.ofSorted(outside.toArray(String[]::new));
    }

    /** The regions that are known by name, sorted. */
    SortedSet<String> regionNames() {
        return names;
    }

    /** Whether these are all the regions there are. */
    boolean isEveryRegion(BitSet some) {
        for (int index = 0; index < scopes.size(); index++) {
            boolean isRegion = scopes.get(index).kind() != Scope.Kind.GLOBAL_SERVICES && !absent.get(index);
            if (isRegion && !some.get(index)) {
                return false;
            }
        }
        return true;
    }
}
