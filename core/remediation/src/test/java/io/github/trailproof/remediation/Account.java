package io.github.trailproof.remediation;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The evidence of one account, put together in a line or two; all its regions are listed, and tests speak of us-east-1 and
 * eu-west-1.
 */
public final class Account {

    public static final String OWN = "111122223333";
    public static final String MANAGEMENT = "999988887777";
    public static final String HERE = "us-east-1";
    public static final String THERE = "eu-west-1";

    private static final SortedSet<String> REGIONS = EnabledRegions.alwaysEnabledIn("aws");

    /** Selectors that take every management event. */
    public static final EventSelectors ALL = EventSelectors.defaultSelectors();

    /** Whether a trail logs. */
    public enum Logging {
        ON,
        OFF
    }

    private final TreeMap<String, List<Trail>> listings = new TreeMap<>();
    private final TreeMap<TrailArn, Evidence<TrailStatus>> statuses = new TreeMap<>();
    private final TreeMap<TrailArn, Evidence<EventSelectors>> selectors = new TreeMap<>();
    private Optional<String> partition = Optional.empty();
    private boolean listed = true;

    public Account() {
        REGIONS.forEach(region -> listings.put(region, new ArrayList<>()));
    }

    public static TrailArn arn(String owner, String region, String name) {
        return new TrailArn("aws", region, owner, name);
    }

    public static TrailArn arn(String region, String name) {
        return arn(OWN, region, name);
    }

    public Account partition(String name) {
        partition = Optional.of(name);
        return this;
    }

    /** Of another partition, in these regions. */
    public Account partition(String name, String... regions) {
        listings.clear();
        List.of(regions).forEach(region -> listings.put(region, new ArrayList<>()));
        return partition(name);
    }

    public Account unlisted() {
        listed = false;
        return this;
    }

    public Account everywhere(TrailArn arn) {
        return trail(arn, true, REGIONS);
    }

    public Account atHome(TrailArn arn) {
        return trail(arn, false, List.of(arn.region()));
    }

    /** A multi-region trail of which everything is known. */
    public Account everywhere(TrailArn arn, Logging logging, EventSelectors selectors) {
        return everywhere(arn).logs(arn, logging == Logging.ON).selects(arn, selectors);
    }

    /** A trail in its home region, of which everything is known. */
    public Account atHome(TrailArn arn, Logging logging, EventSelectors selectors) {
        return atHome(arn).logs(arn, logging == Logging.ON).selects(arn, selectors);
    }

    private Account trail(TrailArn arn, boolean multiRegion, Collection<String> regions) {
        Trail trail = Trail.builder()
                .trailArn(arn)
                .name(arn.name())
                .s3BucketName("logs")
                .isMultiRegionTrail(multiRegion)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(!arn.accountId().equals(OWN))
                .build();
        for (String region : regions) {
            with(region, trail);
        }
        return this;
    }

    /** In every region but these a trail of another account records everything. */
    public Account recordedElsewhereThan(String... regions) {
        REGIONS.stream()
                .filter(region -> !List.of(regions).contains(region))
                .forEach(region -> atHome(arn(MANAGEMENT, region, "there"), Logging.ON, ALL));
        return this;
    }

    /** A copy in every region. */
    public Account shown(Trail trail) {
        REGIONS.forEach(region -> with(region, trail));
        return this;
    }

    /** The regions in short: all but those that tests speak of are the rest. */
    public static String regions(Collection<String> regions) {
        List<String> rest = REGIONS.stream()
                .filter(region -> !region.equals(HERE) && !region.equals(THERE))
                .toList();
        List<String> named = new ArrayList<>(regions);
        boolean isRest = named.containsAll(rest);
        if (isRest) {
            named.removeAll(rest);
        }
        return named + (isRest ? " and the rest" : "");
    }

    public Account with(String region, Trail trail) {
        listings.computeIfAbsent(region, name -> new ArrayList<>()).add(trail);
        return this;
    }

    public Account logs(TrailArn arn, boolean logs) {
        return status(arn, TrailStatus.builder().isLogging(logs).build());
    }

    public Account status(TrailArn arn, TrailStatus status) {
        statuses.put(arn, Evidence.known(status));
        return this;
    }

    public Account statusDenied(TrailArn arn) {
        statuses.put(arn, Evidence.missing(denied(Operation.GET_TRAIL_STATUS, arn)));
        return this;
    }

    public Account selects(TrailArn arn, EventSelectors known) {
        selectors.put(arn, Evidence.known(known));
        return this;
    }

    public Account selectsAll(TrailArn arn) {
        return selects(arn, EventSelectors.defaultSelectors());
    }

    public Account selectorsDenied(TrailArn arn) {
        selectors.put(arn, Evidence.missing(denied(Operation.GET_EVENT_SELECTORS, arn)));
        return this;
    }

    private static MissingEvidence denied(Operation operation, TrailArn arn) {
        return MissingEvidence.of(operation, arn, new Failed("AccessDeniedException", Optional.empty()));
    }

    public AccountEvidence evidence() {
        var builder = AccountEvidence.builder()
                .accountId(OWN)
                .partition(partition)
                .enabledRegions(Evidence.known(EnabledRegions.of(listings.keySet())))
                .putAllStatuses(statuses)
                .putAllSelectors(selectors);
        listings.forEach((region, trails) -> builder.putListing(
                region,
                listed
                        ? Evidence.known(new TrailListing(trails))
                        : Evidence.missing(MissingEvidence.of(
                                Operation.DESCRIBE_TRAILS,
                                region,
                                new Failed("AccessDeniedException", Optional.empty())))));
        return builder.build();
    }

    public RemediationPlan plan(Criterion criterion) {
        return plan(criterion, NewTrail.defaults());
    }

    public RemediationPlan plan(Criterion criterion, NewTrail newTrail) {
        return Remediation.plan(evidence(), criterion, newTrail);
    }

    /** The steps in short, such as {@code UpdateTrail trail}. */
    public List<String> steps(Criterion criterion) {
        return plan(criterion).steps().stream().map(Account::words).toList();
    }

    public static String words(Step step) {
        if (step instanceof Step.Call call) {
            return call.operation() + " " + call.trailArn().name();
        }
        return step.getClass().getSimpleName() + " " + step.accountId();
    }

    public Verdict verdictAfter(Criterion criterion) {
        return Cis31.assess(plan(criterion).applyTo(evidence())).verdict(criterion);
    }
}
