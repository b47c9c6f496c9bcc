package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.OFF;
import static io.github.trailproof.remediation.Account.Logging.ON;
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

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What PutEventSelectors is told to send: the trail logs everywhere, so that only its selectors are to change. */
public class SelectorRewriteTest {

    private static final TrailArn TRAIL = arn(HERE, "trail");
    private static final AdvancedEventSelector EVERYTHING = AdvancedEventSelector.builder()
            .name("Management events selector")
            .addFieldSelectors(equal("eventCategory", "Management"))
            .build();

    @Test
    void aSelectorOnManagementEventsIsWidened() {
        assertThat(put(Criterion.CIS, basic(management(ReadWriteType.WRITE_ONLY)))
                        .after())
                .isEqualTo(basic(management(ReadWriteType.ALL)));
    }

    @Test
    void forTheBenchmarkAnExclusionStaysForSecurityHubItGoes() {
        EventSelectors selectors = basic(management(ReadWriteType.WRITE_ONLY, KMS));

        assertThat(put(Criterion.CIS, selectors).after()).isEqualTo(basic(management(ReadWriteType.ALL, KMS)));
        assertThat(put(Criterion.SECURITY_HUB, selectors).after()).isEqualTo(basic(management(ReadWriteType.ALL)));
        assertThat(put(Criterion.COMPLETE, selectors).after()).isEqualTo(basic(management(ReadWriteType.ALL)));
    }

    @Test
    void whatAnotherSelectorRecordsOfAnExcludedSourceIsKept() {
        EventSelectors selectors =
                basic(management(ReadWriteType.READ_ONLY, KMS), management(ReadWriteType.WRITE_ONLY));

        assertThat(put(Criterion.CIS, selectors).after().eventSelectors())
                .containsExactlyInAnyOrder(management(ReadWriteType.ALL, KMS), management(ReadWriteType.WRITE_ONLY));
    }

    @Test
    void whatAnotherAdvancedSelectorRecordsOfAnExcludedSourceIsKept() {
        AdvancedEventSelector reads = half("true", not("eventSource", KMS));
        AdvancedEventSelector writes = half("false");

        assertThat(put(Criterion.CIS, advanced(reads, writes)).after().advancedEventSelectors())
                .containsExactlyInAnyOrder(
                        writes, named(selector(equal("eventCategory", "Management"), not("eventSource", KMS))));
    }

    @Test
    void aSelectorWithDataResourcesIsNeverFlippedToAll() {
        EventSelector writes = data(ReadWriteType.WRITE_ONLY, true, "arn:aws:s3:::bucket/");

        for (Criterion criterion : Criterion.values()) {
            Step.PutEventSelectors put = put(criterion, basic(writes));
            assertThat(put.after().eventSelectors()).hasSize(2).contains(writes);
            assertThat(PlanSentences.keeps(put)).isEqualTo("keeps the 1 existing selector, and adds one");
        }
    }

    @Test
    void forCompleteOnlyWhatGoesUnrecordedIsAdded() {
        TrailArn other = arn(Account.MANAGEMENT, HERE, "reads");
        Account account = account(basic(data(ReadWriteType.ALL, false, "arn:aws:s3")))
                .everywhere(other, ON, basic(management(ReadWriteType.READ_ONLY)));

        assertThat(put(account.plan(Criterion.COMPLETE)).after().eventSelectors())
                .contains(management(ReadWriteType.WRITE_ONLY));
    }

    /** The selectors of a trail beside another account's that takes what the type says. */
    private static EventSelectors completed(EventSelectors selectors, ReadWriteType others) {
        TrailArn other = arn(Account.MANAGEMENT, HERE, "others");
        Account account = account(selectors).everywhere(other, ON, basic(management(others)));
        assertThat(account.verdictAfter(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
        return put(account.plan(Criterion.COMPLETE)).after();
    }

    @Test
    void aSelectorThatTakesOneHalfBecomesOneThatTakesBoth() {
        EventSelectors all = basic(management(ReadWriteType.ALL));
        EventSelectors reads = basic(management(ReadWriteType.READ_ONLY));
        EventSelectors writes = basic(management(ReadWriteType.WRITE_ONLY));

        assertThat(put(Criterion.COMPLETE, reads).after()).isEqualTo(all);
        assertThat(put(Criterion.COMPLETE, writes).after()).isEqualTo(all);
        assertThat(put(Criterion.COMPLETE, advanced(half("true"))).after()).isEqualTo(advanced(EVERYTHING));
        assertThat(put(Criterion.COMPLETE, advanced(half("false"))).after()).isEqualTo(advanced(EVERYTHING));
    }

    private static AdvancedEventSelector half(String readOnly, AdvancedFieldSelector... more) {
        return AdvancedEventSelector.builder()
                .addFieldSelectors(equal("eventCategory", "Management"), equal("readOnly", readOnly))
                .addFieldSelectors(more)
                .build();
    }

    @Test
    void theHalfThatIsMissingIsAddedToSelectorsThatTakeLess() {
        EventSelector reads = management(ReadWriteType.READ_ONLY, KMS);
        EventSelector writes = management(ReadWriteType.WRITE_ONLY, KMS);

        assertThat(completed(basic(reads, writes), ReadWriteType.READ_ONLY).eventSelectors())
                .containsExactlyInAnyOrder(reads, management(ReadWriteType.WRITE_ONLY));
        assertThat(completed(basic(reads, writes), ReadWriteType.WRITE_ONLY).eventSelectors())
                .containsExactlyInAnyOrder(writes, management(ReadWriteType.READ_ONLY));
    }

    @Test
    void theHalfThatIsMissingIsAddedToAdvancedSelectorsThatTakeLess() {
        AdvancedFieldSelector category = equal("eventCategory", "Management");
        AdvancedEventSelector reads = selector(category, not("eventSource", KMS), equal("readOnly", "true"));
        AdvancedEventSelector writes = selector(category, not("eventSource", KMS), equal("readOnly", "false"));

        assertThat(completed(advanced(reads, writes), ReadWriteType.READ_ONLY).advancedEventSelectors())
                .containsExactlyInAnyOrder(reads, named(half("false")));
        assertThat(completed(advanced(reads, writes), ReadWriteType.WRITE_ONLY).advancedEventSelectors())
                .containsExactlyInAnyOrder(writes, named(half("true")));
        AdvancedEventSelector both = selector(category, not("eventSource", KMS));
        assertThat(completed(advanced(both), ReadWriteType.READ_ONLY).advancedEventSelectors())
                .containsExactlyInAnyOrder(both, named(half("false")));
        // One that takes the other half of network activity is no half of management events.
        AdvancedEventSelector network = selector(equal("eventCategory", "NetworkActivity"), equal("readOnly", "true"));
        assertThat(completed(advanced(network), ReadWriteType.READ_ONLY).advancedEventSelectors())
                .containsExactlyInAnyOrder(network, named(half("false")));
    }

    private static AdvancedEventSelector named(AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .name("Management events selector")
                .addAllFieldSelectors(selector.fieldSelectors())
                .build();
    }

    @Test
    void selectorsThatTakeNothingAreLeftOut() {
        EventSelector nothing = EventSelector.builder()
                .readWriteType(ReadWriteType.ALL)
                .includeManagementEvents(false)
                .addExcludeManagementEventSources(KMS)
                .build();
        Step.PutEventSelectors put = put(
                Criterion.CIS, basic(management(ReadWriteType.WRITE_ONLY), nothing, on(resource("AWS::S3::Object"))));

        assertThat(put.after()).isEqualTo(basic(management(ReadWriteType.ALL)));
        assertThat(PlanSentences.keeps(put))
                .isEqualTo("replaces the 3 existing selectors; the new one covers everything they covered");
    }

    @Test
    void sourcesThatAreNotExcludedForCertainAreTaken() {
        AdvancedFieldSelector withoutKms = not("eventSource", KMS);
        AdvancedEventSelector network = selector(equal("eventCategory", "NetworkActivity"), withoutKms);

        assertThat(put(Criterion.CIS, advanced(half("true"), network)).after().advancedEventSelectors())
                .containsExactlyInAnyOrder(network, EVERYTHING);
        AdvancedEventSelector twice = half("true", withoutKms, not("eventSource", "rdsdata.amazonaws.com"));
        assertThat(put(Criterion.CIS, advanced(half("false"), twice)).after()).isEqualTo(advanced(EVERYTHING));
    }

    @Test
    void selectorsOfOtherCategoriesAndUnknownFieldsAreSentAgain() {
        AdvancedEventSelector network = selector(equal("eventCategory", "NetworkActivity"), equal("eventSource", KMS));
        AdvancedEventSelector unknown = selector(equal("eventCategory", "Weather"), not("wind", "north"));
        AdvancedEventSelector narrow =
                selector(equal("eventCategory", "Management"), not("eventSource", KMS), equal("readOnly", "false"));

        Step.PutEventSelectors put = put(Criterion.SECURITY_HUB, advanced(network, unknown, narrow));

        assertThat(put.after().advancedEventSelectors()).containsExactlyInAnyOrder(network, unknown, EVERYTHING);
        assertThat(PlanSentences.keeps(put))
                .isEqualTo("keeps 2 of 3 existing selectors; the new one covers everything that the others covered");
    }

    @Test
    void anAdvancedExclusionStaysForTheBenchmark() {
        EventSelectors selectors = advanced(
                selector(equal("eventCategory", "Management"), not("eventSource", KMS), equal("readOnly", "false")));

        assertThat(put(Criterion.CIS, selectors).after().advancedEventSelectors())
                .singleElement()
                .satisfies(selector -> assertThat(selector.fieldSelectors())
                        .containsExactlyInAnyOrder(equal("eventCategory", "Management"), not("eventSource", KMS)));
    }

    @Test
    void membersThatCannotBeSentAreAReasonToLeaveTheSelectorsAlone() {
        Account account = account(withUnknownMember(management(ReadWriteType.WRITE_ONLY)));
        // Whether the unknown member passes is open; that it is stopped is not.
        account.logs(TRAIL, false);

        RemediationPlan plan = account.plan(Criterion.CIS);

        assertThat(plan.calls()).noneMatch(Step.PutEventSelectors.class::isInstance);
        assertThat(plan.notes())
                .filteredOn(Note.KeptSelectors.class::isInstance)
                .singleElement()
                .extracting(PlanSentences::of)
                .asString()
                .endsWith("a selector has members that are absent, or that this library does not know");
    }

    @Test
    void onlySelectorsThatAreWholeAreSentAgain() {
        EventSelector writes = management(ReadWriteType.WRITE_ONLY);
        DataResource bucket = resource("AWS::S3::Object", "arn:aws:s3:::bucket/");
        DataResource odd = DataResource.builder()
                .type("AWS::S3::Object")
                .addValues("arn:aws:s3:::bucket/")
                .putUnrecognizedMembers("Weather", "1")
                .build();
        DataResource untyped =
                DataResource.builder().addValues("arn:aws:s3:::bucket/").build();
        for (EventSelector selector : List.of(
                EventSelector.builder()
                        .includeManagementEvents(false)
                        .addDataResources(bucket)
                        .build(),
                EventSelector.builder()
                        .readWriteType(ReadWriteType.ALL)
                        .addDataResources(bucket)
                        .build(),
                on(odd),
                on(untyped))) {
            assertThat(isReplaced(basic(writes, selector))).isFalse();
        }
        assertThat(isReplaced(basic(writes, on(bucket)))).isTrue();
    }

    @Test
    void onlyAdvancedSelectorsThatAreWholeAreSentAgain() {
        AdvancedEventSelector writes = selector(equal("eventCategory", "Management"), equal("readOnly", "false"));
        AdvancedFieldSelector category = equal("eventCategory", "Data");
        for (AdvancedEventSelector selector : List.of(
                AdvancedEventSelector.builder()
                        .addFieldSelectors(category)
                        .putUnrecognizedMembers("Weather", "1")
                        .build(),
                selector(),
                AdvancedEventSelector.builder()
                        .addFieldSelectors(equal("eventCategory", "Management"))
                        .putUnrecognizedMembers("Weather", "1")
                        .build(),
                selector(
                        category,
                        AdvancedFieldSelector.builder().addEqualTo("a").build()),
                selector(category, equal("resources.type")),
                selector(
                        category,
                        AdvancedFieldSelector.builder()
                                .field("resources.type")
                                .addEqualTo("a")
                                .putUnrecognizedMembers("Weather", "1")
                                .build()))) {
            assertThat(isReplaced(advanced(writes, selector))).isFalse();
        }
        assertThat(isReplaced(advanced(writes, selector(category)))).isTrue();
    }

    /** Whether the selectors of a stopped trail are; if not, the plan says so. */
    private static boolean isReplaced(EventSelectors selectors) {
        RemediationPlan plan = account(selectors).logs(TRAIL, false).plan(Criterion.CIS);
        boolean isReplaced = plan.calls().stream().anyMatch(Step.PutEventSelectors.class::isInstance);
        assertThat(plan.notes().stream().anyMatch(Note.KeptSelectors.class::isInstance))
                .isNotEqualTo(isReplaced);
        return isReplaced;
    }

    private static DataResource resource(String type, String... values) {
        return DataResource.builder().type(type).addValues(values).build();
    }

    private static EventSelector on(DataResource resource) {
        return EventSelector.builder()
                .readWriteType(ReadWriteType.ALL)
                .includeManagementEvents(false)
                .addDataResources(resource)
                .build();
    }

    /** Of management events the writes alone, and so many values of data events that no selector can be added. */
    static EventSelectors writesAtTheLimit() {
        String[] buckets = IntStream.range(0, Note.Limit.ADVANCED_VALUES.most())
                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                .toArray(String[]::new);
        return advanced(
                selector(equal("eventCategory", "Management"), equal("readOnly", "false")),
                selector(equal("eventCategory", "Data"), equal("resources.ARN", buckets)));
    }

    public static EventSelectors withUnknownMember(EventSelector known) {
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
                account(basic(five.toArray(new EventSelector[0]))).plan(Criterion.CIS);

        EventSelectors after = put(plan).after();
        assertThat(after.eventSelectors()).isEmpty();
        assertThat(after.advancedEventSelectors()).hasSize(6);
        assertThat(PlanSentences.keeps(put(plan)))
                .isEqualTo(
                        "keeps the 5 existing selectors, written as advanced selectors of the same events, and adds one");
        assertThat(limit(plan)).isEqualTo(Note.Limit.EVENT_SELECTORS);
    }

    @Test
    void upToTheLimitsTheListStaysWhatItIs() {
        String[] arns = IntStream.rangeClosed(1, 250)
                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                .toArray(String[]::new);
        EventSelectors four = basic(
                data(ReadWriteType.READ_ONLY, false, arns),
                data(ReadWriteType.READ_ONLY, false, new String[0]),
                on(resource("AWS::Lambda::Function")),
                management(ReadWriteType.WRITE_ONLY, KMS),
                management(ReadWriteType.READ_ONLY));
        RemediationPlan plan = account(four).plan(Criterion.CIS);

        assertThat(put(plan).after().eventSelectors()).hasSize(3);
        assertThat(limits(plan)).isEmpty();

        List<EventSelector> five = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            five.add(data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::bucket-" + number + "/"));
        }
        assertThat(put(Criterion.CIS, basic(five.toArray(new EventSelector[0])))
                        .after()
                        .eventSelectors())
                .hasSize(5);

        EventSelectors values = advanced(selector(
                equal("eventCategory", "Data"),
                equal(
                        "resources.ARN",
                        IntStream.rangeClosed(1, 498)
                                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                                .toArray(String[]::new))));
        assertThat(put(Criterion.CIS, values).after().advancedEventSelectors()).hasSize(2);
    }

    @Test
    void whatTheListBecomesIsToldOfTheTrailThatIsChanged() {
        EventSelector[] five = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::bucket-" + number + "/"))
                .toArray(EventSelector[]::new);
        TrailArn other = arn(HERE, "another");
        Account account = account(basic(five)).everywhere(other, OFF, basic(five));

        assertThat(limits(account.plan(Criterion.CIS)))
                .containsExactly(
                        TRAIL
                                + " can have at most 5 basic selectors, so equivalent advanced selectors replace its basic ones");
        String[] arns = IntStream.rangeClosed(1, 251)
                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                .toArray(String[]::new);
        assertThat(limits(account(basic(data(ReadWriteType.READ_ONLY, false, arns)))
                        .plan(Criterion.CIS)))
                .containsExactly(
                        TRAIL
                                + " can have at most 250 data resources, so equivalent advanced selectors replace its basic ones");
    }

    @Test
    void aLimitIsNotToldOfWhereTheSelectorsStay() {
        EventSelector[] five = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> data(ReadWriteType.ALL, true, "arn:aws:s3:::bucket-" + number + "/"))
                .toArray(EventSelector[]::new);
        Account account = account(basic(five)).logs(TRAIL, false);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging trail");
        assertThat(limits(account.plan(Criterion.CIS))).isEmpty();
    }

    @Test
    void aListAtItsLimitThatCannotBeConvertedIsLeftAlone() {
        List<EventSelector> five = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            five.add(data(new ReadWriteType("Unheard"), false, "arn:aws:s3:::bucket-" + number + "/"));
        }
        RemediationPlan plan =
                account(basic(five.toArray(new EventSelector[0]))).plan(Criterion.CIS);

        assertThat(plan.calls()).first().isInstanceOf(Step.CreateTrail.class);
        assertThat(limits(plan))
                .containsExactly("the selectors of " + TRAIL + " are not replaced: they are at the limit of 5 basic"
                        + " selectors, and no advanced selectors select the same events");
    }

    private static List<String> limits(RemediationPlan plan) {
        return plan.notes().stream()
                .filter(note -> limitOf(note).isPresent())
                .map(PlanSentences::of)
                .toList();
    }

    @Test
    void whatIsNotOneClearListIsNotConverted() {
        EventSelectors clear = basic(management(ReadWriteType.ALL));
        EventSelectors both = EventSelectors.builder()
                .addEventSelectors(management(ReadWriteType.ALL))
                .addAdvancedEventSelectors(EVERYTHING)
                .build();

        assertThat(SelectorConversion.toAdvanced(clear)).isPresent();
        assertThat(SelectorConversion.toAdvanced(both)).isEmpty();
        assertThat(SelectorConversion.toAdvanced(EventSelectors.builder().build()))
                .isEmpty();
        assertThat(SelectorConversion.toAdvanced(basic(management(new ReadWriteType("Unheard")))))
                .isEmpty();
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

        RemediationPlan plan = account(full).plan(Criterion.CIS);

        assertThat(plan.calls()).first().isInstanceOf(Step.CreateTrail.class);
        assertThat(limit(plan)).isEqualTo(Note.Limit.ADVANCED_VALUES);
        assertThat(plan.notes())
                .filteredOn(note -> limitOf(note).isPresent())
                .singleElement()
                .extracting(PlanSentences::of)
                .asString()
                .endsWith("are not replaced: with one more selector they would hold 501 values, and 500 are allowed");
    }

    @Test
    void atTwoHundredAndFiftyDataResourcesAnAdvancedListTakesThemAll() {
        String[] arns = IntStream.rangeClosed(1, 251)
                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                .toArray(String[]::new);

        RemediationPlan plan =
                account(basic(data(ReadWriteType.READ_ONLY, false, arns))).plan(Criterion.CIS);

        assertThat(put(plan).after().advancedEventSelectors()).hasSize(2);
        assertThat(limit(plan)).isEqualTo(Note.Limit.DATA_RESOURCES);
    }

    @Test
    void aStepKnowsTheSelectorsItWasPlannedForInAnyOrder() {
        EventSelector one = data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::a/", "arn:aws:s3:::b/");
        EventSelector sameInAnotherOrder = data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::b/", "arn:aws:s3:::a/");
        EventSelector other = management(ReadWriteType.WRITE_ONLY);
        Step.PutEventSelectors put = put(Criterion.CIS, basic(one, other));

        assertThat(put.replaces(basic(other, sameInAnotherOrder))).isTrue();
        assertThat(put.replaces(basic(other))).isFalse();
    }

    @Test
    void selectorsThatMayNotBeInForceAreNotNarrowedToWhatTheyExclude() {
        EventSelectors selectors = basic(management(ReadWriteType.WRITE_ONLY, KMS));
        Trail usual = customSelectors(false);
        Trail custom = customSelectors(true);

        assertThat(afterPut(selectors, usual, usual)).isEqualTo(basic(management(ReadWriteType.ALL)));
        assertThat(afterPut(selectors, usual, custom)).isEqualTo(basic(management(ReadWriteType.ALL)));
        assertThat(afterPut(selectors, custom, custom)).isEqualTo(basic(management(ReadWriteType.ALL, KMS)));
    }

    private static Trail customSelectors(boolean has) {
        return Trail.builder()
                .trailArn(TRAIL)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(has)
                .build();
    }

    private static EventSelectors afterPut(EventSelectors selectors, Trail here, Trail there) {
        Account account = new Account().with(HERE, here);
        EnabledRegions.alwaysEnabledIn("aws").stream()
                .filter(region -> !region.equals(HERE))
                .forEach(region -> account.with(region, there));
        account.logs(TRAIL, true).selects(TRAIL, selectors);
        return put(account.plan(Criterion.CIS)).after();
    }

    private static Account account(EventSelectors selectors) {
        return new Account().everywhere(TRAIL, ON, selectors);
    }

    private static Step.PutEventSelectors put(Criterion criterion, EventSelectors selectors) {
        Account account = account(selectors);
        assertThat(account.verdictAfter(criterion)).isEqualTo(Verdict.PASS);
        return put(account.plan(criterion));
    }

    private static Step.PutEventSelectors put(RemediationPlan plan) {
        return (Step.PutEventSelectors) plan.steps().get(0);
    }

    private static Note.Limit limit(RemediationPlan plan) {
        return plan.notes().stream()
                .flatMap(note -> limitOf(note).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The limit of a trail's selectors that a note speaks of. */
    private static Optional<Note.Limit> limitOf(Note note) {
        if (note instanceof Note.ConvertedSelectors converted) {
            return Optional.of(converted.limit());
        }
        if (note instanceof Note.KeptSelectors kept) {
            if (kept.obstacle() instanceof SelectorObstacle.NotConvertible limited) {
                return Optional.of(limited.limit());
            }
            if (kept.obstacle() instanceof SelectorObstacle.TooManyValues) {
                return Optional.of(Note.Limit.ADVANCED_VALUES);
            }
        }
        return Optional.empty();
    }
}
