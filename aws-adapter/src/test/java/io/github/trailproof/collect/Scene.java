package io.github.trailproof.collect;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An account to seed a simulator with, trail by trail. */
public final class Scene {

    static final String OWN = "111122223333";
    public static final String MANAGEMENT = "999988887777";

    private record Living(Trail trail, boolean logging, EventSelectors selectors) {}

    private final String accountId;
    private final SortedSet<String> regions;
    private final List<Living> trails = new ArrayList<>();

    private Scene(String accountId, Collection<String> regions) {
        this.accountId = accountId;
        this.regions = new TreeSet<>(EnabledRegions.alwaysEnabledIn("aws"));
        this.regions.addAll(regions);
    }

    /** With these regions and those that nobody can disable. */
    public static Scene of(String accountId, String... regions) {
        return new Scene(accountId, List.of(regions));
    }

    /** So many regions in all, those that nobody can disable among them. */
    static Scene withRegions(int count) {
        return new Scene(OWN, regions(count));
    }

    static List<String> regions(int count) {
        SortedSet<String> always = EnabledRegions.alwaysEnabledIn("aws");
        return Stream.concat(
                        always.stream(), IntStream.range(always.size(), count).mapToObj(index -> "xx-region-" + index))
                .toList();
    }

    /** A trail that records everything in every region. */
    Scene compliant(String name, String home) {
        return trail(name, home, true, true, EventSelectors.defaultSelectors());
    }

    /** A multi-region trail that is not logging. */
    Scene stopped(String name, String home) {
        return trail(name, home, true, false, EventSelectors.defaultSelectors());
    }

    /** A trail that records everything in its region. */
    Scene oneRegion(String name, String home) {
        return trail(name, home, false, true, EventSelectors.defaultSelectors());
    }

    /** A multi-region trail that leaves out the calls of KMS. */
    Scene excludingKms(String name, String home) {
        return trail(
                name,
                home,
                true,
                true,
                EventSelectors.builder()
                        .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                                .addFieldSelectors(
                                        AdvancedFieldSelector.builder()
                                                .field("eventCategory")
                                                .addEqualTo("Management")
                                                .build(),
                                        AdvancedFieldSelector.builder()
                                                .field("eventSource")
                                                .addNotEquals("kms.amazonaws.com")
                                                .build())
                                .build())
                        .build());
    }

    /** A multi-region trail that records only calls that write. */
    Scene writesOnly(String name, String home) {
        return trail(
                name,
                home,
                true,
                true,
                EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder()
                                .readWriteType(ReadWriteType.WRITE_ONLY)
                                .includeManagementEvents(true)
                                .build())
                        .build());
    }

    /** A multi-region trail with these selectors. */
    Scene selecting(String name, String home, EventSelectors selectors) {
        return trail(name, home, true, true, selectors);
    }

    /** An organization trail of the management account that records everything. */
    public Scene organizationTrail(String name, String home) {
        Trail trail = described(new TrailArn("aws", home, MANAGEMENT, name), true, false, true);
        trails.add(new Living(trail, true, EventSelectors.defaultSelectors()));
        return this;
    }

    private Scene trail(String name, String home, boolean multiRegion, boolean logging, EventSelectors selectors) {
        boolean custom = !selectors.equals(EventSelectors.defaultSelectors());
        Trail trail = described(new TrailArn("aws", home, accountId, name), multiRegion, custom, false);
        trails.add(new Living(trail, logging, selectors));
        return this;
    }

    private static Trail described(TrailArn arn, boolean multiRegion, boolean custom, boolean organization) {
        return Trail.builder()
                .trailArn(arn)
                .name(arn.name())
                .s3BucketName("logs")
                .homeRegion(arn.region())
                .isMultiRegionTrail(multiRegion)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(custom)
                .isOrganizationTrail(organization)
                .build();
    }

    public AccountEvidence evidence() {
        var builder = AccountEvidence.builder()
                .accountId(accountId)
                .partition("aws")
                .enabledRegions(Evidence.known(EnabledRegions.of(regions)));
        for (String region : regions) {
            builder.putListing(
                    region,
                    Evidence.known(new TrailListing(trails.stream()
                            .map(Living::trail)
                            .filter(trail -> trail.isMultiRegionTrail().orElseThrow()
                                    || trail.trailArn().region().equals(region))
                            .toList())));
        }
        for (Living living : trails) {
            TrailArn arn = living.trail().trailArn();
            builder.putStatus(
                    arn,
                    Evidence.known(
                            TrailStatus.builder().isLogging(living.logging()).build()));
            builder.putSelectors(arn, Evidence.known(living.selectors()));
        }
        return builder.build();
    }
}
