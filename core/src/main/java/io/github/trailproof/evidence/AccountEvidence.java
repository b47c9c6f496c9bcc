package io.github.trailproof.evidence;

import io.github.trailproof.trail.Copies;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * Everything that was observed of one account's trails, and what could not be. A rule is given nothing else, so it needs
 * no clock, no network and no file.
 *
 * <p>By default nothing was asked: what is left out of the builder is missing evidence, never a negative answer.
 *
 * <pre>{@code
 * Trail trail = Trail.builder()
 *         .trailArn(TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"))
 *         .isMultiRegionTrail(true)
 *         .build();
 * AccountEvidence evidence = AccountEvidence.builder()
 *         .accountId("111122223333")
 *         .putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
 *         .putStatus(trail.trailArn(), Evidence.known(TrailStatus.builder().isLogging(true).build()))
 *         .build();
 * }</pre>
 *
 * <pre>{@code
 * AccountEvidence.Builder builder = AccountEvidence.builder().accountId("111122223333");
 * builder.putListing("us-east-1", Evidence.known(new TrailListing(List.of(trail))));
 * builder.putListing("eu-west-1", Evidence.missing(MissingEvidence.of(
 *         Operation.DESCRIBE_TRAILS, "eu-west-1", new MissingEvidence.Failed("AccessDeniedException", Optional.empty()))));
 * builder.putStatus(trail.trailArn(), Evidence.known(status));
 * AccountEvidence evidence = builder.build();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@HiddenImplementation
public abstract class AccountEvidence {

    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

    AccountEvidence() {}

    /** The account, 12 digits. */
    public abstract String accountId();

    /** The partition the account lives in, such as {@code aws}; see {@link #effectivePartition()}. */
    public abstract Optional<String> partition();

    /** When the evidence was collected, to the end. It is shown to people and never decides anything. */
    public abstract Optional<Instant> collectedAt();

    /** When collecting it began. */
    public abstract Optional<Instant> collectedFrom();

    /**
     * The regions enabled in the account, as they were listed. What the list leaves out may be enabled all the same; see
     * {@link #effectiveEnabledRegions()}.
     */
    @Value.Default
    public Evidence<EnabledRegions> enabledRegions() {
        return Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new MissingEvidence.NotAsked()));
    }

    /** The answers of DescribeTrails, by the region asked. */
    @Value.NaturalOrder
    public abstract SortedMap<String, Evidence<TrailListing>> listings();

    /** The answers of GetTrailStatus from each trail's home region; see {@link #status(TrailArn)}. */
    @Value.NaturalOrder
    public abstract SortedMap<TrailArn, Evidence<TrailStatus>> statuses();

    /** The answers of GetEventSelectors from each trail's home region; see {@link #selectors(TrailArn)}. */
    @Value.NaturalOrder
    public abstract SortedMap<TrailArn, Evidence<EventSelectors>> selectors();

    /**
     * What the accounts that speak for this one were answered about trails of others, by trail; see
     * {@link #others(TrailArn)}.
     */
    @Value.NaturalOrder
    public abstract SortedMap<TrailArn, List<OtherAccount>> others();

    /**
     * What a plan or a template says of trails, by trail: those that it makes or changes, beside those that the listings
     * show; and those of the listings that it may replace.
     */
    @Value.NaturalOrder
    public abstract SortedMap<TrailArn, PlannedTrail> planned();

    /**
     * Why there may be trails that nothing here shows: a plan alone speaks of those that it manages. By default there are
     * none but those that the listings show, and what the listings do not show is open.
     */
    public abstract List<MissingEvidence.Cause> unseen();

    /**
     * Whether the account is known to have no trails but those that are planned and listed, in whatever region: somebody
     * says so, for a plan does not. False by default.
     */
    @Value.Default
    public boolean onlyPlanned() {
        return false;
    }

    /** Whether these are all the trails that are seen from a region. */
    public final boolean isListed(String region) {
        return unseen().isEmpty()
                && (onlyPlanned()
                        || (listings().get(region) instanceof Evidence.Known<TrailListing> known
                                && known.answer().includesShadowTrails()));
    }

    /** What is known of a trail's status; a trail without an entry was not asked about. */
    public final Evidence<TrailStatus> status(TrailArn trailArn) {
        Objects.requireNonNull(trailArn, "trailArn");
        Evidence<TrailStatus> found = statuses().get(trailArn);
        return found != null ? found : Evidence.missing(MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, trailArn));
    }

    /** What is known of a trail's selectors; a trail without an entry was not asked about. */
    public final Evidence<EventSelectors> selectors(TrailArn trailArn) {
        Objects.requireNonNull(trailArn, "trailArn");
        Evidence<EventSelectors> found = selectors().get(trailArn);
        return found != null
                ? found
                : Evidence.missing(MissingEvidence.notAsked(Operation.GET_EVENT_SELECTORS, trailArn));
    }

    /**
     * What other accounts were answered about a trail that is not this account's own: first its owner, then delegated
     * administrators by their ids. {@link OrganizationTrails} puts it here; recorded evidence has no place for it, since
     * whoever reads it has the other accounts too, or does not.
     */
    public final List<OtherAccount> others(TrailArn trailArn) {
        Objects.requireNonNull(trailArn, "trailArn");
        return others().getOrDefault(trailArn, List.of());
    }

    /** The regions that answered DescribeTrails, sorted; nobody can change the set. */
    @Value.Lazy
    public SortedSet<String> answeredRegions() {
        List<String> answered = new ArrayList<>(listings().size());
        for (Map.Entry<String, Evidence<TrailListing>> entry : listings().entrySet()) {
            if (entry.getValue() instanceof Evidence.Known) {
                answered.add(entry.getKey());
            }
        }
        return Copies.ofSorted(answered);
    }

    /**
     * The partition: the one stated, else that of the regions' names if they agree, else {@code aws}. What the trails' ARNs
     * say does not count: an ARN of another partition is a contradiction.
     */
    public final String effectivePartition() {
        return undisputedPartition().orElse(Partitions.AWS);
    }

    /** The same; empty where nobody states the partition and the regions' names disagree. */
    @Value.Lazy
    public Optional<String> undisputedPartition() {
        return partition().isPresent() ? partition() : partitionOfRegions();
    }

    private Optional<String> partitionOfRegions() {
        Optional<SortedSet<String>> enabled = enabledRegions().value().map(EnabledRegions::names);
        Optional<String> listed = Partitions.ofAll(listings().keySet());
        if (enabled.isEmpty() || enabled.get().isEmpty()) {
            return listings().isEmpty() ? Optional.of(Partitions.AWS) : listed;
        }
        Optional<String> named = Partitions.ofAll(enabled.get());
        return listings().isEmpty() || listed.equals(named) ? named : Optional.empty();
    }

    /**
     * The regions that are enabled for certain, whatever {@link #enabledRegions()} says: those it names, those that
     * answered DescribeTrails, and those of the account's partition that nobody can disable; sorted. Others may be
     * enabled too where the list is missing, and only there.
     */
    @Value.Lazy
    public SortedSet<String> effectiveEnabledRegions() {
        SortedSet<String> answered =
                Copies.union(answeredRegions(), EnabledRegions.alwaysEnabledIn(effectivePartition()));
        return enabledRegions()
                .value()
                .map(listed -> Copies.union(answered, listed.names()))
                .orElse(answered);
    }

    /** The trails that the listings show and those planned, copies folded into one by ARN, sorted by ARN. */
    @Value.Lazy
    public List<ObservedTrail> observedTrails() {
        return ObservedTrail.fold(this);
    }

    /** Refuses an account that is not 12 digits. */
    @Value.Check
    void check() {
        if (!ACCOUNT_ID.matcher(accountId()).matches()) {
            throw new IllegalArgumentException("expected an account id of 12 digits, found `" + accountId() + "`");
        }
    }

    /** The account and how much of it was observed, in one short line. */
    @Override
    public final String toString() {
        return "AccountEvidence{" + accountId() + ", " + answeredRegions().size() + " of "
                + listings().size() + " regions listed, " + observedTrails().size() + " trails}";
    }

    /** Starts a builder; it asks for the account first, everything else may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends AccountEvidenceBuilder {
        Builder() {}
    }
}
