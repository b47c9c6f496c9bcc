package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of an account's regions. The listing of the first one is always there. */
enum SmallAccount {
    /** Every region is listed, and trails are at home in two of them. */
    ALL_KNOWN("aws", true),
    /** Which regions are enabled is not known. */
    REGIONS_UNKNOWN("aws", true),
    /** The second region's listing failed. */
    LISTING_FAILED("aws", false),
    /** Further regions are enabled and were not asked. */
    REGION_NOT_ASKED("aws", true),
    /** Which region records the global services' events is not documented. */
    LEADER_UNKNOWN("aws-iso", true);

    static final String HERE = "us-east-1";
    static final String THERE = "eu-west-1";
    /** One region of the rest. */
    static final String ELSEWHERE = "ap-southeast-2";

    private final String partition;
    private final boolean thereListed;

    SmallAccount(String partition, boolean thereListed) {
        this.partition = partition;
        this.thereListed = thereListed;
    }

    AccountEvidence evidence(List<SmallTrail> trails) {
        List<Trail> here = new ArrayList<>();
        List<Trail> there = new ArrayList<>();
        List<Trail> elsewhere = new ArrayList<>();
        var builder = AccountEvidence.builder().accountId("111122223333").partition(partition);
        for (int index = 0; index < trails.size(); index++) {
            SmallTrail small = trails.get(index);
            TrailArn arn = new TrailArn(partition, named(small.shape().home()), "111122223333", "trail-" + index);
            Trail trail = small.shape().trail(arn);
            if (small.shape().showsIn(HERE)) {
                here.add(trail);
            }
            if (small.shape().showsIn(THERE)) {
                there.add(trail);
            }
            if (small.shape().showsIn(ELSEWHERE)) {
                elsewhere.add(trail);
            }
            small.status().evidence().ifPresent(status -> builder.putStatus(arn, status));
            small.letter().evidence().ifPresent(selectors -> builder.putSelectors(arn, selectors));
        }
        builder.putListing(named(HERE), Evidence.known(new TrailListing(here)));
        builder.putListing(named(THERE), thereListed ? Evidence.known(new TrailListing(there)) : denied());
        if (this == ALL_KNOWN) {
            rest().forEach(region -> builder.putListing(region, Evidence.known(new TrailListing(elsewhere))));
        }
        enabled().ifPresent(regions -> builder.enabledRegions(Evidence.known(regions)));
        return builder.build();
    }

    /** The regions that nobody can disable and no trail is at home in. */
    static Stream<String> rest() {
        return EnabledRegions.alwaysEnabledIn("aws").stream()
                .filter(region -> !region.equals(HERE) && !region.equals(THERE));
    }

    /** The region's name in the account's partition. */
    private String named(String region) {
        return this == LEADER_UNKNOWN ? region.replaceFirst("^[a-z]+-", "us-iso-") : region;
    }

    private Optional<EnabledRegions> enabled() {
        return switch (this) {
            case REGIONS_UNKNOWN -> Optional.empty();
            case REGION_NOT_ASKED -> Optional.of(EnabledRegions.of(List.of(HERE, THERE, "ap-southeast-2")));
            case ALL_KNOWN, LISTING_FAILED, LEADER_UNKNOWN ->
                Optional.of(EnabledRegions.of(List.of(named(HERE), named(THERE))));
        };
    }

    private static Evidence<TrailListing> denied() {
        return Evidence.missing(MissingEvidence.of(
                Operation.DESCRIBE_TRAILS, THERE, new Failed("AccessDeniedException", Optional.empty())));
    }
}
