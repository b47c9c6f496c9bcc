package io.github.trailproof.testkit;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settles whatever an account's evidence leaves open, in the account's favour or against it, and changes nothing else.
 * Open is what is missing or absent, what contradicts itself, and what has no known meaning. A rule is meant to be as
 * narrow as these two: it passes if both do, fails if neither does, and is indeterminate between.
 */
final class Completions {

    /** The region that records the events of the global services in partition aws. */
    private static final String LEADER = "us-east-1";

    private final boolean favourably;
    private final AccountEvidence evidence;
    private final EvidenceDraft draft;

    private Completions(AccountEvidence evidence, boolean favourably) {
        this.evidence = evidence;
        this.draft = new EvidenceDraft(evidence);
        this.favourably = favourably;
    }

    static AccountEvidence best(AccountEvidence evidence) {
        return new Completions(evidence, true).complete();
    }

    static AccountEvidence worst(AccountEvidence evidence) {
        return new Completions(evidence, false).complete();
    }

    /** Whether these completions settle each open question by itself; see {@link Laws#isOpenInOneWay}. */
    static boolean isOpenInOneWay(AccountEvidence evidence) {
        boolean listAgrees = evidence.enabledRegions()
                .value()
                .map(list -> evidence.answeredRegions().stream()
                        .allMatch(region -> list.names().contains(region) || EnabledRegions.isAlwaysEnabled(region)))
                .orElse(true);
        return listAgrees
                && evidence.effectivePartition().equals(Partitions.AWS)
                && evidence.observedTrails().stream()
                        .allMatch(trail -> isHomeSettled(trail) && covers(trail, evidence));
    }

    /**
     * Whether further evidence can take back whatever contradicts itself: the account, its regions and its trails are of
     * one partition, and the trails' ARNs name regions.
     */
    static boolean canBeSettled(AccountEvidence evidence) {
        boolean arnsNameRegions = evidence.observedTrails().stream()
                .allMatch(trail -> Partitions.isRegion(trail.trailArn().region()));
        return arnsNameRegions && isOfOnePartition(evidence);
    }

    private static boolean isOfOnePartition(AccountEvidence evidence) {
        Set<String> partitions = new TreeSet<>(Set.of(evidence.effectivePartition()));
        evidence.listings().keySet().forEach(region -> partitions.add(Partitions.of(region)));
        evidence.enabledRegions()
                .value()
                .ifPresent(enabled -> enabled.names().forEach(region -> partitions.add(Partitions.of(region))));
        evidence.observedTrails()
                .forEach(trail -> partitions.add(trail.trailArn().partition()));
        evidence.observedTrails()
                .forEach(trail -> trail.homeRegions().forEach(home -> partitions.add(Partitions.of(home))));
        return partitions.size() == 1;
    }

    private static boolean covers(ObservedTrail trail, AccountEvidence evidence) {
        return trail.trailArn().isOwnedBy(evidence.accountId())
                || trail.isOrganizationTrail() == ObservedTrail.Flag.TRUE;
    }

    private static boolean isHomeSettled(ObservedTrail trail) {
        return trail.homeContradiction().isEmpty() && !trail.notListedIn().contains(trail.homeRegion());
    }

    private AccountEvidence complete() {
        if (draft.listings.values().stream()
                .noneMatch(listing -> listing.value().isPresent())) {
            settleWithoutListings();
            settleRegions(copies());
            return draft.done();
        }
        SortedMap<TrailArn, List<Trail>> copies = copies();
        boolean multiRegionTrailsAreSeen = draft.listings.values().stream()
                .anyMatch(listing -> listing.value()
                        .filter(TrailListing::includesShadowTrails)
                        .isPresent());
        settleShadowTrails();
        settleRegions(copies);
        copies.forEach(this::settleStatus);
        copies.forEach(this::settleSelectors);
        copies.forEach(this::settleMultiRegion);
        if (favourably && !multiRegionTrailsAreSeen) {
            showEverywhere(perfectTrail());
        }
        return draft.done();
    }

    /** Nothing is known of the account's trails: there may be one that meets everything, or none. */
    private void settleWithoutListings() {
        TrailListing listing = favourably ? TrailListing.of(perfectTrail()) : TrailListing.of();
        if (draft.listings.isEmpty()) {
            draft.listings.put(regionThatIsThere(), Evidence.known(listing));
        }
        draft.listings.replaceAll((region, missing) -> Evidence.known(listing));
    }

    /** A trail that nobody saw, which records everything. */
    private Trail perfectTrail() {
        String home = regionThatIsThere();
        TrailArn arn = new TrailArn(Partitions.of(home), home, evidence.accountId(), "nobody-saw-it");
        recordsAll(arn);
        return Trail.builder().trailArn(arn).isMultiRegionTrail(true).build();
    }

    private void recordsAll(TrailArn arn) {
        draft.statuses.put(arn, logging(true));
        draft.selectors.put(arn, Evidence.known(EventSelectors.defaultSelectors()));
    }

    /** A listing without shadow trails may hide a trail of the organization that records that region, or none. */
    private void settleShadowTrails() {
        draft.listings.replaceAll((region, listing) -> listing.value()
                .filter(known -> !known.includesShadowTrails())
                .map(known -> Evidence.known(new TrailListing(
                        Stream.concat(known.trails().stream(), favourably ? hidden(region).stream() : Stream.empty())
                                .toList())))
                .orElse(listing));
    }

    private Optional<Trail> hidden(String region) {
        if (!region.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        String owner = evidence.accountId().equals("999988887777") ? "111122223333" : "999988887777";
        TrailArn arn = new TrailArn(Partitions.of(region), region, owner, "nobody-saw-its-shadow");
        recordsAll(arn);
        return Optional.of(Trail.builder()
                .trailArn(arn)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(true)
                .build());
    }

    /** A region of the account's partition that no account can disable. */
    private String regionThatIsThere() {
        SortedSet<String> always = EnabledRegions.alwaysEnabledIn(evidence.effectivePartition());
        return always.isEmpty() || always.contains(LEADER) ? LEADER : always.first();
    }

    /** An organization trail covers only the members that enabled its home region. */
    private boolean mayBeHomedWhereNotEnabled(TrailArn arn) {
        return !arn.accountId().equals(evidence.accountId())
                && !evidence.effectiveEnabledRegions().containsAll(homesOf(arn));
    }

    /** Copies of one trail may state several. */
    private Set<String> homesOf(TrailArn arn) {
        return evidence.observedTrails().stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .<Set<String>>map(ObservedTrail::homeRegions)
                .findFirst()
                .orElse(Set.of(arn.region()));
    }

    /** Which regions there are, and that each of them has been listed. */
    private void settleRegions(SortedMap<TrailArn, List<Trail>> copies) {
        TreeSet<String> regions = new TreeSet<>(evidence.effectiveEnabledRegions());
        draft.listings.forEach((region, answer) -> answer.value().ifPresent(known -> regions.add(region)));
        if (evidence.enabledRegions() instanceof Evidence.Missing) {
            copies.keySet().forEach(arn -> {
                regions.add(arn.region());
                homesOf(arn).stream().filter(Partitions::isRegion).forEach(regions::add);
            });
            if (!favourably && evidence.effectivePartition().equals(Partitions.AWS)) {
                regions.add("af-south-1");
            }
        }
        if (favourably) {
            copies.keySet().stream()
                    .filter(this::mayBeHomedWhereNotEnabled)
                    .flatMap(arn -> homesOf(arn).stream())
                    .filter(Partitions::isRegion)
                    .forEach(regions::add);
        }
        draft.enabledRegions = Evidence.known(EnabledRegions.of(regions));
        for (String region : regions) {
            if (!(draft.listings.get(region) instanceof Evidence.Known)) {
                draft.listings.put(region, Evidence.known(new TrailListing(unseen(region, copies))));
            }
        }
    }

    /** What a listing that nobody saw shows: the trails known to be at home there, and perhaps one that takes all. */
    private List<Trail> unseen(String region, SortedMap<TrailArn, List<Trail>> copies) {
        List<Trail> trails = new ArrayList<>();
        copies.forEach((arn, known) -> {
            boolean everywhere = known.get(0).isMultiRegionTrail().orElse(false) && !absentSomewhere(arn);
            if (arn.region().equals(region) || everywhere) {
                trails.add(known.get(0));
            }
        });
        if (favourably && region.matches("[a-z0-9-]+")) {
            TrailArn arn = new TrailArn(Partitions.of(region), region, evidence.accountId(), "nobody-saw-it-here");
            trails.add(Trail.builder()
                    .trailArn(arn)
                    .isMultiRegionTrail(false)
                    .includeGlobalServiceEvents(true)
                    .build());
            recordsAll(arn);
        }
        return trails;
    }

    private SortedMap<TrailArn, List<Trail>> copies() {
        return draft.listings.values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .collect(Collectors.groupingBy(Trail::trailArn, TreeMap::new, Collectors.toList()));
    }

    private void settleStatus(TrailArn arn, List<Trail> copies) {
        if (evidence.status(arn).value().flatMap(TrailStatus::isLogging).isEmpty()) {
            draft.statuses.put(arn, logging(favourably));
        }
    }

    private static Evidence<TrailStatus> logging(boolean isLogging) {
        return Evidence.known(TrailStatus.builder().isLogging(isLogging).build());
    }

    private void settleMultiRegion(TrailArn arn, List<Trail> copies) {
        Set<Boolean> stated = stated(copies, Trail::isMultiRegionTrail);
        boolean contradicted = stated(copies, Trail::includeGlobalServiceEvents).contains(false)
                || absentSomewhere(arn)
                || mayBeHomedWhereNotEnabled(arn)
                || homesOf(arn).size() > 1
                || !homesOf(arn).stream().allMatch(Partitions::isRegion)
                || isNoOrganizations(arn, copies);
        boolean settled = stated.size() == 1 && !(stated.contains(true) && contradicted);
        boolean multiRegion = settled ? stated.contains(true) : favourably;
        change(arn, trail -> trail.toBuilder().isMultiRegionTrail(multiRegion).build());
        if (multiRegion) {
            change(
                    arn,
                    trail -> trail.toBuilder().includeGlobalServiceEvents(true).build());
            change(
                    arn,
                    trail -> trail.toBuilder()
                            .homeRegion(trail.homeRegion().map(home -> arn.region()))
                            .build());
            if (isNoOrganizations(arn, copies)) {
                change(arn, trail -> trail.toBuilder().isOrganizationTrail(true).build());
            }
            copies().getOrDefault(arn, List.of()).stream().findFirst().ifPresent(this::showEverywhere);
        } else {
            Set<Boolean> global = stated(copies, Trail::includeGlobalServiceEvents);
            boolean includes = global.size() == 1 ? global.contains(true) : favourably;
            change(
                    arn,
                    trail -> trail.toBuilder()
                            .includeGlobalServiceEvents(includes)
                            .build());
        }
    }

    /** Whether another account's trail does not say, in every copy that says anything, that it is an organization's. */
    private boolean isNoOrganizations(TrailArn arn, List<Trail> copies) {
        return !arn.isOwnedBy(evidence.accountId())
                && !stated(copies, Trail::isOrganizationTrail).equals(Set.of(true));
    }

    private boolean absentSomewhere(TrailArn arn) {
        return evidence.listings().entrySet().stream()
                .anyMatch(entry -> entry.getValue()
                        .value()
                        .filter(listing -> listing.includesShadowTrails() || isOwnHome(arn, entry.getKey()))
                        .filter(listing -> listing.trails().stream()
                                .noneMatch(trail -> trail.trailArn().equals(arn)))
                        .isPresent());
    }

    private boolean isOwnHome(TrailArn arn, String region) {
        return arn.isOwnedBy(evidence.accountId()) && homesOf(arn).contains(region);
    }

    private void showEverywhere(Trail shown) {
        for (Map.Entry<String, Evidence<TrailListing>> entry : draft.listings.entrySet()) {
            if (!(entry.getValue() instanceof Evidence.Known<TrailListing> known)) {
                // The region was settled not to be there: what is there has been listed by now.
                continue;
            }
            List<Trail> trails = new ArrayList<>(known.answer().trails());
            if (trails.stream().noneMatch(trail -> trail.trailArn().equals(shown.trailArn()))) {
                trails.add(shown);
                entry.setValue(Evidence.known(new TrailListing(trails)));
            }
        }
    }

    /** What the service says of the selectors themselves, and what HasCustomEventSelectors says of them. */
    private void settleSelectors(TrailArn arn, List<Trail> copies) {
        Set<Boolean> custom = stated(copies, Trail::hasCustomEventSelectors);
        SelectorCompletions selectors = new SelectorCompletions(favourably);
        EventSelectors inForce = evidence.selectors(arn)
                .value()
                .filter(answer -> !SelectorCompletions.empty(answer))
                .map(answer -> selectors.settled(answer, custom.contains(false)))
                .orElseGet(
                        () -> custom.equals(Set.of(false)) ? EventSelectors.defaultSelectors() : selectors.anything());
        draft.selectors.put(arn, Evidence.known(inForce));
        if (custom.contains(false) && !inForce.equals(EventSelectors.defaultSelectors())) {
            change(arn, trail -> trail.toBuilder().hasCustomEventSelectors(true).build());
        }
    }

    private void change(TrailArn arn, Function<Trail, Trail> change) {
        draft.eachTrail(trail -> trail.trailArn().equals(arn) ? change.apply(trail) : trail);
    }

    private static <T> Set<T> stated(List<Trail> copies, Function<Trail, Optional<T>> member) {
        return copies.stream().flatMap(copy -> member.apply(copy).stream()).collect(Collectors.toSet());
    }
}
