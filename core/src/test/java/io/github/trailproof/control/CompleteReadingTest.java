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

/** The union of all trails, as the third reading judges it. */
class CompleteReadingTest {

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

    private static ReadingResult complete(AccountEvidence evidence) {
        return Cis31.assess(evidence).result(Reading.COMPLETE);
    }

    @Test
    void twoHalvesAreTheWholeThoughNoTrailDecides() {
        ReadingResult result = complete(AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putDescribeTrails(
                        "us-east-1", Evidence.known(TrailListing.of(multiRegion(FIRST), multiRegion(SECOND))))
                .putTrailStatus(FIRST, logs())
                .putTrailStatus(SECOND, logs())
                .putEventSelectors(FIRST, only(ReadWriteType.READ_ONLY))
                .putEventSelectors(SECOND, only(ReadWriteType.WRITE_ONLY))
                .build());
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.decisiveTrail()).isEmpty();
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void aTrailThatRecordsEverythingDecides() {
        ReadingResult result = complete(AccountEvidence.builder()
                .accountId("111122223333")
                .putDescribeTrails(
                        "us-east-1", Evidence.known(TrailListing.of(multiRegion(FIRST), multiRegion(SECOND))))
                .putTrailStatus(SECOND, logs())
                .putEventSelectors(SECOND, only(ReadWriteType.ALL))
                .build());
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.decisiveTrail()).map(TrailAssessment::trailArn).contains(SECOND);
    }

    @Test
    void whatIsCertainlyUnrecordedFailsAndTheNearestTrailIsNamed() {
        ReadingResult result = complete(AccountEvidence.builder()
                .accountId("111122223333")
                .putDescribeTrails(
                        "us-east-1", Evidence.known(TrailListing.of(multiRegion(FIRST), multiRegion(SECOND))))
                .putTrailStatus(
                        FIRST,
                        Evidence.known(TrailStatus.builder().isLogging(false).build()))
                .putTrailStatus(SECOND, logs())
                .putEventSelectors(FIRST, only(ReadWriteType.WRITE_ONLY))
                .putEventSelectors(SECOND, only(ReadWriteType.WRITE_ONLY))
                .build());
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.decisiveTrail()).map(TrailAssessment::trailArn).contains(SECOND);
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void whatMayBeRecordedIsOpenAndWhatWouldSettleItIsNamed() {
        ReadingResult result = complete(AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putDescribeTrails("us-east-1", Evidence.known(TrailListing.of(multiRegion(FIRST))))
                .putEventSelectors(FIRST, only(ReadWriteType.ALL))
                .build());
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.missing()).containsExactly(MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, FIRST));
        assertThat(result.decisiveTrail()).map(TrailAssessment::trailArn).contains(FIRST);
    }
}
