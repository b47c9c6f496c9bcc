package io.github.trailproof.coverage;

import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The evidence of one account, put together in a line or two. */
public final class Account {

    public static final String OWN = "111122223333";

    /** The regions that nobody can disable, but for the two that the tests speak of. */
    static final List<String> REST = EnabledRegions.alwaysEnabledIn("aws").stream()
            .filter(region -> !List.of("us-east-1", "eu-west-1").contains(region))
            .toList();

    private static final String NO_LISTING_OF_THE_REST = "DESCRIBE_TRAILS the rest not asked";

    private Optional<String> partition = Optional.empty();
    private Evidence<EnabledRegions> enabled =
            Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new MissingEvidence.NotAsked()));
    private final TreeMap<String, Evidence<TrailListing>> listings = new TreeMap<>();
    private final TreeMap<TrailArn, Evidence<TrailStatus>> statuses = new TreeMap<>();
    private final TreeMap<TrailArn, Evidence<EventSelectors>> selectors = new TreeMap<>();

    public static TrailArn arn(String region, String name) {
        return new TrailArn("aws", region, OWN, name);
    }

    static Trail.Builder trail(String region, String name) {
        return Trail.builder().trailArn(arn(region, name));
    }

    Account partition(String name) {
        partition = Optional.of(name);
        return this;
    }

    Account enabled(String... regions) {
        enabled = Evidence.known(EnabledRegions.of(List.of(regions)));
        return this;
    }

    Account listed(String region, Trail... trails) {
        listings.put(region, Evidence.known(TrailListing.of(trails)));
        return this;
    }

    Account listedWithoutShadowTrails(String region, Trail... trails) {
        listings.put(region, Evidence.known(new TrailListing(List.of(trails), false)));
        return this;
    }

    /** Lists the rest of the regions that nobody can disable. */
    Account restListed(Trail... trails) {
        REST.forEach(region -> listed(region, trails));
        return this;
    }

    static MissingEvidence denied(String region) {
        return MissingEvidence.of(
                Operation.DESCRIBE_TRAILS, region, new Failed("AccessDeniedException", Optional.empty()));
    }

    Account unlisted(String region) {
        listings.put(region, Evidence.missing(denied(region)));
        return this;
    }

    Account logs(TrailArn arn, boolean logs) {
        statuses.put(arn, Evidence.known(TrailStatus.builder().isLogging(logs).build()));
        return this;
    }

    Account status(TrailArn arn, TrailStatus known) {
        statuses.put(arn, Evidence.known(known));
        return this;
    }

    Account selects(TrailArn arn, EventSelectors known) {
        selectors.put(arn, Evidence.known(known));
        return this;
    }

    /** A trail that logs every event it can reach. */
    Account logsAll(TrailArn arn) {
        return logs(arn, true).selects(arn, EventSelectors.defaultSelectors());
    }

    AccountEvidence evidence() {
        return AccountEvidence.builder()
                .accountId(OWN)
                .partition(partition)
                .enabledRegions(enabled)
                .putAllListings(listings)
                .putAllStatuses(statuses)
                .putAllSelectors(selectors)
                .build();
    }

    Coverage coverage() {
        return Coverage.of(evidence());
    }

    /**
     * Each gap as a line: certainty, scopes, reads and writes, sources, and a star if these are all regions. The rest of the
     * regions that nobody can disable is put in one word.
     */
    List<String> gaps() {
        return coverage().gaps().stream().map(Account::words).toList();
    }

    private static String words(Gap gap) {
        List<String> scopes =
                new ArrayList<>(gap.scopes().stream().map(Scope::toString).toList());
        boolean rest = scopes.removeAll(REST);
        return (gap.certain() ? "certain " : "open ")
                + scopes
                + (rest ? " and the rest" : "")
                + (gap.everyRegion() ? "* " : " ")
                + gap.readWrite()
                + " "
                + gap.eventSources();
    }

    /** What would settle the gaps, each as operation, region and cause. */
    List<String> missing() {
        return coverage().missing().stream()
                .map(missing -> REST.contains(missing.region().orElse(""))
                                && missing.cause() instanceof MissingEvidence.NotAsked
                        ? NO_LISTING_OF_THE_REST
                        : missing.operation() + " " + missing.region().orElse("-") + " " + cause(missing))
                .distinct()
                .toList();
    }

    private static String cause(MissingEvidence missing) {
        return Wording.detail(missing.cause());
    }
}
