package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.arn;
import static io.github.trailproof.remediation.Chosen.KMS;
import static io.github.trailproof.remediation.Chosen.advanced;
import static io.github.trailproof.remediation.Chosen.basic;
import static io.github.trailproof.remediation.Chosen.data;
import static io.github.trailproof.remediation.Chosen.equal;
import static io.github.trailproof.remediation.Chosen.management;
import static io.github.trailproof.remediation.Chosen.not;
import static io.github.trailproof.remediation.Chosen.selector;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Reading;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What PutEventSelectors is told to send: the trail logs everywhere, so that only its selectors are to change. */
class SelectorRewriteTest {

    private static final TrailArn TRAIL = arn(HERE, "trail");
    private static final AdvancedEventSelector EVERYTHING = AdvancedEventSelector.builder()
            .name("Management events selector")
            .addFieldSelectors(equal("eventCategory", "Management"))
            .build();

    @Test
    void aSelectorOnManagementEventsIsWidened() {
        assertThat(put(Reading.CIS, basic(management(ReadWriteType.WRITE_ONLY))).after())
                .isEqualTo(basic(management(ReadWriteType.ALL)));
    }

    @Test
    void forTheBenchmarkAnExclusionStaysForSecurityHubItGoes() {
        EventSelectors selectors = basic(management(ReadWriteType.WRITE_ONLY, KMS));

        assertThat(put(Reading.CIS, selectors).after()).isEqualTo(basic(management(ReadWriteType.ALL, KMS)));
        assertThat(put(Reading.SECURITY_HUB, selectors).after()).isEqualTo(basic(management(ReadWriteType.ALL)));
        assertThat(put(Reading.COMPLETE, selectors).after()).isEqualTo(basic(management(ReadWriteType.ALL)));
    }

    @Test
    void whatAnotherSelectorRecordsOfAnExcludedSourceIsKept() {
        EventSelectors selectors =
                basic(management(ReadWriteType.READ_ONLY, KMS), management(ReadWriteType.WRITE_ONLY));

        assertThat(put(Reading.CIS, selectors).after().eventSelectors())
                .containsExactlyInAnyOrder(management(ReadWriteType.ALL, KMS), management(ReadWriteType.WRITE_ONLY));
    }

    @Test
    void aSelectorWithDataResourcesIsNeverFlippedToAll() {
        EventSelector writes = data(ReadWriteType.WRITE_ONLY, true, "arn:aws:s3:::bucket/");

        for (Reading reading : Reading.values()) {
            Step.PutEventSelectors put = put(reading, basic(writes));
            assertThat(put.after().eventSelectors()).hasSize(2).contains(writes);
            assertThat(put.keeps()).isEqualTo("keeps 1 of 1 selector");
        }
    }

    @Test
    void forCompleteOnlyWhatGoesUnrecordedIsAdded() {
        TrailArn other = arn(Account.MANAGEMENT, HERE, "reads");
        Account account = account(basic(data(ReadWriteType.ALL, false, "arn:aws:s3")))
                .everywhere(other)
                .logs(other, true)
                .selects(other, basic(management(ReadWriteType.READ_ONLY)));

        assertThat(put(account.plan(Reading.COMPLETE)).after().eventSelectors())
                .contains(management(ReadWriteType.WRITE_ONLY));
    }

    @Test
    void selectorsOfOtherCategoriesAndUnknownFieldsAreSentAgain() {
        AdvancedEventSelector network = selector(equal("eventCategory", "NetworkActivity"), equal("eventSource", KMS));
        AdvancedEventSelector unknown = selector(equal("eventCategory", "Weather"), not("wind", "north"));
        AdvancedEventSelector narrow =
                selector(equal("eventCategory", "Management"), not("eventSource", KMS), equal("readOnly", "false"));

        Step.PutEventSelectors put = put(Reading.SECURITY_HUB, advanced(network, unknown, narrow));

        assertThat(put.after().advancedEventSelectors()).containsExactlyInAnyOrder(network, unknown, EVERYTHING);
        assertThat(put.keeps()).isEqualTo("keeps 2 of 3 selectors; the new selector takes all that the rest took");
    }

    @Test
    void anAdvancedExclusionStaysForTheBenchmark() {
        EventSelectors selectors = advanced(
                selector(equal("eventCategory", "Management"), not("eventSource", KMS), equal("readOnly", "false")));

        assertThat(put(Reading.CIS, selectors).after().advancedEventSelectors())
                .singleElement()
                .satisfies(selector -> assertThat(selector.fieldSelectors())
                        .containsExactlyInAnyOrder(equal("eventCategory", "Management"), not("eventSource", KMS)));
    }

    @Test
    void membersThatCannotBeSentAreAReasonToLeaveTheSelectorsAlone() {
        Account account = account(withUnknownMember(management(ReadWriteType.WRITE_ONLY)));
        // Whether the unknown member passes is open; that it is stopped is not.
        account.logs(TRAIL, false);

        RemediationPlan plan = account.plan(Reading.CIS);

        assertThat(plan.calls()).noneMatch(Step.PutEventSelectors.class::isInstance);
        assertThat(plan.notes())
                .filteredOn(Note.KeptUnread.class::isInstance)
                .singleElement()
                .extracting(Note::text)
                .asString()
                .endsWith("a selector has absent members, or members this library does not know");
    }

    static EventSelectors withUnknownMember(EventSelector known) {
        return basic(
                known,
                EventSelector.builder()
                        .putUnrecognizedMembers("Weather", "\"rain\"")
                        .build());
    }

    @Test
    void atFiveBasicSelectorsAnEqualAdvancedListTakesTheirPlace() {
        List<EventSelector> five = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            five.add(data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::bucket-" + number + "/"));
        }

        RemediationPlan plan =
                account(basic(five.toArray(new EventSelector[0]))).plan(Reading.CIS);

        EventSelectors after = put(plan).after();
        assertThat(after.eventSelectors()).isEmpty();
        assertThat(after.advancedEventSelectors()).hasSize(6);
        assertThat(put(plan).keeps())
                .isEqualTo("keeps 5 of 5 selectors, written as advanced selectors of the same events");
        assertThat(limit(plan)).isEqualTo(Note.Limit.EVENT_SELECTORS);
    }

    @Test
    void atFiveHundredValuesATrailIsMadeInstead() {
        String[] arns = IntStream.rangeClosed(1, 498)
                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                .toArray(String[]::new);
        EventSelectors full = advanced(selector(
                equal("eventCategory", "Data"),
                equal("resources.type", "AWS::S3::Object"),
                equal("resources.ARN", arns)));

        RemediationPlan plan = account(full).plan(Reading.CIS);

        assertThat(plan.calls()).first().isInstanceOf(Step.CreateTrail.class);
        assertThat(limit(plan)).isEqualTo(Note.Limit.ADVANCED_VALUES);
        assertThat(plan.notes())
                .filteredOn(Note.LimitNote.class::isInstance)
                .singleElement()
                .extracting(Note::text)
                .asString()
                .endsWith("are not replaced: with one more they would hold 501 values, and 500 are allowed");
    }

    @Test
    void atTwoHundredAndFiftyDataResourcesAnAdvancedListTakesThemAll() {
        String[] arns = IntStream.rangeClosed(1, 251)
                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                .toArray(String[]::new);

        RemediationPlan plan =
                account(basic(data(ReadWriteType.READ_ONLY, false, arns))).plan(Reading.CIS);

        assertThat(put(plan).after().advancedEventSelectors()).hasSize(2);
        assertThat(limit(plan)).isEqualTo(Note.Limit.DATA_RESOURCES);
    }

    @Test
    void aStepKnowsTheSelectorsItWasPlannedForInAnyOrder() {
        EventSelector one = data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::a/", "arn:aws:s3:::b/");
        EventSelector sameInAnotherOrder = data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::b/", "arn:aws:s3:::a/");
        EventSelector other = management(ReadWriteType.WRITE_ONLY);
        Step.PutEventSelectors put = put(Reading.CIS, basic(one, other));

        assertThat(put.replaces(basic(other, sameInAnotherOrder))).isTrue();
        assertThat(put.replaces(basic(other))).isFalse();
    }

    @Test
    void selectorsThatMayNotBeInForceAreNotNarrowedToWhatTheyExclude() {
        EventSelectors selectors = basic(management(ReadWriteType.WRITE_ONLY, KMS));
        Trail trail = Trail.builder()
                .trailArn(TRAIL)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(false)
                .build();
        Account account = new Account()
                .with(HERE, trail)
                .with(Account.THERE, trail)
                .logs(TRAIL, true)
                .selects(TRAIL, selectors);

        assertThat(put(account.plan(Reading.CIS)).after()).isEqualTo(basic(management(ReadWriteType.ALL)));
    }

    private static Account account(EventSelectors selectors) {
        return new Account().everywhere(TRAIL).logs(TRAIL, true).selects(TRAIL, selectors);
    }

    private static Step.PutEventSelectors put(Reading reading, EventSelectors selectors) {
        Account account = account(selectors);
        assertThat(account.verdictAfter(reading)).isEqualTo(Verdict.PASS);
        return put(account.plan(reading));
    }

    private static Step.PutEventSelectors put(RemediationPlan plan) {
        return (Step.PutEventSelectors) plan.steps().get(0);
    }

    private static Note.Limit limit(RemediationPlan plan) {
        return plan.notes().stream()
                .filter(Note.LimitNote.class::isInstance)
                .map(note -> ((Note.LimitNote) note).limit())
                .findFirst()
                .orElseThrow();
    }
}
