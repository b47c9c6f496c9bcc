package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The union of all trails, as the third criterion judges it. */
class CompleteCriterionTest {

    private static final TrailArn FIRST = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/first");
    private static final TrailArn SECOND = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/second");

    private static Trail multiRegion(TrailArn arn) {
        return Trail.builder().trailArn(arn).isMultiRegionTrail(true).build();
    }

    private static Evidence<EventSelectors> only(ReadWriteType type) {
        return Evidence.known(EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(type)
                        .includeManagementEvents(true)
                        .build())
                .build());
    }

    private static Evidence<TrailStatus> logs() {
        return Evidence.known(TrailStatus.builder().isLogging(true).build());
    }

    private static CriterionResult complete(AccountEvidence evidence) {
        return Cis31.assess(evidence).result(Criterion.COMPLETE);
    }

    @Test
    void twoHalvesAreTheWholeThoughNoTrailDecides() {
        CriterionResult result = complete(AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putListing("us-east-1", Evidence.known(TrailListing.of(multiRegion(FIRST), multiRegion(SECOND))))
                .putStatus(FIRST, logs())
                .putStatus(SECOND, logs())
                .putSelectors(FIRST, only(ReadWriteType.READ_ONLY))
                .putSelectors(SECOND, only(ReadWriteType.WRITE_ONLY))
                .build());
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.decisiveTrail()).isEmpty();
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void aTrailThatRecordsEverythingDecides() {
        CriterionResult result = complete(AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(TrailListing.of(multiRegion(FIRST), multiRegion(SECOND))))
                .putStatus(SECOND, logs())
                .putSelectors(SECOND, only(ReadWriteType.ALL))
                .build());
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.decisiveTrail()).map(TrailAssessment::trailArn).contains(SECOND);
    }

    @Test
    void whatIsCertainlyUnrecordedFailsAndTheNearestTrailIsNamed() {
        CriterionResult result = complete(AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(TrailListing.of(multiRegion(FIRST), multiRegion(SECOND))))
                .putStatus(
                        FIRST,
                        Evidence.known(TrailStatus.builder().isLogging(false).build()))
                .putStatus(SECOND, logs())
                .putSelectors(FIRST, only(ReadWriteType.WRITE_ONLY))
                .putSelectors(SECOND, only(ReadWriteType.WRITE_ONLY))
                .build());
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.decisiveTrail()).map(TrailAssessment::trailArn).contains(SECOND);
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void whatMayBeRecordedIsOpenAndWhatWouldSettleItIsNamed() {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of())))
                .putSelectors(FIRST, only(ReadWriteType.ALL));
        EnabledRegions.alwaysEnabledIn("aws")
                .forEach(region -> builder.putListing(region, Evidence.known(TrailListing.of(multiRegion(FIRST)))));
        CriterionResult result = complete(builder.build());
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.missing()).containsExactly(MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, FIRST));
        assertThat(result.decisiveTrail()).map(TrailAssessment::trailArn).contains(FIRST);
    }
}
