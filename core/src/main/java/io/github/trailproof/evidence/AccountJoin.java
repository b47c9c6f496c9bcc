package io.github.trailproof.evidence;

import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins what was recorded of one account in several pieces, such as one for each region, into one evidence: by region
 * and by trail. The order of the pieces does not matter.
 *
 * <p>A reason why there is no answer never replaces an answer. Where two answers to one question differ, the later counts,
 * if both pieces say when they were collected and these times differ. Otherwise the matter is open: the answer is missing,
 * for {@link MissingEvidence.AnswersDiffer}, which names both places. Two answers of GetTrailStatus differ if IsLogging
 * does, for the times of deliveries move on between two calls; two listings do if they show other trails, in whatever
 * order. A listing without shadow trails differs from one with them only in what it tells: in the region's own trails, or
 * in a trail that it shows. A multi-region trail is seen from every region, so where the listings of one region differ,
 * all are open if one of another region denies a multi-region trail that one of these shows, or shows one that it denies.
 *
 * <p>What other accounts were answered is not joined: {@link OrganizationTrails} puts it there afterwards.
 *
 * <p>It holds no more than two answers of a kind to each question, so it stays small however many pieces there are. Not
 * for use by several threads at once.
 */
public final class AccountJoin {

    private final String accountId;
    private final JoinedAnswer<String> partition = new JoinedAnswer<>(text -> text, text -> 1);
    private final JoinedAnswer<EnabledRegions> enabledRegions =
            new JoinedAnswer<>(regions -> regions, regions -> regions.names().size());
    private final Map<String, JoinedListing> listings = new TreeMap<>();
    private final Map<TrailArn, JoinedAnswer<TrailStatus>> statuses = new TreeMap<>();
    private final Map<TrailArn, JoinedAnswer<EventSelectors>> selectors = new TreeMap<>();
    private final Map<TrailArn, PlannedTrail> planned = new TreeMap<>();
    private final Set<MissingEvidence.Cause> unseen = new LinkedHashSet<>();
    private boolean onlyPlanned = true;
    private Optional<Instant> collectedAt = Optional.empty();
    private Optional<Instant> collectedFrom = Optional.empty();
    private long size;

    /**
     * Starts with nothing.
     *
     * @param accountId the account, 12 digits
     */
    public AccountJoin(String accountId) {
        this.accountId = Objects.requireNonNull(accountId, "accountId");
    }

    /**
     * Adds a piece.
     *
     * @param place where it was found
     * @param piece what was recorded of the account
     * @throws IllegalArgumentException if it is of another account
     */
    public void add(EvidencePlace place, AccountEvidence piece) {
        Objects.requireNonNull(place, "place");
        if (!piece.accountId().equals(accountId)) {
            throw new IllegalArgumentException(
                    "expected evidence of account `" + accountId + "`, found `" + piece.accountId() + "`");
        }
        Optional<Instant> at = piece.collectedAt();
        piece.partition().ifPresent(name -> size += partition.add(Evidence.known(name), at, place));
        size += enabledRegions.add(piece.enabledRegions(), at, place);
        piece.listings()
                .forEach((region, answer) ->
                        size += listings.computeIfAbsent(region, key -> new JoinedListing(accountId, key))
                                .add(answer, at, place));
        piece.statuses()
                .forEach((arn, answer) ->
                        size += statuses.computeIfAbsent(arn, key -> status()).add(answer, at, place));
        piece.selectors()
                .forEach((arn, answer) -> size +=
                        selectors.computeIfAbsent(arn, key -> selectors()).add(answer, at, place));
        unseen.addAll(piece.unseen());
        onlyPlanned &= piece.onlyPlanned();
        piece.planned().forEach((arn, plan) -> planned.merge(arn, plan, PlannedTrail::or));
        collectedAt =
                at.filter(time -> collectedAt.filter(time::isBefore).isEmpty()).or(() -> collectedAt);
        collectedFrom = piece.collectedFrom()
                .filter(time -> collectedFrom.filter(time::isAfter).isEmpty())
                .or(() -> collectedFrom);
    }

    /** Of those that are alike the one whose deliveries are the latest tells most. */
    private static JoinedAnswer<TrailStatus> status() {
        return new JoinedAnswer<>(
                TrailStatus::isLogging,
                status -> 1,
                status -> status.latestDeliveryTime().orElse(Instant.MIN));
    }

    private static JoinedAnswer<EventSelectors> selectors() {
        return new JoinedAnswer<>(answer -> answer, AccountJoin::size);
    }

    private static int size(EventSelectors answer) {
        return answer.eventSelectors().size()
                + answer.advancedEventSelectors().stream()
                        .mapToInt(AccountJoin::size)
                        .sum();
    }

    private static int size(AdvancedEventSelector selector) {
        return 1 + selector.fieldSelectors().size();
    }

    /** How much is held: trails in listings, selectors and other answers. It tells whether to go on. */
    public long size() {
        return size;
    }

    /** What was added so far, as one evidence. */
    public AccountEvidence joined() {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(accountId)
                .partition(partition.agreed().map(Evidence.Known::answer))
                .collectedAt(collectedAt)
                .collectedFrom(collectedFrom)
                .planned(planned)
                .unseen(unseen.stream()
                        .map(cause -> MissingEvidence.of(Operation.PLAN, cause))
                        .sorted()
                        .map(MissingEvidence::cause)
                        .toList())
                .onlyPlanned(onlyPlanned)
                .enabledRegions(enabledRegions.joined(cause -> MissingEvidence.of(Operation.LIST_REGIONS, cause)));
        Optional<AnswersDiffer> everywhere = disputedEverywhere();
        listings.forEach((region, answer) -> builder.putListing(region, answer.joined(everywhere)));
        statuses.forEach((arn, answer) -> builder.putStatus(
                arn, answer.joined(cause -> MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, cause))));
        selectors.forEach((arn, answer) -> builder.putSelectors(
                arn, answer.joined(cause -> MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, cause))));
        return builder.build();
    }

    /** Two places that contradict each other on a trail that every region shows, where the listings of a region differ. */
    private Optional<AnswersDiffer> disputedEverywhere() {
        List<Counted> all = listings.values().stream()
                .map(listing -> new Counted(listing, listing.counted()))
                .toList();
        return all.stream()
                .filter(Counted::differs)
                .flatMap(disputed -> all.stream()
                        .filter(other -> !other.region().equals(disputed.region()))
                        .flatMap(other -> other.contradiction(disputed).stream()))
                .findFirst();
    }

    /** What counts of one region, found out once for all comparisons with other regions. */
    private record Counted(JoinedListing region, List<JoinedAnswer.Candidate<TrailListing>> listings) {

        boolean differs() {
            return listings.size() > 1;
        }

        /** Where a listing of this region and one of another contradict each other on a multi-region trail. */
        Optional<AnswersDiffer> contradiction(Counted elsewhere) {
            for (JoinedAnswer.Candidate<TrailListing> one : listings) {
                for (JoinedAnswer.Candidate<TrailListing> other : elsewhere.listings) {
                    if (region.contradicts(one, other) || elsewhere.region.contradicts(other, one)) {
                        return Optional.of(JoinedListing.differ(one, other));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The listings of one region. One that was asked for without shadow trails tells the region's own trails alone, so it does
     * not differ from one with shadow trails that has the same own trails and whatever else it shows: then that one counts,
     * which tells more.
     */
    private static final class JoinedListing {

        private final String accountId;
        private final String region;
        private final JoinedAnswer<TrailListing> withShadows = listings();
        private final JoinedAnswer<TrailListing> withoutShadows = listings();

        /** Starts with no listing. */
        JoinedListing(String accountId, String region) {
            this.accountId = accountId;
            this.region = region;
        }

        private static JoinedAnswer<TrailListing> listings() {
            return new JoinedAnswer<>(
                    listing -> new HashSet<>(listing.trails()),
                    listing -> listing.trails().size());
        }

        /** Adds a listing, or why there was none; returns by how much more is held. */
        long add(Evidence<TrailListing> listing, Optional<Instant> at, EvidencePlace place) {
            boolean shadows =
                    listing.value().map(TrailListing::includesShadowTrails).orElse(true);
            return (shadows ? withShadows : withoutShadows).add(listing, at, place);
        }

        /**
         * The listing, or why there is none.
         *
         * @param everywhere what leaves the listing of each region open, if anything does
         */
        Evidence<TrailListing> joined(Optional<AnswersDiffer> everywhere) {
            List<JoinedAnswer.Candidate<TrailListing>> counted = counted();
            if (counted.size() > 1) {
                return Evidence.missing(missing(differ(counted.get(0), counted.get(1))));
            }
            if (counted.isEmpty()) {
                return withShadows.joined(this::missing);
            }
            return everywhere
                    .<Evidence<TrailListing>>map(differ -> Evidence.missing(missing(differ)))
                    .orElse(counted.get(0).answer());
        }

        /** The listings that no later one replaces and that differ from one another, by place. */
        private List<JoinedAnswer.Candidate<TrailListing>> counted() {
            List<JoinedAnswer.Candidate<TrailListing>> with = withShadows.different();
            List<JoinedAnswer.Candidate<TrailListing>> without = withoutShadows.different();
            if (without.isEmpty()
                    || (!with.isEmpty() && isLater(withShadows, withoutShadows))
                    || isOneMatter(with, without)) {
                return with;
            }
            if (with.isEmpty() || isLater(withoutShadows, withShadows)) {
                return without;
            }
            return Stream.concat(with.stream(), without.stream())
                    .sorted(Comparator.comparing(JoinedAnswer.Candidate::place))
                    .toList();
        }

        private static AnswersDiffer differ(
                JoinedAnswer.Candidate<TrailListing> one, JoinedAnswer.Candidate<TrailListing> other) {
            return one.place().compareTo(other.place()) <= 0
                    ? new AnswersDiffer(one.place(), other.place())
                    : new AnswersDiffer(other.place(), one.place());
        }

        /** Whether a listing from here denies what one from elsewhere shows, or tells it otherwise. */
        private boolean contradicts(
                JoinedAnswer.Candidate<TrailListing> here, JoinedAnswer.Candidate<TrailListing> elsewhere) {
            Set<?> shown = (Set<?>) here.content();
            boolean showsAll = here.answer().answer().includesShadowTrails();
            for (Trail trail : elsewhere.answer().answer().trails()) {
                boolean isEverywhere = trail.isMultiRegionTrail().orElse(true);
                if (isEverywhere && (showsAll || isOwn(trail)) && !shown.contains(trail)) {
                    return true;
                }
            }
            return false;
        }

        private MissingEvidence missing(Cause cause) {
            return MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, cause);
        }

        private static boolean isLater(JoinedAnswer<TrailListing> one, JoinedAnswer<TrailListing> other) {
            return one.time().isPresent()
                    && other.time().isPresent()
                    && one.time().get().isAfter(other.time().get());
        }

        private boolean isOneMatter(
                List<JoinedAnswer.Candidate<TrailListing>> with, List<JoinedAnswer.Candidate<TrailListing>> without) {
            return with.size() == 1
                    && without.size() == 1
                    && isOneMatter(
                            with.get(0).answer().answer(),
                            without.get(0).answer().answer());
        }

        private boolean isOneMatter(TrailListing with, TrailListing without) {
            return own(with).equals(own(without)) && new HashSet<>(with.trails()).containsAll(without.trails());
        }

        /** Trails of the account that are at home here, by what they say or by their ARN. */
        private Set<Trail> own(TrailListing listing) {
            return listing.trails().stream().filter(this::isOwn).collect(Collectors.toSet());
        }

        private boolean isOwn(Trail trail) {
            return trail.trailArn().isOwnedBy(accountId)
                    && (trail.trailArn().region().equals(region)
                            || trail.homeRegion().equals(Optional.of(region)));
        }
    }
}
