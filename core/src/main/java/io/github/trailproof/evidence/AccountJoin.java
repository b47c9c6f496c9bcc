package io.github.trailproof.evidence;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins what was recorded of one account in several pieces, such as one for each region, into one evidence: by region
 * and by trail. The order of the pieces does not matter.
 *
 * <p>A reason why there is no answer never replaces an answer. Where two answers to one question differ, the later counts,
 * if both pieces say when they were collected and these times differ. Otherwise the matter is open: the answer is missing,
 * for {@link MissingEvidence.AnswersDiffer}, which names both places. Two answers of GetTrailStatus differ if IsLogging
 * does, for the times of deliveries move on between two calls; two listings do if they show other trails, in whatever
 * order, or only one of them was asked for shadow trails.
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
    private final Map<String, JoinedAnswer<TrailListing>> listings = new TreeMap<>();
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
                .forEach((region, answer) -> size +=
                        listings.computeIfAbsent(region, key -> listing()).add(answer, at, place));
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

    private static JoinedAnswer<TrailListing> listing() {
        return new JoinedAnswer<>(
                listing -> List.of(listing.includesShadowTrails(), new HashSet<>(listing.trails())),
                listing -> listing.trails().size());
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
        listings.forEach((region, answer) -> builder.putListing(
                region, answer.joined(cause -> MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, cause))));
        statuses.forEach((arn, answer) -> builder.putStatus(
                arn, answer.joined(cause -> MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, cause))));
        selectors.forEach((arn, answer) -> builder.putSelectors(
                arn, answer.joined(cause -> MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, cause))));
        return builder.build();
    }
}
