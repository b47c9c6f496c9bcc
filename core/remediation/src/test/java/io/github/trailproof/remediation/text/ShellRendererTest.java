package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.remediation.Chosen;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShellRendererTest {

    private static final TrailArn MAIN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
    private static final Reason REASON = new Reason(new Reason.NoTrail(), List.of(), List.of());

    private static RemediationPlan plan(Step... steps) {
        return new RemediationPlan("111122223333", Criterion.CIS, List.of(steps), List.of(), true);
    }

    private static Step.PutEventSelectors put(EventSelectors after) {
        return new Step.PutEventSelectors(MAIN, EventSelectors.defaultSelectors(), after, 1, REASON);
    }

    private static List<String> commands(String script) {
        return script.lines()
                .filter(line -> line.startsWith("aws "))
                .map(line -> line.replaceFirst(" \\|\\| trailproof_stop$", ""))
                .toList();
    }

    @Test
    void aNewTrailIsMadeAndStarted() {
        assertThat(commands(PlanText.shell(plan(
                        new Step.CreateTrail(MAIN, "logs", Optional.of("a b"), Optional.of("alias/key"), REASON),
                        new Step.StartLogging(MAIN, REASON)))))
                .containsExactly(
                        "aws cloudtrail create-trail --region eu-west-1 --name main --s3-bucket-name logs"
                                + " --s3-key-prefix 'a b' --kms-key-id alias/key --is-multi-region-trail"
                                + " --include-global-service-events --enable-log-file-validation",
                        "aws cloudtrail start-logging --region eu-west-1 --name " + MAIN);
    }

    @Test
    void anExistingTrailIsNamedByItsArn() {
        assertThat(commands(PlanText.shell(
                        plan(new Step.UpdateTrail(MAIN, REASON), put(EventSelectors.defaultSelectors())))))
                .containsExactly(
                        "aws cloudtrail update-trail --region eu-west-1 --name " + MAIN
                                + " --is-multi-region-trail --include-global-service-events",
                        "aws cloudtrail put-event-selectors --region eu-west-1 --trail-name " + MAIN
                                + " --event-selectors '[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]'");
    }

    @Test
    void aValueThatTheCliWouldInterpretIsSentAsJsonInput() {
        assertThat(commands(PlanText.shell(plan(new Step.CreateTrail(
                        MAIN, "-b", Optional.of("file:///etc/hostname"), Optional.of("\u00fc\u001b"), REASON)))))
                .containsExactly("aws cloudtrail create-trail --region eu-west-1 --name main --is-multi-region-trail"
                        + " --include-global-service-events --enable-log-file-validation --cli-input-json '{\"S3BucketName\":\"-b\","
                        + "\"S3KeyPrefix\":\"file:///etc/hostname\",\"KmsKeyId\":\"\\u00fc\\u001b\"}'");
    }

    @Test
    void selectorsThatNoCommandCanSendAreShownInASentence() {
        EventSelectors unknown = EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(ReadWriteType.ALL)
                        .putUnrecognizedMembers("New", "1")
                        .build())
                .build();
        Step.PutEventSelectors put = put(unknown);
        assertThat(PlanText.arguments(put)).isEmpty();
        assertThat(PlanText.shell(plan(put)))
                .contains("the AWS CLI cannot make this call")
                .doesNotContain("\naws ");
        assertThat(PlanText.arguments(put(EventSelectors.builder().build()))).isEmpty();
    }

    @Test
    void selectorsWithUnknownMembersOrOfTwoKindsAreNoArgument() {
        EventSelector basic = Chosen.management(ReadWriteType.ALL);
        AdvancedEventSelector advanced = Chosen.selector(Chosen.equal("eventCategory", "Management"));
        EventSelector oddData = EventSelector.builder()
                .readWriteType(ReadWriteType.ALL)
                .addDataResources(DataResource.builder()
                        .type("AWS::S3::Object")
                        .putUnrecognizedMembers("New", "1")
                        .build())
                .build();
        AdvancedEventSelector oddSelector = AdvancedEventSelector.builder()
                .addFieldSelectors(Chosen.equal("eventCategory", "Management"))
                .putUnrecognizedMembers("New", "1")
                .build();
        AdvancedEventSelector oddCondition = Chosen.selector(AdvancedFieldSelector.builder()
                .field("eventCategory")
                .addEqualTo("Management")
                .putUnrecognizedMembers("Like", "1")
                .build());
        for (EventSelectors refused : List.of(
                Chosen.basic(basic, oddData),
                Chosen.advanced(advanced, oddSelector),
                Chosen.advanced(advanced, oddCondition),
                EventSelectors.builder()
                        .addEventSelectors(basic)
                        .addAdvancedEventSelectors(advanced)
                        .build())) {
            assertThat(PlanText.arguments(put(refused))).isEmpty();
        }
        assertThat(PlanText.arguments(put(Chosen.advanced(advanced))).orElseThrow())
                .endsWith(
                        "--advanced-event-selectors",
                        "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]}]");
    }

    @Test
    void whatCannotBeAnArgumentIsTheInputOfAProcessToo() {
        Step.Call create = new Step.CreateTrail(MAIN, "-b", Optional.empty(), Optional.empty(), REASON);
        assertThat(PlanText.arguments(create).orElseThrow())
                .endsWith("--cli-input-json", "{\"S3BucketName\":\"-b\"}")
                .doesNotContain("--s3-bucket-name");
    }

    @Test
    void powerShellPassesOnlyShortPlainWordsAsArguments() {
        for (String value : List.of("file://c", "a,b", "a".repeat(2_001))) {
            assertThat(powerShell(value))
                    .contains("--cli-input-json \"file://$trailproofInput\"")
                    .contains("-Value '{\"S3BucketName\":\"" + value + "\"}'");
        }
        assertThat(powerShell("a".repeat(2_000)))
                .contains("--s3-bucket-name aaa")
                .doesNotContain("--cli-input-json");
    }

    private static String powerShell(String bucket) {
        return PlanText.powerShell(
                plan(new Step.CreateTrail(MAIN, bucket, Optional.empty(), Optional.empty(), REASON)));
    }

    @Test
    void aRegionThatTheCliWouldTakeForAnOptionGetsNoCommand() {
        TrailArn odd = new TrailArn("aws", "--debug", "111122223333", "main");
        assertThat(PlanText.arguments(new Step.StartLogging(odd, REASON))).isEmpty();
    }

    @Test
    void aPlanWithoutStepsSaysWhy() {
        String title = "# 'plan for account 111122223333, criterion CIS'\n";
        assertThat(PlanText.shell(plan())).isEqualTo(title + "# 'nothing to do: the account already passes'\n");
        assertThat(PlanText.shell(new RemediationPlan("111122223333", Criterion.CIS, List.of(), List.of(), false)))
                .isEqualTo(title + "# 'no step is known that would help'\n");
    }

    @Test
    void aCommentIsOneLineAndQuoted() {
        String script = PlanText.shell(plan(new Step.ChooseNewTrail(
                "111122223333",
                new Reason(new Reason.UnknownPartition("it's\n$(touch x)\u202e"), List.of(), List.of()))));
        assertThat(script)
                .endsWith("# 'choose different settings for the new trail in account 111122223333, or free up capacity:"
                        + " `it`s\\u{a}$(touch x)\\u{202e}` is not an AWS partition'\n");
    }

    @Test
    void selectorsTooLongForAnArgumentAreSentInAFileThatIsRemoved() throws IOException {
        EventSelectors many = EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(ReadWriteType.ALL)
                        .addDataResources(DataResource.builder()
                                .type("AWS::S3::Object")
                                .addAllValues(IntStream.range(0, 250)
                                        .mapToObj(i -> "arn:aws:s3:::" + "'\u00e9".repeat(300) + i)
                                        .toList())
                                .build())
                        .build())
                .build();
        try (RecordingShell shell = new RecordingShell()) {
            String json = SelectorList.of(many).orElseThrow().items().compact();
            assertThat(json.length()).isGreaterThan(200_000);
            assertThat(shell.run(PlanText.shell(plan(put(many))), "sh").changes())
                    .containsExactly(List.of(
                            "aws",
                            "cloudtrail",
                            "put-event-selectors",
                            "--region",
                            "eu-west-1",
                            "--trail-name",
                            MAIN.toString(),
                            "--cli-input-json",
                            "{\"EventSelectors\":" + json + "}\n"));
            assertThat(shell.leftOver()).isEmpty();
        }
    }

    /** There a number sign begins no comment, and what follows it is run. */
    @Test
    void aHostileReasonIsNotRunWhenTypedIntoZsh() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "needs zsh");
        Reason hostile = new Reason(
                new Reason.UnknownPartition("$(touch pwned) `touch pwned` ' ; touch pwned ; '"), List.of(), List.of());
        try (RecordingShell shell = new RecordingShell()) {
            String script = PlanText.shell(
                    plan(new Step.ChooseNewTrail("111122223333", hostile), new Step.StartLogging(MAIN, hostile)));
            assertThat(shell.run(script, "/usr/bin/zsh", "-f", "-i").changes())
                    .containsExactly(PlanText.arguments(new Step.StartLogging(MAIN, hostile))
                            .orElseThrow());
            assertThat(shell.leftOver()).isEmpty();
        }
    }
}
