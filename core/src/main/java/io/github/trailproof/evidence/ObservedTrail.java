package io.github.trailproof.evidence;

import io.github.trailproof.evidence.Finding.FromAccount;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One trail as all listings together show it. A multi-region or organization trail appears in many regions, as copies
 * that carry the same ARN; here they are one, and what they say is compared, because listings are made one after
 * another and a trail may change in between.
 */
public final class ObservedTrail {

    private final TrailArn trailArn;
    /** What the copies say, and for each of them the regions that list it. */
    private final Map<Trail, List<String>> copies = new LinkedHashMap<>(2);

    private final List<String> listedIn = new ArrayList<>();
    private List<String> notListedIn = List.of();
    /** The account that the trail was observed in, and what others see of it. */
    private String accountId = "";

    private List<SeenElsewhere> others = List.of();
    private SortedMap<String, Cause> open = Collections.emptySortedMap();
    private Optional<String> address = Optional.empty();

    private ObservedTrail(TrailArn trailArn) {
        this.trailArn = trailArn;
    }

    private record SeenElsewhere(String accountId, ObservedTrail trail) {}

    /** What the copies of a trail say of one of its flags, those that other accounts see included. */
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

    static List<ObservedTrail> fold(SortedMap<String, Evidence<TrailListing>> listings, String accountId) {
        return fold(listings, Collections.emptySortedMap(), accountId);
    }

    static List<ObservedTrail> fold(
            SortedMap<String, Evidence<TrailListing>> listings,
            SortedMap<TrailArn, PlannedTrail> planned,
            String accountId) {
        Map<TrailArn, ObservedTrail> byArn = new HashMap<>();
        List<String> listed = new ArrayList<>(listings.size());
        Set<String> withoutShadows = new HashSet<>();
        for (Map.Entry<String, Evidence<TrailListing>> entry : listings.entrySet()) {
            if (entry.getValue() instanceof Evidence.Known<TrailListing> known) {
                listed.add(entry.getKey());
                if (!known.answer().includesShadowTrails()) {
                    withoutShadows.add(entry.getKey());
                }
                for (Trail trail : known.answer().trails()) {
                    byArn.computeIfAbsent(trail.trailArn(), ObservedTrail::new).add(entry.getKey(), trail);
                }
            }
        }
        byArn.values().forEach(trail -> trail.noteListings(listed, withoutShadows, accountId));
        planned.forEach((arn, plan) -> plan.trail()
                .ifPresentOrElse(
                        made -> byArn.put(arn, ofPlan(made, plan)),
                        () -> Optional.ofNullable(byArn.get(arn)).ifPresent(trail -> trail.note(plan))));
        List<ObservedTrail> trails = new ArrayList<>(byArn.values());
        if (trails.size() > 1) {
            trails.sort((one, other) -> one.trailArn.compareTo(other.trailArn));
        }
        return Collections.unmodifiableList(trails);
    }

    /** A trail as a plan makes it; what listings show of it, they show from before. */
    private static ObservedTrail ofPlan(Trail made, PlannedTrail plan) {
        ObservedTrail trail = new ObservedTrail(made.trailArn());
        trail.copies.put(made, new ArrayList<>());
        trail.note(plan);
        return trail;
    }

    private void note(PlannedTrail plan) {
        open = plan.open();
        address = plan.address();
    }

    /** Regions come in order, so a region seen before is the last one. */
    private void add(String region, Trail trail) {
        addLast(region, listedIn);
        addLast(region, copies.computeIfAbsent(trail, key -> new ArrayList<>()));
    }

    private static void addLast(String region, List<String> regions) {
        if (regions.isEmpty() || !regions.get(regions.size() - 1).equals(region)) {
            regions.add(region);
        }
    }

    /** A listing without shadow trails would show the trail only at home, and only to the account that owns it. */
    private void noteListings(List<String> listed, Set<String> withoutShadows, String accountId) {
        if (listedIn.size() < listed.size()) {
            Set<String> shown = new HashSet<>(listedIn);
            SortedSet<String> own = trailArn.isOwnedBy(accountId) ? homeRegions() : Collections.emptySortedSet();
            notListedIn = listed.stream()
                    .filter(region ->
                            !shown.contains(region) && (!withoutShadows.contains(region) || own.contains(region)))
                    .toList();
        }
    }

    /** Takes what accounts that speak for this one see of the trail: its flags are compared too. */
    void noteOthers(String account, List<OtherAccount> answers) {
        accountId = account;
        others = answers.stream()
                .flatMap(other -> fold(other.listings(), other.accountId()).stream()
                        .map(trail -> new SeenElsewhere(other.accountId(), trail)))
                .toList();
    }

    /** The ARN that every copy carries. */
    public TrailArn trailArn() {
        return trailArn;
    }

    /** The regions whose listing shows the trail, sorted. */
    public List<String> listedIn() {
        return Collections.unmodifiableList(listedIn);
    }

    /**
     * The regions that were listed and do not show the trail, sorted. A region that was listed without shadow trails is
     * among them only if it is the home of a trail of the account's own.
     */
    public List<String> notListedIn() {
        return Collections.unmodifiableList(notListedIn);
    }

    /** Where a plan makes or changes the trail, such as {@code aws_cloudtrail.main}; empty if no plan is known to. */
    public Optional<String> address() {
        return address;
    }

    /** What a plan leaves open about a member of the trail; {@code TrailARN} if it is open whether there is the trail. */
    public Optional<Finding> findOpen(String field) {
        return Optional.ofNullable(open.get(field)).map(cause -> new Finding.Unanswered(field, missing(cause)));
    }

    /** What is open about a trail that is there already is told by its ARN; what is not made yet has only an address. */
    private MissingEvidence missing(Cause cause) {
        return listedIn.isEmpty()
                ? MissingEvidence.of(Operation.PLAN, cause)
                : new MissingEvidence(Operation.PLAN, Optional.empty(), Optional.of(trailArn), cause);
    }

    /** The home region: what the copies agree on, else the ARN's. */
    public String homeRegion() {
        List<String> stated = stated(Trail::homeRegion);
        return stated.size() == 1 ? stated.get(0) : trailArn.region();
    }

    /**
     * The regions that any copy or the ARN says is the home, sorted; more than one contradict each other. None if a plan
     * leaves it open.
     */
    public SortedSet<String> homeRegions() {
        TreeSet<String> homes = new TreeSet<>(stated(Trail::homeRegion));
        if (open.containsKey(TrailFinding.HOME_REGION)) {
            return homes;
        }
        homes.add(trailArn.region());
        others.forEach(other -> homes.addAll(other.trail().homeRegions()));
        return homes;
    }

    /** What contradicts itself about the home region, so that it is not known where the trail is at home. */
    public Optional<TrailFinding> homeContradiction() {
        SortedSet<String> homes = homeRegions();
        return homes.stream()
                .filter(home -> !Partitions.isRegion(home))
                .findFirst()
                .<TrailFinding>map(TrailFinding.HomeIsNoRegion::new)
                .or(() ->
                        homes.size() > 1 ? Optional.of(new TrailFinding.SeveralHomeRegions(homes)) : Optional.empty());
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

    /** The bucket that receives the log files, if the copies agree on one. */
    public Optional<String> s3BucketName() {
        List<String> stated = stated(Trail::s3BucketName);
        return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
    }

    /** The key that encrypts the log files, if there is one and the copies agree on it. */
    public Optional<String> kmsKeyId() {
        List<String> stated = stated(Trail::kmsKeyId);
        return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
    }

    /** What the listings show of IncludeGlobalServiceEvents. */
    public Finding findIncludeGlobalServiceEvents() {
        return find("IncludeGlobalServiceEvents", Trail::includeGlobalServiceEvents);
    }

    /** What the listings show of IsMultiRegionTrail. */
    public Finding findIsMultiRegionTrail() {
        return find(TrailFinding.IS_MULTI_REGION_TRAIL, Trail::isMultiRegionTrail);
    }

    /** What the listings show of IsOrganizationTrail. */
    public Finding findIsOrganizationTrail() {
        return find(TrailFinding.IS_ORGANIZATION_TRAIL, Trail::isOrganizationTrail);
    }

    /** What the listings show of HasCustomEventSelectors. */
    public Finding findHasCustomEventSelectors() {
        return find(SelectorFinding.HAS_CUSTOM_EVENT_SELECTORS, Trail::hasCustomEventSelectors);
    }

    private Finding find(String field, Function<Trail, Optional<Boolean>> member) {
        Flag own = ownFlag(member);
        return flag(member) == own ? findOwn(field, member) : findElsewhere(field, member, own);
    }

    /** Another account sees what this one does not, or otherwise. */
    private Finding findElsewhere(String field, Function<Trail, Optional<Boolean>> member, Flag own) {
        List<FromAccount> said = new ArrayList<>(2);
        if (own != Flag.ABSENT) {
            said.add(new FromAccount(findOwn(field, member), accountId));
        }
        for (SeenElsewhere other : others) {
            if (other.trail().ownFlag(member) != Flag.ABSENT) {
                said.add(new FromAccount(other.trail().findOwn(field, member), other.accountId()));
            }
        }
        return Finding.Disagreement.among(said).map(found -> (Finding) found).orElse(said.get(0));
    }

    private Finding findOwn(String field, Function<Trail, Optional<Boolean>> member) {
        return switch (ownFlag(member)) {
            case TRUE -> new Finding.Value(field, "true");
            case FALSE -> new Finding.Value(field, "false");
            case ABSENT -> findOpen(field).orElseGet(() -> new Finding.Absent(field));
            case CONTRADICTORY ->
                new Finding.Contradictory(field, regionsSaying(member, true), regionsSaying(member, false));
        };
    }

    private SortedSet<String> regionsSaying(Function<Trail, Optional<Boolean>> member, boolean value) {
        TreeSet<String> saying = new TreeSet<>();
        copies.forEach((copy, regions) -> {
            if (member.apply(copy).equals(Optional.of(value))) {
                saying.addAll(regions);
            }
        });
        return saying;
    }

    /** The ARN, the regions that show the trail, and the flags, for people to read. */
    @Override
    public String toString() {
        return "ObservedTrail{trailArn=" + trailArn + ", listedIn=" + listedIn + ", notListedIn=" + notListedIn
                + ", homeRegions=" + homeRegions() + ", isMultiRegionTrail=" + isMultiRegionTrail()
                + ", includeGlobalServiceEvents=" + includeGlobalServiceEvents() + ", hasCustomEventSelectors="
                + hasCustomEventSelectors() + ", isOrganizationTrail=" + isOrganizationTrail() + "}";
    }

    private Flag flag(Function<Trail, Optional<Boolean>> member) {
        Flag flag = ownFlag(member);
        for (SeenElsewhere other : others) {
            flag = together(flag, other.trail().ownFlag(member));
        }
        return flag;
    }

    private static Flag together(Flag one, Flag other) {
        if (one == other || other == Flag.ABSENT) {
            return one;
        }
        return one == Flag.ABSENT ? other : Flag.CONTRADICTORY;
    }

    private Flag ownFlag(Function<Trail, Optional<Boolean>> member) {
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
        Set<T> stated = new LinkedHashSet<>(2);
        copies.keySet().forEach(copy -> member.apply(copy).ifPresent(stated::add));
        return List.copyOf(stated);
    }
}
