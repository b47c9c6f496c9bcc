package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppedTrailTest {

    private static final TrailArn LOGGING = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/logging");
    private static final TrailArn STOPPED = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/stopped");

    @Test
    void aStoppedTrailThatExcludesAnotherSourceIsComparedWithAGapToo() {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of())));
        EnabledRegions.alwaysEnabledIn("aws")
                .forEach(region ->
                        builder.putListing(region, Evidence.known(TrailListing.of(trail(LOGGING), trail(STOPPED)))));
        AccountEvidence evidence = builder.putStatus(LOGGING, status(true))
                .putStatus(STOPPED, status(false))
                .putSelectors(LOGGING, allBut("kms.amazonaws.com"))
                .putSelectors(STOPPED, allBut("rdsdata.amazonaws.com"))
                .build();

        Assessment assessment = Cis31.assess(evidence);

        assertThat(assessment.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.coverage().gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.eventSources()).isEqualTo("kms.amazonaws.com");
            assertThat(gap.nearestTrail()).contains(LOGGING);
        });
    }

    private static Trail trail(TrailArn arn) {
        return Trail.builder().trailArn(arn).isMultiRegionTrail(true).build();
    }

    private static Evidence<TrailStatus> status(boolean logging) {
        return Evidence.known(TrailStatus.builder().isLogging(logging).build());
    }

    private static Evidence<EventSelectors> allBut(String source) {
        return Evidence.known(EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(ReadWriteType.ALL)
                        .includeManagementEvents(true)
                        .addExcludeManagementEventSources(source)
                        .build())
                .build());
    }
}
