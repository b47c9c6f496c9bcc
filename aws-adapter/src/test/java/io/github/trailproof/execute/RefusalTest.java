package io.github.trailproof.execute;

import static io.github.trailproof.execute.Scene.ACCOUNT;
import static io.github.trailproof.execute.Scene.CREATE;
import static io.github.trailproof.execute.Scene.HOME;
import static io.github.trailproof.execute.Scene.MAIN;
import static io.github.trailproof.execute.Scene.OTHERS;
import static io.github.trailproof.execute.Scene.PUT;
import static io.github.trailproof.execute.Scene.READS;
import static io.github.trailproof.execute.Scene.REASON;
import static io.github.trailproof.execute.Scene.START;
import static io.github.trailproof.execute.Scene.UPDATE;
import static io.github.trailproof.execute.Scene.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.execute.StepOutcome.AlreadyDone;
import io.github.trailproof.execute.StepOutcome.Refused;
import io.github.trailproof.mapping.ToSdk;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** Somebody changes the account after its evidence was collected. */
class RefusalTest {

    private final Cloud cloud = new Cloud();
    private final PlanExecutor executor = cloud.executor(ACCOUNT).build();
    private final CloudTrailClient somebody = cloud.client(ACCOUNT, HOME);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void selectorsThatWereReplacedAreLeftAlone() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, READS));
        putOthers();

        assertRefused(plan1(PUT, evidence), Refusal.SELECTORS_CHANGED);
        assertThat(cloud.simulator().actualState(ACCOUNT).selectors(MAIN).value())
                .contains(OTHERS);
    }

    @Test
    void selectorsThatTheStepDoesNotReplaceAreLeftAloneWhateverTheEvidenceSays() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, OTHERS));

        assertRefused(plan1(PUT, evidence), Refusal.SELECTORS_CHANGED);
    }

    @Test
    void selectorsOfWhichTheSdkDropsAMemberAreLeftAlone() {
        EventSelectors newer = EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(READS.eventSelectors().get(0).readWriteType())
                        .includeManagementEvents(true)
                        .addAllDataResources(READS.eventSelectors().get(0).dataResources())
                        .putUnrecognizedMembers("NewMember", "[\"kept\"]")
                        .build())
                .build();
        AccountEvidence collected = cloud.settle(Scene.withMain(true, true, newer));
        assertThat(collected.selectors(MAIN).value()).as("as they are").contains(newer);
        AccountEvidence evidence = withSelectors(collected, READS);

        StepOutcome outcome = plan1(PUT, evidence);

        assertRefused(outcome, Refusal.SELECTORS_CHANGED);
        assertThat(outcome.detail()).endsWith("; they have members that the AWS SDK does not know");
        assertThat(cloud.simulator().actualState(ACCOUNT).selectors(MAIN).value())
                .contains(newer);
    }

    /** As the SDK's types show them. */
    private static AccountEvidence withSelectors(AccountEvidence evidence, EventSelectors selectors) {
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(evidence.partition())
                .enabledRegions(evidence.enabledRegions())
                .putAllListings(evidence.listings())
                .putAllStatuses(evidence.statuses())
                .putSelectors(MAIN, Evidence.known(selectors))
                .build();
    }

    @Test
    void aTrailIsNotStartedOnceItsSelectorsAreOthers() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        putOthers();

        assertRefused(plan1(START, evidence), Refusal.SELECTORS_CHANGED);
    }

    @Test
    void aTrailIsNotMadeMultiRegionOnceItsSelectorsAreOthers() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(false, true, READS));
        putOthers();

        assertRefused(plan1(UPDATE, evidence), Refusal.SELECTORS_CHANGED);
    }

    @Test
    void aTrailThatIsGoneIsNotChanged() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, READS));
        somebody.deleteTrail(request -> request.name(MAIN.toString()));

        for (Step step : List.of(PUT, UPDATE, START)) {
            StepOutcome outcome =
                    executor.execute(plan(step), evidence).steps().get(0).outcome();
            assertThat(outcome).isEqualTo(new Refused(Refusal.TRAIL_GONE, "the trail is not there"));
        }
        assertThat(cloud.writesSince()).containsExactly("DeleteTrail eu-west-1 " + MAIN);
    }

    @Test
    void aTrailThatWasStoppedIsNotChanged() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, READS));
        somebody.stopLogging(request -> request.name(MAIN.toString()));

        assertRefused(plan1(PUT, evidence), Refusal.LOGGING_STOPPED);
    }

    @Test
    void aTrailThatIsNoLongerMultiRegionIsNotChanged() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        somebody.updateTrail(request -> request.name(MAIN.toString()).isMultiRegionTrail(false));

        StepOutcome outcome = plan1(START, evidence);

        assertRefused(outcome, Refusal.TRAIL_CHANGED);
        assertThat(outcome.detail()).isEqualTo("IsMultiRegionTrail is false now, which the plan was not made for");
    }

    @Test
    void whatSomebodyDidAlreadyIsNotDoneAgain() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        somebody.startLogging(request -> request.name(MAIN.toString()));
        cloud.callsSince();

        assertThat(plan1(START, evidence)).isEqualTo(new AlreadyDone());
        assertThat(cloud.writesSince()).isEmpty();
    }

    @Test
    void aNewTrailWhoseNameIsTakenIsRefusedWithTheDifference() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        create("another-bucket");

        StepOutcome outcome = plan1(CREATE, evidence);

        assertRefused(outcome, Refusal.NAME_TAKEN);
        assertThat(outcome.detail())
                .isEqualTo("a trail of this name is there, and its S3BucketName is `another-bucket`, where the plan has"
                        + " `the-bucket`");
    }

    @Test
    void aNewTrailThatIsThereAsPlannedIsDone() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        create("the-bucket");
        cloud.callsSince();

        ExecutionReport report = executor.execute(plan(CREATE, START), evidence);

        assertThat(report.isComplete()).as(report.text()).isTrue();
        assertThat(cloud.writesSince()).containsExactly("StartLogging eu-west-1 " + MAIN);
    }

    @Test
    void aNewTrailThatHasGotOtherSelectorsIsRefused() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        create("the-bucket");
        putOthers();

        assertRefused(plan1(CREATE, evidence), Refusal.NAME_TAKEN);
    }

    @Test
    void aTrailWithoutLogFileValidationIsNotTheNewOne() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        somebody.createTrail(request -> request.name("main")
                .s3BucketName("the-bucket")
                .s3KeyPrefix("prefix")
                .isMultiRegionTrail(true));

        assertRefused(plan1(CREATE, evidence), Refusal.NAME_TAKEN);
    }

    @Test
    void theNamesOfATrailOfAnotherHomeAreTakenToo() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        cloud.client(ACCOUNT, "us-east-1")
                .createTrail(request ->
                        request.name("main").s3BucketName("the-bucket").isMultiRegionTrail(true));

        StepOutcome outcome = plan1(CREATE, evidence);

        assertThat(outcome.word()).isEqualTo("FAILED");
        assertThat(outcome.detail()).startsWith("CreateTrail answered TrailAlreadyExistsException: ");
    }

    @Test
    void selectorsThatTheSdkCannotCarryAreNotSent() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, READS));
        EventSelectors unknown = EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .putUnrecognizedMembers("NewMember", "true")
                        .build())
                .build();

        StepOutcome outcome = plan1(new Step.PutEventSelectors(MAIN, READS, unknown, 1, REASON), evidence);

        assertRefused(outcome, Refusal.NOT_SENDABLE);
        assertThat(outcome.detail()).contains("`NewMember`");
    }

    @Test
    void neitherAnEmptyListNorBothListsAreSent() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, READS));
        EventSelectors none = EventSelectors.builder().build();
        EventSelectors both = EventSelectors.builder()
                .addAllEventSelectors(READS.eventSelectors())
                .addAllAdvancedEventSelectors(OTHERS.advancedEventSelectors())
                .build();

        for (EventSelectors after : List.of(none, both)) {
            assertRefused(
                    plan1(new Step.PutEventSelectors(MAIN, READS, after, 1, REASON), evidence), Refusal.NOT_SENDABLE);
        }
    }

    @Test
    void aTrailOfAnotherAccountIsNotTouched() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        TrailArn foreign = new TrailArn("aws", HOME, "999988887777", "main");

        assertRefused(plan1(new Step.StartLogging(foreign, REASON), evidence), Refusal.OTHER_ACCOUNT);
    }

    @Test
    void aKeyIsKnownByItsIdAndByItsArnButNotByAnAlias() {
        String arn = "arn:aws:kms:eu-west-1:111122223333:key/1234";
        AccountEvidence evidence = cloud.settle(Scene.empty());
        somebody.createTrail(request -> request.name("main")
                .s3BucketName("the-bucket")
                .kmsKeyId(arn)
                .isMultiRegionTrail(true)
                .enableLogFileValidation(true));

        assertThat(plan1(createWithKey(arn), evidence)).isEqualTo(new AlreadyDone());
        assertThat(plan1(createWithKey("1234"), evidence)).isEqualTo(new AlreadyDone());
        cloud.callsSince();
        assertRefused(plan1(createWithKey("alias/trail"), evidence), Refusal.NAME_TAKEN);
    }

    private static Step.CreateTrail createWithKey(String key) {
        return new Step.CreateTrail(MAIN, "the-bucket", Optional.empty(), Optional.of(key), REASON);
    }

    private void create(String bucket) {
        somebody.createTrail(request -> request.name("main")
                .s3BucketName(bucket)
                .s3KeyPrefix("prefix")
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .enableLogFileValidation(true));
    }

    private void putOthers() {
        somebody.putEventSelectors(request -> request.trailName(MAIN.toString())
                .advancedEventSelectors(ToSdk.advancedEventSelectors(OTHERS.advancedEventSelectors())));
        cloud.callsSince();
    }

    private StepOutcome plan1(Step step, AccountEvidence evidence) {
        return executor.execute(plan(step), evidence).steps().get(0).outcome();
    }

    private void assertRefused(StepOutcome outcome, Refusal refusal) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
        assertThat(cloud.writesSince())
                .noneMatch(call -> call.startsWith("PutEventSelectors") || call.startsWith("StartLogging"));
    }
}
