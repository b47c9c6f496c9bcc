package io.github.trailproof.evidence;

import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One trail as all listings together show it. A multi-region or organization trail appears in many regions, as copies
 * that carry the same ARN; here they are one, and what they say is compared, because listings are made one after
 * another and a trail may change in between.
 */
public final class ObservedTrail {

    private final TrailArn trailArn;
    private final List<Trail> copies = new ArrayList<>();
    private final SortedSet<String> listedIn = new TreeSet<>();
    private final SortedSet<String> notListedIn = new TreeSet<>();

    private ObservedTrail(TrailArn trailArn) {
        this.trailArn = trailArn;
    }

    /** What the copies of a trail say of one of its flags. */
    public enum Flag {
        /** Every copy that has the flag says true, and some has it. */
        TRUE,
        /** Every copy that has the flag says false, and some has it. */
        FALSE,
        /** No copy has the flag. */
        ABSENT,
        /** Some copies say true and some false. */
        CONTRADICTORY
    }

    static List<ObservedTrail> fold(SortedMap<String, Evidence<TrailListing>> listings) {
        SortedMap<TrailArn, ObservedTrail> byArn = new TreeMap<>();
        listings.forEach((region, evidence) -> evidence.value().ifPresent(listing -> {
            for (Trail trail : listing.trails()) {
                byArn.computeIfAbsent(trail.trailArn(), ObservedTrail::new).add(region, trail);
            }
        }));
        for (Map.Entry<String, Evidence<TrailListing>> entry : listings.entrySet()) {
            if (entry.getValue() instanceof Evidence.Known) {
                byArn.values().forEach(trail -> trail.noteListing(entry.getKey()));
            }
        }
        return List.copyOf(byArn.values());
    }

    private void add(String region, Trail trail) {
        listedIn.add(region);
        if (!copies.contains(trail)) {
            copies.add(trail);
        }
    }

    private void noteListing(String region) {
        if (!listedIn.contains(region)) {
            notListedIn.add(region);
        }
    }

    /** The ARN that every copy carries. */
    public TrailArn trailArn() {
        return trailArn;
    }

    /** The regions whose listing shows the trail, sorted. */
    public SortedSet<String> listedIn() {
        return Collections.unmodifiableSortedSet(listedIn);
    }

    /** The regions that were listed and do not show the trail, sorted. */
    public SortedSet<String> notListedIn() {
        return Collections.unmodifiableSortedSet(notListedIn);
    }

    /** The home region: what the copies agree on, else the ARN's. */
    public String homeRegion() {
        List<String> stated = stated(Trail::homeRegion);
        return stated.size() == 1 ? stated.get(0) : trailArn.region();
    }

    /** The regions that any copy or the ARN says is the home, sorted; more than one contradict each other. */
    public SortedSet<String> homeRegions() {
        TreeSet<String> homes = new TreeSet<>(stated(Trail::homeRegion));
        homes.add(trailArn.region());
        return homes;
    }

    /** What the copies say of IsMultiRegionTrail. */
    public Flag isMultiRegionTrail() {
        return flag(Trail::isMultiRegionTrail);
    }

    /** What the copies say of IncludeGlobalServiceEvents. */
    public Flag includeGlobalServiceEvents() {
        return flag(Trail::includeGlobalServiceEvents);
    }

    /** What the copies say of HasCustomEventSelectors. */
    public Flag hasCustomEventSelectors() {
        return flag(Trail::hasCustomEventSelectors);
    }

    /** What the copies say of IsOrganizationTrail. */
    public Flag isOrganizationTrail() {
        return flag(Trail::isOrganizationTrail);
    }

    private Flag flag(Function<Trail, Optional<Boolean>> member) {
        List<Boolean> stated = stated(member);
        if (stated.isEmpty()) {
            return Flag.ABSENT;
        }
        if (stated.size() > 1) {
            return Flag.CONTRADICTORY;
        }
        return stated.get(0) ? Flag.TRUE : Flag.FALSE;
    }

    private <T> List<T> stated(Function<Trail, Optional<T>> member) {
        return copies.stream()
                .flatMap(copy -> member.apply(copy).stream())
                .distinct()
                .toList();
    }
}
