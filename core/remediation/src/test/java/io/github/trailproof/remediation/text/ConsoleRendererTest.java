package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.remediation.Chosen;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.SelectorRewriteTest;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleRendererTest {

    private static final TrailArn MAIN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
    private static final Reason REASON = new Reason(new Reason.NoTrail(), List.of(), List.of());
    private static final EventSelector READS = EventSelector.builder()
            .readWriteType(ReadWriteType.READ_ONLY)
            .includeManagementEvents(true)
            .build();

    private static List<String> console(Step... steps) {
        return console(true, steps);
    }

    private static List<String> console(boolean suffices, Step... steps) {
        return PlanText.console(
                new RemediationPlan("111122223333", Criterion.CIS, List.of(steps), List.of(), suffices));
    }

    private static EventSelectors of(EventSelector... selectors) {
        return EventSelectors.builder().addEventSelectors(selectors).build();
    }

    private static String open(String page) {
        return "In account 111122223333 open the CloudTrail console,"
                + " https://eu-west-1.console.aws.amazon.com/cloudtrail/home?region=eu-west-1#/trails,"
                + " choose Trails, then " + page + ".";
    }

    @Test
    void aTrailIsStartedByAButton() {
        assertThat(console(new Step.StartLogging(MAIN, REASON)))
                .containsExactly(
                        open("the trail `main`"), "If Logging is off, choose Start logging: the account has no trail.");
    }

    @Test
    void managementEventsAreEdited() {
        assertThat(console(new Step.PutEventSelectors(MAIN, of(READS), EventSelectors.defaultSelectors(), 0, REASON)))
                .containsExactly(
                        open("the trail `main`"),
                        "Under Management events choose Edit, select Read and Write, clear every box that excludes"
                                + " events, and choose Save changes: the account has no trail.");
    }

    @Test
    void selectorsWithDataEventsAreLeftToACommand() {
        EventSelector data = EventSelector.builder()
                .readWriteType(ReadWriteType.READ_ONLY)
                .includeManagementEvents(true)
                .addDataResources(DataResource.builder()
                        .type("AWS::S3::Object")
                        .addValues("arn:aws:s3")
                        .build())
                .build();
        assertThat(console(new Step.PutEventSelectors(
                        MAIN,
                        of(data),
                        of(
                                data,
                                EventSelectors.defaultSelectors()
                                        .eventSelectors()
                                        .get(0)),
                        1,
                        REASON)))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("aws cloudtrail put-event-selectors --region eu-west-1 --trail-name " + MAIN);
    }

    @Test
    void theConsoleEditsOnlyWhatItCanMakeWhole() {
        EventSelectors all = EventSelectors.defaultSelectors();
        EventSelectors advancedReads = Chosen.advanced(
                Chosen.selector(Chosen.equal("eventCategory", "Management"), Chosen.equal("readOnly", "true")));
        EventSelectors advancedAll = Chosen.advanced(Chosen.selector(Chosen.equal("eventCategory", "Management")));
        assertThat(isEdited(of(READS), all)).isTrue();
        assertThat(isEdited(advancedReads, advancedAll)).isTrue();

        EventSelector withoutKms = Chosen.management(ReadWriteType.ALL, Chosen.KMS);
        EventSelector writes = Chosen.management(ReadWriteType.WRITE_ONLY);
        EventSelector unset =
                EventSelector.builder().readWriteType(ReadWriteType.ALL).build();
        for (EventSelector after : List.of(withoutKms, writes, unset)) {
            assertThat(isEdited(of(READS), of(after))).isFalse();
        }
        EventSelectors network = Chosen.advanced(Chosen.selector(Chosen.equal("eventCategory", "NetworkActivity")));
        EventSelectors both = EventSelectors.builder()
                .addEventSelectors(READS)
                .addAllAdvancedEventSelectors(advancedReads.advancedEventSelectors())
                .build();
        for (EventSelectors before : List.of(both, network)) {
            assertThat(isEdited(before, advancedAll)).isFalse();
        }
        EventSelector data = Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3");
        assertThat(isEdited(of(READS), of(Chosen.management(ReadWriteType.ALL), data)))
                .isFalse();
        EventSelectors misnamed = Chosen.advanced(
                Chosen.selector(Chosen.equal("eventCategory", "Data"), Chosen.equal("resources.ARN", "Management")));
        assertThat(isEdited(misnamed, advancedAll)).isFalse();
        assertThat(isEdited(advancedReads, advancedReads)).isFalse();
        assertThat(isEdited(advancedReads, network)).isFalse();
    }

    private static boolean isEdited(EventSelectors before, EventSelectors after) {
        return console(new Step.PutEventSelectors(MAIN, before, after, 1, REASON)).stream()
                .anyMatch(step -> step.startsWith("Under Management events choose Edit"));
    }

    @Test
    void whatNoCommandCanDoIsExplained() {
        EventSelectors unknown = SelectorRewriteTest.withUnknownMember(READS);
        assertThat(console(new Step.PutEventSelectors(MAIN, unknown, unknown, 1, REASON)))
                .singleElement()
                .asString()
                .startsWith("Trail `main`: the AWS CLI cannot make this call: ");
    }

    @Test
    void onlyACommandMakesATrailMultiRegion() {
        assertThat(console(new Step.UpdateTrail(MAIN, REASON)))
                .containsExactly(
                        open("the trail `main`"),
                        "The console cannot do this: choose CloudShell at the bottom of the page and run the command"
                                + " below: the account has no trail; it changes nothing else about the trail.",
                        "aws cloudtrail update-trail --region eu-west-1 --name " + MAIN
                                + " --is-multi-region-trail --include-global-service-events");
    }

    @Test
    void eachPartitionHasItsConsoleAndCloudShellIsNamedOnlyWhereItIs() {
        assertThat(widen("aws-cn", "cn-north-1").get(0))
                .contains("https://cn-north-1.console.amazonaws.cn/cloudtrail/home?region=cn-north-1#/trails");
        assertThat(widen("aws-us-gov", "us-gov-west-1").get(0))
                .contains("https://us-gov-west-1.console.amazonaws-us-gov.com/cloudtrail/home?region=us-gov-west-1");
        assertThat(widen("aws-eusc", "eusc-de-east-1").get(0))
                .contains("https://eusc-de-east-1.console.amazonaws-eusc.eu/cloudtrail/home?region=eusc-de-east-1");
        assertThat(widen("aws-iso", "us-iso-east-1").get(0))
                .contains("open the CloudTrail console, select the region us-iso-east-1, choose Trails");
        assertThat(widen("aws-us-gov", "us-gov-west-1").get(1)).contains("choose CloudShell");
        for (List<String> elsewhere : List.of(
                widen("aws-cn", "cn-north-1"), widen("aws-eusc", "eusc-de-east-1"), widen("aws", "ap-southeast-6"))) {
            assertThat(elsewhere.get(1))
                    .contains("open a terminal that has the AWS CLI, and run the command below")
                    .doesNotContain("choose CloudShell");
        }
    }

    private static List<String> widen(String partition, String region) {
        return console(new Step.UpdateTrail(new TrailArn(partition, region, "111122223333", "main"), REASON));
    }

    @Test
    void aTrailMadeInTheConsoleNeedsNoStart() {
        List<String> steps = console(
                new Step.CreateTrail(MAIN, "logs", Optional.empty(), Optional.empty(), REASON),
                new Step.StartLogging(MAIN, REASON));
        assertThat(steps)
                .startsWith(open("Create trail"), "As Trail name enter `main`.")
                .contains("Clear Log file SSE-KMS encryption.")
                .noneMatch(step -> step.contains("Start logging"));
    }

    @Test
    void aPlanThatDoesNotSufficeSaysSoFirst() {
        assertThat(console(true)).containsExactly("Nothing to do: the account already passes.");
        assertThat(console(false)).containsExactly("No step is known that would help.");
        assertThat(console(false, new Step.AskOwner(MAIN, Optional.empty(), REASON)))
                .startsWith("These steps are not enough: afterwards collect the evidence again and make a new plan.")
                .hasSize(2);
    }

    @Test
    void aSentenceIsOneLineThatHidesNothing() {
        TrailArn odd = new TrailArn("aws", "eu-west-1", "111122223333", "\u00fc\n\u202e");
        assertThat(console(new Step.StartLogging(odd, REASON))).startsWith(open("the trail `\u00fc\\u{a}\\u{202e}`"));
    }
}
