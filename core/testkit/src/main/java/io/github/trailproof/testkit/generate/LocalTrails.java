package io.github.trailproof.testkit.generate;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generates evidence of accounts with a trail of its own in each region that was listed, which records everything there;
 * in one region something may be amiss. The seventeen regions of partition aws that nobody can
 * disable are seldom all listed, for that takes long to judge.
 */
final class LocalTrails {

    /** What is amiss in one region. */
    private enum Amiss {
        NOTHING,
        STOPPED,
        WITHOUT_GLOBAL_SERVICES
    }

    private LocalTrails() {}

    static Arbitrary<AccountEvidence> any() {
        Arbitrary<List<String>> regions = Arbitraries.frequency(
                        Tuple.of(1, always("aws")),
                        Tuple.of(6, List.of("us-east-1")),
                        Tuple.of(4, always("aws-cn")),
                        Tuple.of(4, always("aws-us-gov")))
                .map(List::copyOf);
        return regions.flatMap(some -> Combinators.combine(
                        Arbitraries.of(some), Arbitraries.of(Amiss.values()), Arbitraries.of(true, false))
                .as((where, amiss, listed) -> account(some, where, amiss, listed)));
    }

    private static Collection<String> always(String partition) {
        return EnabledRegions.alwaysEnabledIn(partition);
    }

    private static AccountEvidence account(List<String> regions, String where, Amiss amiss, boolean regionsKnown) {
        AccountEvidence.Builder builder = AccountEvidence.builder().accountId(Places.OWN);
        if (regionsKnown) {
            builder.enabledRegions(Evidence.known(EnabledRegions.of(regions)));
        }
        for (String region : regions) {
            Amiss here = region.equals(where) ? amiss : Amiss.NOTHING;
            TrailArn arn = new TrailArn(Partitions.of(region), region, Places.OWN, "local");
            builder.putListing(
                            region,
                            Evidence.known(TrailListing.of(Trail.builder()
                                    .trailArn(arn)
                                    .isMultiRegionTrail(false)
                                    .includeGlobalServiceEvents(here != Amiss.WITHOUT_GLOBAL_SERVICES)
                                    .build())))
                    .putStatus(
                            arn,
                            Evidence.known(TrailStatus.builder()
                                    .isLogging(here != Amiss.STOPPED)
                                    .build()))
                    .putSelectors(arn, Evidence.known(EventSelectors.defaultSelectors()));
        }
        return builder.build();
    }
}
