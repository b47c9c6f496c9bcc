package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Note.BucketPolicyNote.Occasion;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.RecordingShell.Outcome;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a script does where something is not as it should be; run by sh, with a program in the place of the AWS CLI. */
class ScriptTest {

    private static final String ACCOUNT = "111122223333";
    private static final Reason REASON = new Reason(new Reason.NoTrail(), List.of(), List.of());
    private static final TrailArn MAIN = new TrailArn("aws", "eu-west-1", ACCOUNT, "main");
    private static final TrailArn OTHER = new TrailArn("aws", "us-east-1", ACCOUNT, "other");

    /** Neither the bucket nor a policy is there. */
    private static final String MISSING = "404) (NoSuchBucketPolicy";

    private static final List<String> MADE = List.of(
            "sts get-caller-identity",
            "s3api head-bucket",
            "s3api create-bucket",
            "s3api get-bucket-policy",
            "s3api put-public-access-block",
            "s3api put-bucket-policy",
            "cloudtrail describe-trails",
            "cloudtrail create-trail",
            "cloudtrail start-logging");

    private static Step.CreateTrail create(TrailArn arn, boolean makesBucket) {
        return new Step.CreateTrail(arn, "logs", ACCOUNT, makesBucket, Optional.of("p"), Optional.empty(), REASON);
    }

    private static String script(Step.CreateTrail create) {
        Note note = new Note.BucketPolicyNote(
                create.trailArn(), "logs", create.s3KeyPrefix(), false, false, Occasion.NEW_TRAIL);
        Step start = new Step.StartLogging(create.trailArn(), REASON);
        return PlanText.shell(new RemediationPlan(ACCOUNT, Criterion.CIS, List.of(create, start), List.of(note), true));
    }

    private static String script(Step... steps) {
        return PlanText.shell(new RemediationPlan(ACCOUNT, Criterion.CIS, List.of(steps), List.of(), true));
    }

    @Test
    void withForeignCredentialsNothingButTheirAccountIsAsked() throws IOException {
        try (RecordingShell shell = new RecordingShell().calledBy("999988887777")) {
            Outcome outcome = shell.run(script(create(MAIN, true)), "sh");
            assertThat(outcome.operations()).containsExactly("sts get-caller-identity");
            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.said())
                    .isEqualTo(
                            "these credentials are not of account 111122223333: nothing else was called with them\n");
        }
    }

    @Test
    void afterAFailedCallTheScriptStopsWithThatCallsStatus() throws IOException {
        Step put = new Step.PutEventSelectors(
                OTHER, EventSelectors.defaultSelectors(), EventSelectors.defaultSelectors(), 0, REASON);
        String steps = script(
                new Step.UpdateTrail(OTHER, REASON), put, new Step.StartLogging(OTHER, REASON), create(MAIN, false));
        stopsAtEachCall(steps, "");
        stopsAtEachCall(script(create(MAIN, false)), "");
        stopsAtEachCall(script(create(MAIN, true)), "");
        stopsAtEachCall(script(create(MAIN, true)), MISSING);
    }

    private static void stopsAtEachCall(String script, String bucket) throws IOException {
        int calls = run(new RecordingShell().whereBucketAnswers(bucket), script)
                .commands()
                .size();
        assertThat(calls).isGreaterThan(3);
        for (int failing = 1; failing <= calls; failing++) {
            Outcome outcome =
                    run(new RecordingShell().whereBucketAnswers(bucket).failing(failing, 40 + failing), script);
            assertThat(outcome.commands()).as(outcome.said()).hasSize(failing);
            assertThat(outcome.status()).isEqualTo(40 + failing);
            assertThat(outcome.said()).contains("run this again");
        }
    }

    private static Outcome run(RecordingShell open, String script) throws IOException {
        try (RecordingShell shell = open) {
            return shell.run(script, "sh");
        }
    }

    @Test
    void aScriptThatStopsSaysWhichStepsWereDone() throws IOException {
        Step update = new Step.UpdateTrail(OTHER, REASON);
        Step start = new Step.StartLogging(OTHER, REASON);
        assertThat(run(new RecordingShell().failing(3, 7), script(update, start))
                        .said())
                .contains("step 1 of 2 is done: UpdateTrail " + OTHER)
                .contains("stopped; steps done: 1;")
                .doesNotContain("step 2 of 2 is done");
        assertThat(run(new RecordingShell().failing(2, 7), script(update, start))
                        .said())
                .contains("stopped; steps done: none;");
    }

    @Test
    void ifAskedForTheBucketIsMadeWithItsPolicyBeforeTheTrail() throws IOException {
        Outcome outcome = run(new RecordingShell().whereBucketAnswers(MISSING), script(create(MAIN, true)));
        assertThat(outcome.operations()).containsExactlyElementsOf(MADE);
        assertThat(outcome.commands().get(2))
                .endsWith("--create-bucket-configuration", "{\"LocationConstraint\":\"eu-west-1\"}");
        assertThat(outcome.commands().get(4).toString()).contains("\"BlockPublicPolicy\":true");
        assertThat(outcome.commands().get(5))
                .containsSequence("--bucket", "logs", "--expected-bucket-owner", ACCOUNT, "--policy")
                .last()
                .asString()
                .contains("\"aws:SourceArn\": \"" + MAIN + "\"")
                .contains("arn:aws:s3:::logs/p/AWSLogs/" + ACCOUNT + "/*");
        assertThat(run(new RecordingShell().whereBucketAnswers(MISSING), script(create(OTHER, true)))
                        .commands()
                        .get(2))
                .as("no constraint names us-east-1")
                .doesNotContain("--create-bucket-configuration");
    }

    @Test
    void aBucketOfSomebodyElseIsNotUsed() throws IOException {
        for (boolean makesBucket : List.of(true, false)) {
            Outcome outcome = run(new RecordingShell().whereBucketAnswers("403"), script(create(MAIN, makesBucket)));
            assertThat(outcome.operations()).containsExactly("sts get-caller-identity", "s3api head-bucket");
            assertThat(outcome.status()).isEqualTo(254);
            assertThat(outcome.said()).contains("(403)");
        }
    }

    @Test
    void aBucketOfANamedAccountMustBelongToThatAccount() throws IOException {
        Step.CreateTrail create =
                new Step.CreateTrail(MAIN, "logs", "444455556666", false, Optional.empty(), Optional.empty(), REASON);
        assertThat(run(new RecordingShell(), script(create)).commands().get(1))
                .containsSequence("--bucket", "logs", "--expected-bucket-owner", "444455556666");
    }

    @Test
    void thePolicyOfABucketThatHasOneStays() throws IOException {
        Outcome outcome = run(new RecordingShell(), script(create(MAIN, true)));
        assertThat(outcome.operations())
                .containsExactly(
                        "sts get-caller-identity",
                        "s3api head-bucket",
                        "s3api get-bucket-policy",
                        "cloudtrail describe-trails",
                        "cloudtrail create-trail",
                        "cloudtrail start-logging");
    }

    @Test
    void aSecondRunFindsTheTrailOfTheFirst() throws IOException {
        Outcome outcome = run(new RecordingShell().withTrailOf("logs"), script(create(MAIN, false)));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.changes()).hasSize(1);
        assertThat(outcome.said()).contains("the trail is there already");
    }

    @Test
    void aTrailOfTheSameNameThatDeliversElsewhereIsLeftAlone() throws IOException {
        Outcome outcome = run(new RecordingShell().withTrailOf("theirs"), script(create(MAIN, false)));
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void stepsInTwoAccountsNeedTheCredentialsOfBoth() throws IOException {
        TrailArn theirs = new TrailArn("aws", "us-east-1", "999988887777", "org");
        Outcome outcome = run(
                new RecordingShell(),
                script(new Step.StartLogging(OTHER, REASON), new Step.StartLogging(theirs, REASON)));
        assertThat(outcome.changes()).hasSize(1);
        assertThat(outcome.status()).isEqualTo(1);
    }
}
