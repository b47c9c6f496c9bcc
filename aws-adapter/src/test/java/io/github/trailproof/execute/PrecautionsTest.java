package io.github.trailproof.execute;

import static io.github.trailproof.execute.Scene.ACCOUNT;
import static io.github.trailproof.execute.Scene.CREATE;
import static io.github.trailproof.execute.Scene.MAIN;
import static io.github.trailproof.execute.Scene.READS;
import static io.github.trailproof.execute.Scene.START;
import static io.github.trailproof.execute.Scene.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.simulator.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;

/** Whose the credentials and the bucket are is asked before a step is taken. */
class PrecautionsTest {

    private static final String OTHER = "999988887777";

    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    private static List<String> words(ExecutionReport report) {
        return report.steps().stream().map(step -> step.outcome().word()).toList();
    }

    /** The same evidence and plan, of another account. */
    private static AccountEvidence of(String accountId, AccountEvidence evidence) {
        return evidence.toBuilder().accountId(accountId).build();
    }

    @Test
    void withForeignCredentialsNothingIsCalledAndNothingAssessed() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));

        for (boolean dryRun : List.of(true, false)) {
            ExecutionReport report = cloud.executor(ACCOUNT)
                    .callerAccount(() -> OTHER)
                    .dryRun(dryRun)
                    .build()
                    .execute(plan(START, START), evidence);

            assertThat(words(report)).containsExactly("REFUSED", "NOT_REACHED");
            assertThat(report.steps().get(0).outcome().detail())
                    .isEqualTo("the trail belongs to the account 111122223333, and these clients are of 999988887777");
            assertThat(report.after()).isEmpty();
        }
        assertThat(cloud.callsSince()).isEmpty();
    }

    @Test
    void stsIsAskedOnceBeforeAnythingElse() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        try (StsClient sts = sts()) {
            ExecutionReport report = cloud.executor(ACCOUNT)
                    .callerAccount(StsCaller.sync(sts))
                    .build()
                    .execute(plan(START, START), evidence);

            assertThat(words(report)).containsExactly("DONE", "ALREADY_DONE");
            assertThat(cloud.callsSince())
                    .startsWith("GetCallerIdentity eu-west-1 -")
                    .filteredOn(call -> call.startsWith("GetCallerIdentity"))
                    .hasSize(1);
        }
    }

    @Test
    void whereNobodyTellsWhoseTheCredentialsAreNoStepIsTaken() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        cloud.simulator().inject(Fault.accessDenied().on("GetCallerIdentity"));
        try (StsClient sts = sts()) {
            ExecutionReport report = cloud.executor(ACCOUNT)
                    .callerAccount(StsCaller.sync(sts))
                    .build()
                    .execute(plan(START), evidence);

            assertThat(words(report)).containsExactly("FAILED");
            assertThat(report.steps().get(0).outcome().detail()).startsWith("GetCallerIdentity answered AccessDenied");
            assertThat(report.after()).isEmpty();
            assertThat(cloud.callsSince()).containsExactly("GetCallerIdentity eu-west-1 -");
        }
    }

    private StsClient sts() {
        return StsClient.builder()
                .endpointOverride(cloud.simulator().endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(cloud.simulator().accessKeyId(ACCOUNT), "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    @Test
    void aMistakeOfTheCallersProgramIsThrown() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        PlanExecutor executor = cloud.executor(ACCOUNT)
                .callerAccount(() -> {
                    throw new IllegalStateException("not set up");
                })
                .build();
        assertThatThrownBy(() -> executor.execute(plan(START), evidence)).hasMessage("not set up");
    }

    @Test
    void theOwnersStepOfAMembersPlanIsTakenWithTheOwnersClients() {
        AccountEvidence owner = cloud.settle(Scene.withMain(true, false, READS));
        RemediationPlan plan = new RemediationPlan(OTHER, Criterion.CIS, List.of(START), List.of(), true);

        assertThat(words(cloud.executor(ACCOUNT).build().execute(plan, of(OTHER, owner))))
                .as("the clients are taken for the member's")
                .containsExactly("REFUSED");
        ExecutionReport report =
                cloud.executor(ACCOUNT).callerAccount(() -> ACCOUNT).build().execute(plan, of(OTHER, owner));

        assertThat(words(report)).containsExactly("DONE");
        assertThat(report.after()).as("the member").isEmpty();
        assertThat(cloud.writesSince()).containsExactly("StartLogging eu-west-1 " + MAIN);
    }

    @Test
    void aTrailIsPointedOnlyAtABucketOfTheExpectedAccount() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        List<String> asked = new ArrayList<>();
        ExecutionReport report = cloud.executor(ACCOUNT)
                .bucketCheck((bucket, owner) -> asked.add(bucket + " of " + owner))
                .build()
                .execute(plan(CREATE, START), evidence);

        assertThat(asked).containsExactly("the-bucket of " + ACCOUNT);
        assertThat(report.isComplete()).isTrue();
        assertThat(report.after().map(AccountAfter::verdict)).contains(Verdict.PASS);
    }

    @Test
    void aBucketOfSomebodyElseEndsTheExecutionBeforeTheTrailIsCreated() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        for (boolean dryRun : List.of(true, false)) {
            ExecutionReport report = cloud.executor(ACCOUNT)
                    .dryRun(dryRun)
                    .bucketCheck((bucket, owner) -> {
                        throw AwsServiceException.builder().statusCode(403).build();
                    })
                    .build()
                    .execute(plan(CREATE, START), evidence);
            assertThat(report.steps().get(0).outcome())
                    .isInstanceOfSatisfying(
                            StepOutcome.Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.OTHER_BUCKET));
        }
        assertThat(cloud.writesSince()).isEmpty();
    }

    @Test
    void aBucketThatCannotBeLookedAtIsAFailure() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        ExecutionReport report = cloud.executor(ACCOUNT)
                .bucketCheck((bucket, owner) -> {
                    throw SdkClientException.create("no connection");
                })
                .build()
                .execute(plan(CREATE), evidence);
        assertThat(words(report)).containsExactly("FAILED");
        assertThat(report.steps().get(0).outcome().detail()).startsWith("HeadBucket answered");
        assertThat(cloud.writesSince()).isEmpty();
    }
}
