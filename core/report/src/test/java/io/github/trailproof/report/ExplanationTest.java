package io.github.trailproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.report.Sentence.Code;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final TrailArn MAIN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
    private static final TrailArn OTHER = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/other");
    private static final Failed DENIED = new Failed("AccessDeniedException", Optional.empty());
    private static final String ALL_THREE = "by CIS, Security Hub and complete coverage\n";

    private final TreeMap<String, Evidence<TrailListing>> listings = new TreeMap<>();
    private final TreeMap<TrailArn, Evidence<TrailStatus>> statuses = new TreeMap<>();
    private final TreeMap<TrailArn, Evidence<EventSelectors>> selectors = new TreeMap<>();

    private ExplanationTest listed(Trail... trails) {
        EnabledRegions.alwaysEnabledIn("aws")
                .forEach(region -> listings.put(region, Evidence.known(TrailListing.of(trails))));
        return this;
    }

    private ExplanationTest logs(TrailArn arn, boolean logs) {
        statuses.put(arn, Evidence.known(TrailStatus.builder().isLogging(logs).build()));
        return this;
    }

    private ExplanationTest selects(TrailArn arn, EventSelector selector) {
        selectors.put(
                arn,
                Evidence.known(
                        EventSelectors.builder().addEventSelectors(selector).build()));
        return this;
    }

    private static Trail multiRegion(TrailArn arn) {
        return Trail.builder()
                .trailArn(arn)
                .isMultiRegionTrail(true)
                .s3BucketName("audit-logs")
                .build();
    }

    private static EventSelector takes(ReadWriteType type, String... except) {
        return EventSelector.builder()
                .readWriteType(type)
                .includeManagementEvents(true)
                .addExcludeManagementEventSources(except)
                .build();
    }

    private Explanation explanation() {
        return Explanation.of(Cis31.assess(AccountEvidence.builder()
                .accountId("111122223333")
                .collectedAt(Instant.parse("2026-11-20T10:00:00Z"))
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of())))
                .putAllListings(listings)
                .putAllStatuses(statuses)
                .putAllSelectors(selectors)
                .build()));
    }

    @Test
    void anAccountThatPassesShowsTheTrailAndWhatDecidesEachRequirement() {
        listed(multiRegion(MAIN)).logs(MAIN, true).selects(MAIN, takes(ReadWriteType.ALL));
        assertThat(explanation().text())
                .isEqualTo("PASS 111122223333 " + ALL_THREE
                        + "  trail    main, us-east-1\n"
                        + "  because  IsMultiRegionTrail is true, IsLogging is true, IncludeManagementEvents is true,"
                        + " ReadWriteType is All\n");
        assertThat(explanation().by(Criterion.CIS).obstacles()).isEmpty();
    }

    @Test
    void aFailWithoutAnyTrailSaysSo() {
        listed();
        assertThat(explanation().text())
                .isEqualTo("FAIL 111122223333 " + ALL_THREE
                        + "  because  there is no trail, and CloudTrail makes none by itself; DescribeTrails lists none"
                        + " in ap-northeast-1, ap-northeast-2, ap-northeast-3, ap-south-1 and 13 more\n"
                        + "  gap      every management event; e.g. ec2.amazonaws.com RunInstances in us-east-1 is not"
                        + " recorded\n");
        assertThat(explanation().by(Criterion.CIS).obstacles())
                .extracting(Sentence::code)
                .containsExactly(Code.NO_TRAIL);
    }

    @Test
    void regionsThatDidNotAnswerAreNamedWhereThereIsNoTrail() {
        listed();
        listings.put("eu-west-1", Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "eu-west-1", DENIED)));
        assertThat(explanation().by(Criterion.CIS).because().text())
                .endsWith(
                        "DescribeTrails lists none in ap-northeast-1, ap-northeast-2, ap-northeast-3, ap-south-1 and 12"
                                + " more (no answer from eu-west-1, but a listing of one region shows every"
                                + " multi-region trail)");
    }

    @Test
    void anUnmetRequirementIsExplainedByTheFieldThatDecides() {
        listed(multiRegion(MAIN)).logs(MAIN, false).selects(MAIN, takes(ReadWriteType.READ_ONLY));
        CriterionExplanation cis = explanation().by(Criterion.CIS);
        assertThat(cis.because().text())
                .isEqualTo("it is not logging: IsLogging is false; no selector takes all of them, reads and writes:"
                        + " ReadWriteType is ReadOnly");
        assertThat(cis.obstacles())
                .containsExactly(
                        new Sentence(Code.LOGGING, "it is not logging: IsLogging is false", Optional.of(MAIN)),
                        new Sentence(
                                Code.READ_WRITE_ALL,
                                "no selector takes all of them, reads and writes: ReadWriteType is ReadOnly",
                                Optional.of(MAIN)));
        assertThat(cis.obstacles().get(0).full()).isEqualTo("It is not logging: IsLogging is false.");
    }

    @Test
    void theGapExplainsWhyAStricterCriterionFails() {
        listed(multiRegion(MAIN)).logs(MAIN, true).selects(MAIN, takes(ReadWriteType.ALL, "kms.amazonaws.com"));
        assertThat(explanation().text())
                .startsWith("PASS 111122223333 by CIS, but FAIL by Security Hub and complete coverage\n")
                .endsWith("  gap      KMS events, reads and writes, in every region; e.g. kms.amazonaws.com Decrypt in"
                        + " us-east-1 is not recorded\n");
        assertThat(explanation()
                        .text(Criterion.COMPLETE)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .startsWith("  gap      KMS events");
        assertThat(explanation().by(Criterion.COMPLETE).because().code()).isEqualTo(Code.UNRECORDED_EVENTS);
    }

    @Test
    void trailsThatTogetherRecordEverythingAreNoted() {
        listed(multiRegion(MAIN), multiRegion(OTHER)).logs(MAIN, true).logs(OTHER, true);
        selects(MAIN, takes(ReadWriteType.READ_ONLY)).selects(OTHER, takes(ReadWriteType.WRITE_ONLY));
        assertThat(explanation().text())
                .isEqualTo("FAIL 111122223333 by CIS and Security Hub, but PASS by complete coverage\n"
                        + "  nearest  main, us-east-1\n"
                        + "  but      no selector takes all of them, reads and writes: ReadWriteType is ReadOnly\n"
                        + "  note     complete coverage: the trails together record every management event, though no"
                        + " single one does\n");
    }

    @Test
    void oneTrailThatRecordsEverythingByTwoSelectorsIsNotSeveral() {
        listed(multiRegion(MAIN)).logs(MAIN, true);
        selectors.put(
                MAIN,
                Evidence.known(EventSelectors.builder()
                        .addEventSelectors(takes(ReadWriteType.READ_ONLY), takes(ReadWriteType.WRITE_ONLY))
                        .build()));
        assertThat(explanation().by(Criterion.COMPLETE).because())
                .isEqualTo(new Sentence(
                        Code.RECORDED_ALONE,
                        "one trail alone, main, records every management event",
                        Optional.of(MAIN)));
        assertThat(explanation().text())
                .endsWith("  note     complete coverage: one trail alone, main, records every management event\n");
    }

    @Test
    void oneTrailOfOneRegionIsNotSeveral() {
        Trail single = Trail.builder()
                .trailArn(MAIN)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
        Explanation explanation = Explanation.of(Cis31.assess(AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putListing("us-east-1", Evidence.known(TrailListing.of(single)))
                .putStatus(
                        MAIN,
                        Evidence.known(TrailStatus.builder().isLogging(true).build()))
                .putSelectors(MAIN, Evidence.known(EventSelectors.defaultSelectors()))
                .build()));
        assertThat(explanation.text()).startsWith("FAIL").doesNotContain("together", "no single one");
    }

    @Test
    void aPaidCopyNamesTheTrailThatMakesItOne() {
        listed(multiRegion(MAIN), multiRegion(OTHER)).logs(MAIN, true).logs(OTHER, true);
        selects(MAIN, takes(ReadWriteType.ALL)).selects(OTHER, takes(ReadWriteType.WRITE_ONLY));
        String text = "every management event that other (us-east-1) records is already recorded by main (us-east-1):"
                + " a paid copy";
        assertThat(explanation().copies())
                .containsExactly(new Sentence(Code.REDUNDANT_TRAIL, text, Optional.of(OTHER)));
        assertThat(explanation().text()).endsWith("  copy     " + text + "\n");
    }

    @Test
    void aTrailWhoseFilesDoNotArriveIsNoReasonToDoWithoutAnother() {
        listed(multiRegion(MAIN), multiRegion(OTHER)).logs(OTHER, true);
        selects(MAIN, takes(ReadWriteType.ALL)).selects(OTHER, takes(ReadWriteType.WRITE_ONLY));
        statuses.put(
                MAIN,
                Evidence.known(TrailStatus.builder()
                        .isLogging(true)
                        .latestDeliveryError("NoSuchBucket")
                        .build()));
        assertThat(explanation().copies().get(0).text()).endsWith(": a paid copy; but first mend the delivery of main");
    }

    @Test
    void anOrganizationsTrailThatIsACopyMayBeNeededByOthers() {
        TrailArn org = TrailArn.parse("arn:aws:cloudtrail:us-east-1:999988887777:trail/org");
        Trail organizations =
                multiRegion(org).toBuilder().isOrganizationTrail(true).build();
        listed(multiRegion(MAIN), organizations).logs(MAIN, true).logs(org, true);
        selects(MAIN, takes(ReadWriteType.ALL)).selects(org, takes(ReadWriteType.WRITE_ONLY));
        assertThat(explanation().copies())
                .extracting(Sentence::text)
                .containsExactly("every management event of this account that org (us-east-1, organization trail of"
                        + " account 999988887777) records is already recorded by main (us-east-1): a paid copy, unless"
                        + " other accounts need it");
    }

    @Test
    void timesWithoutLogFilesAreWarnings() {
        listed(multiRegion(MAIN)).selects(MAIN, takes(ReadWriteType.ALL));
        TrailStatus status = TrailStatus.builder()
                .isLogging(true)
                .stopLoggingTime(Instant.parse("2026-08-01T09:00:00.5Z"))
                .startLoggingTime(Instant.parse("2026-11-13T10:00:00Z"))
                .latestDeliveryTime(Instant.parse("2026-11-13T09:00:00Z"))
                .build();
        assertThat(warned(status))
                .containsExactly(
                        "logging by main was off for up to 105 days, from 2026-08-01T09:00:00Z to"
                                + " 2026-11-13T10:00:00Z; there may be no log files of that time",
                        "nothing delivered from us-east-1 for 7 days by main: the last log files came at"
                                + " 2026-11-13T09:00:00Z; a region where nothing happens delivers nothing");
        assertThat(warned(status.toBuilder()
                        .startLoggingTime(Instant.parse("2026-08-01T09:01:30Z"))
                        .latestDeliveryError("AccessDenied")
                        .build()))
                .containsExactly(
                        "the last delivery of main to S3 failed: AccessDenied; what it records does not arrive: the policy of"
                                + " bucket audit-logs has to let cloudtrail.amazonaws.com write",
                        "logging by main was off for up to 2 minutes, from 2026-08-01T09:00:00Z to"
                                + " 2026-08-01T09:01:30Z; there may be no log files of that time",
                        "deliveries of main from us-east-1 have stopped: the last log files came at"
                                + " 2026-11-13T09:00:00Z, 7 days before the evidence was collected");
    }

    private List<String> warned(TrailStatus status) {
        statuses.put(MAIN, Evidence.known(status));
        return explanation().warnings().stream().map(Sentence::text).toList();
    }

    @Test
    void whatIsOpenIsSaidWithTheCallsThatWouldSettleIt() {
        listed(multiRegion(MAIN));
        statuses.put(MAIN, Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, MAIN, DENIED)));
        assertThat(explanation().text())
                .isEqualTo("INDETERMINATE 111122223333 " + ALL_THREE
                        + "  trail    main, us-east-1\n"
                        + "  open     whether it is logging: GetTrailStatus answered AccessDeniedException\n"
                        + "           which management events it takes: GetEventSelectors was not asked\n"
                        + "  gap      every management event may go unrecorded, e.g. ec2.amazonaws.com RunInstances in"
                        + " us-east-1\n");
        assertThat(explanation().open())
                .extracting(Sentence::text)
                .containsExactly(
                        "GetTrailStatus for " + MAIN + " in us-east-1 answered AccessDeniedException, which needs"
                                + " cloudtrail:GetTrailStatus",
                        "GetEventSelectors for " + MAIN + " in us-east-1 was not asked, which needs"
                                + " cloudtrail:GetEventSelectors");
    }

    @Test
    void aFailedDeliveryIsAWarningAndNamesTheBucket() {
        listed(multiRegion(MAIN)).selects(MAIN, takes(ReadWriteType.ALL));
        statuses.put(
                MAIN,
                Evidence.known(TrailStatus.builder()
                        .isLogging(true)
                        .latestDeliveryError("NoSuchBucket")
                        .build()));
        assertThat(explanation().warnings())
                .containsExactly(new Sentence(
                        Code.FAILED_DELIVERY,
                        "the last delivery of main to S3 failed: NoSuchBucket; what it records does not arrive: bucket"
                                + " audit-logs does not exist; create it again, or let the trail deliver elsewhere",
                        Optional.of(MAIN)));
    }

    @Test
    void anAbsentArgumentIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Explanation.of(nothing()))
                .withMessage("assessment");
    }

    /** What a caller without null checks may pass. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
