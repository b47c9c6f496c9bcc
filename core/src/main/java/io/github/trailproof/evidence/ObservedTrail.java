package io.github.trailproof.evidence;

import io.github.trailproof.evidence.Finding.FromAccount;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.trail.Copies;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
    /** Where the account that the trail was observed in was listed. */
    private final Listed listed;

    private final List<Copy> copies;
    private final List<String> listedIn;
    /** What a plan says of the trail, if one does. */
    private final Optional<PlannedTrail> plan;

    /** What accounts that speak for this one see of the trail. */
    private final List<SeenElsewhere> others;

    private final SortedSet<String> homeRegions;
    private final Optional<TrailFinding> homeContradiction;

    private ObservedTrail(
            TrailArn trailArn,
            Listed listed,
            List<Copy> copies,
            Optional<PlannedTrail> plan,
            List<SeenElsewhere> others) {
        this.trailArn = trailArn;
        this.listed = listed;
        this.copies = copies;
        this.listedIn = copies.size() == 1 ? copies.get(0).regions() : regionsOf(copies);
        this.plan = plan;
        this.others = others;
        this.homeRegions = homes();
        this.homeContradiction = contradiction(homeRegions);
    }

    private static List<String> regionsOf(List<Copy> copies) {
        TreeSet<String> regions = new TreeSet<>();
        copies.forEach(copy -> regions.addAll(copy.regions()));
        return List.copyOf(regions);
    }

    /** What some copies say, and the regions that list them, sorted. */
    private record Copy(Trail trail, List<String> regions) {

        static Copy of(Trail trail) {
            return new Copy(trail, new ArrayList<>());
        }

        void addRegion(String region) {
            // Regions come in order, so a region seen before is the last one.
            if (regions.isEmpty() || !regions.get(regions.size() - 1).equals(region)) {
                regions.add(region);
            }
        }
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

    static List<ObservedTrail> fold(AccountEvidence evidence) {
        Fold fold = new Fold(evidence.listings(), evidence.accountId());
        List<ObservedTrail> trails = new ArrayList<>();
        for (Draft draft : fold.drafts()) {
            Optional<PlannedTrail> plan = Optional.ofNullable(evidence.planned().get(draft.trailArn));
            // What listings show of a trail that a plan makes, they show from before.
            if (plan.flatMap(PlannedTrail::trail).isEmpty()) {
                trails.add(draft.trail(fold.listed, plan, elsewhere(draft.trailArn, evidence)));
            }
        }
        if (!evidence.planned().isEmpty()) {
            evidence.planned()
                    .values()
                    .forEach(plan -> plan.trail()
                            .map(made -> ofPlan(made, plan, evidence))
                            .ifPresent(trails::add));
            trails.sort((one, other) -> one.trailArn.compareTo(other.trailArn));
        }
        return Collections.unmodifiableList(trails);
    }

    private static ObservedTrail ofPlan(Trail made, PlannedTrail plan, AccountEvidence evidence) {
        return new ObservedTrail(
                made.trailArn(),
                Listed.nowhere(evidence.accountId()),
                List.of(Copy.of(made)),
                Optional.of(plan),
                elsewhere(made.trailArn(), evidence));
    }

    /** What accounts that speak for this one see of a trail: its flags are compared too. */
    private static List<SeenElsewhere> elsewhere(TrailArn trailArn, AccountEvidence evidence) {
        List<SeenElsewhere> seen = new ArrayList<>(0);
        for (OtherAccount other : evidence.others(trailArn)) {
            Fold fold = new Fold(other.listings(), other.accountId());
            for (Draft draft : fold.drafts()) {
                seen.add(new SeenElsewhere(other.accountId(), draft.trail(fold.listed, Optional.empty(), List.of())));
            }
        }
        return seen;
    }

    /** The regions that an account was listed in, sorted; some perhaps without shadow trails. */
    private record Listed(String accountId, List<String> regions, Set<String> withoutShadows) {

        static Listed nowhere(String accountId) {
            return new Listed(accountId, List.of(), Set.of());
        }

        /** A listing without shadow trails would show a trail only at home, and only to the account that owns it. */
        boolean wouldShow(ObservedTrail trail, String region) {
            return !withoutShadows.contains(region)
                    || (trail.trailArn.isOwnedBy(accountId)
                            && (region.equals(trail.trailArn.region())
                                    || trail.stated(Trail::homeRegion).contains(region)));
        }
    }

    /** Puts the copies of each trail together, listing by listing. */
    private static final class Fold {

        final Listed listed;
        private final Map<TrailArn, Draft> byArn = new HashMap<>();
        /** What was shown in each place of the listings before: mostly the same trails, in the same order. */
        private final List<Draft> before = new ArrayList<>();

        Fold(SortedMap<String, Evidence<TrailListing>> listings, String accountId) {
            listed = new Listed(accountId, new ArrayList<>(listings.size()), new HashSet<>(0));
            for (Map.Entry<String, Evidence<TrailListing>> entry : listings.entrySet()) {
                if (entry.getValue() instanceof Evidence.Known<TrailListing> known) {
                    add(entry.getKey(), known.answer());
                }
            }
        }

        private void add(String region, TrailListing listing) {
            listed.regions().add(region);
            if (!listing.includesShadowTrails()) {
                listed.withoutShadows().add(region);
            }
            for (int place = 0; place < listing.trails().size(); place++) {
                Trail trail = listing.trails().get(place);
                if (place == before.size()) {
                    before.add(draft(trail));
                } else if (!before.get(place).isLast(trail)) {
                    before.set(place, draft(trail));
                }
                before.get(place).add(region, trail);
            }
        }

        private Draft draft(Trail trail) {
            return byArn.computeIfAbsent(trail.trailArn(), Draft::new);
        }

        /** Sorted by ARN. */
        List<Draft> drafts() {
            List<Draft> drafts = new ArrayList<>(byArn.values());
            if (drafts.size() > 1) {
                drafts.sort((one, other) -> one.trailArn.compareTo(other.trailArn));
            }
            return drafts;
        }
    }

    /** A trail while its copies are put together. */
    private static final class Draft {

        /** As many are compared one by one. */
        private static final int FEW = 4;

        private final TrailArn trailArn;
        private final List<Copy> copies = new ArrayList<>(1);
        private final Map<Trail, Copy> byTrail = new HashMap<>(0);

        Draft(TrailArn trailArn) {
            this.trailArn = trailArn;
        }

        /** Whether the copy that was added last says the same. */
        boolean isLast(Trail trail) {
            return copies.get(copies.size() - 1).trail().equals(trail);
        }

        void add(String region, Trail trail) {
            copy(trail).addRegion(region);
        }

        private Copy copy(Trail trail) {
            for (int index = copies.size() - 1; index >= 0 && copies.size() <= FEW; index--) {
                if (copies.get(index).trail().equals(trail)) {
                    return copies.get(index);
                }
            }
            if (copies.size() == FEW) {
                copies.forEach(copy -> byTrail.put(copy.trail(), copy));
            }
            return copies.size() < FEW ? added(trail) : byTrail.computeIfAbsent(trail, this::added);
        }

        private Copy added(Trail trail) {
            copies.add(Copy.of(trail));
            return copies.get(copies.size() - 1);
        }

        ObservedTrail trail(Listed listed, Optional<PlannedTrail> plan, List<SeenElsewhere> others) {
            return new ObservedTrail(trailArn, listed, copies, plan, others);
        }
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
        if (listedIn.size() == listed.regions().size()) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        int shown = 0;
        for (String region : listed.regions()) {
            if (shown < listedIn.size() && listedIn.get(shown).equals(region)) {
                shown++;
            } else if (listed.wouldShow(this, region)) {
                missing.add(region);
            }
        }
        return Collections.unmodifiableList(missing);
    }

    /** Whether a region is among {@link #notListedIn()}. */
    public boolean isNotListedIn(String region) {
        return Collections.binarySearch(listed.regions(), region) >= 0
                && Collections.binarySearch(listedIn, region) < 0
                && listed.wouldShow(this, region);
    }

    /** Where a plan makes or changes the trail, such as {@code aws_cloudtrail.main}; empty if no plan is known to. */
    public Optional<String> address() {
        return plan.flatMap(PlannedTrail::address);
    }

    /** What a plan leaves open about a member of the trail; {@code TrailARN} if it is open whether there is the trail. */
    public Optional<Finding> findOpen(String field) {
        return plan.flatMap(said -> Optional.ofNullable(said.open().get(field)))
                .map(cause -> new Finding.Unanswered(field, missing(cause)));
    }

    /** What is open about a trail that is there already is told by its ARN; what is not made yet has only an address. */
    private MissingEvidence missing(Cause cause) {
        return listedIn.isEmpty()
                ? MissingEvidence.of(Operation.PLAN, cause)
                : new MissingEvidence(Operation.PLAN, Optional.empty(), Optional.of(trailArn), cause);
    }

    /** The home region: what the copies agree on, else the ARN's. */
    public String homeRegion() {
        return agreed(Trail::homeRegion).orElse(trailArn.region());
    }

    /**
     * The regions that any copy or the ARN says is the home, sorted; more than one contradict each other. None if a plan
     * leaves it open.
     */
    public SortedSet<String> homeRegions() {
        return homeRegions;
    }

    private SortedSet<String> homes() {
        Set<String> homes = stated(Trail::homeRegion);
        if (plan.filter(said -> said.open().containsKey(TrailFinding.HOME_REGION))
                .isPresent()) {
            return Copies.sorted(homes);
        }
        if (others.isEmpty() && (homes.isEmpty() || homes.equals(Set.of(trailArn.region())))) {
            return Copies.sorted(List.of(trailArn.region()));
        }
        Set<String> all = new HashSet<>(homes);
        all.add(trailArn.region());
        others.forEach(other -> all.addAll(other.trail().homeRegions()));
        return Copies.sorted(all);
    }

    /** What contradicts itself about the home region, so that it is not known where the trail is at home. */
    public Optional<TrailFinding> homeContradiction() {
        return homeContradiction;
    }

    private static Optional<TrailFinding> contradiction(SortedSet<String> homes) {
        for (String home : homes) {
            if (!Partitions.isRegion(home)) {
                return Optional.of(new TrailFinding.HomeIsNoRegion(home));
            }
        }
        return homes.size() > 1 ? Optional.of(new TrailFinding.SeveralHomeRegions(homes)) : Optional.empty();
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
        return agreed(Trail::s3BucketName);
    }

    /** The key that encrypts the log files, if there is one and the copies agree on it. */
    public Optional<String> kmsKeyId() {
        return agreed(Trail::kmsKeyId);
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
            said.add(new FromAccount(findOwn(field, member), listed.accountId()));
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
        for (Copy copy : copies) {
            if (member.apply(copy.trail()).equals(Optional.of(value))) {
                saying.addAll(copy.regions());
            }
        }
        return saying;
    }

    /** The ARN, the regions that show the trail, and the flags, for people to read. */
    @Override
    public String toString() {
        return "ObservedTrail{trailArn=" + trailArn + ", listedIn=" + listedIn + ", notListedIn=" + notListedIn()
                + ", homeRegions=" + homeRegions + ", isMultiRegionTrail=" + isMultiRegionTrail()
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
        Flag flag = Flag.ABSENT;
        for (Copy copy : copies) {
            Optional<Boolean> stated = member.apply(copy.trail());
            if (stated.isPresent()) {
                flag = together(flag, stated.get() ? Flag.TRUE : Flag.FALSE);
            }
        }
        return flag;
    }

    /** What the copies that have a member say, if they agree. */
    private Optional<String> agreed(Function<Trail, Optional<String>> member) {
        Set<String> stated = stated(member);
        return stated.size() == 1 ? Optional.of(stated.iterator().next()) : Optional.empty();
    }

    private Set<String> stated(Function<Trail, Optional<String>> member) {
        if (copies.size() == 1) {
            Optional<String> stated = member.apply(copies.get(0).trail());
            return stated.isPresent() ? Set.of(stated.get()) : Set.of();
        }
        Set<String> stated = new HashSet<>();
        copies.forEach(copy -> member.apply(copy.trail()).ifPresent(stated::add));
        return stated;
    }
}
