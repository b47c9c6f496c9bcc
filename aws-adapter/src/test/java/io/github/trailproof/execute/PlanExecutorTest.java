package io.github.trailproof.execute;

import static io.github.trailproof.execute.Scene.ACCOUNT;
import static io.github.trailproof.execute.Scene.ALL;
import static io.github.trailproof.execute.Scene.CREATE;
import static io.github.trailproof.execute.Scene.HOME;
import static io.github.trailproof.execute.Scene.MAIN;
import static io.github.trailproof.execute.Scene.PUT;
import static io.github.trailproof.execute.Scene.READS;
import static io.github.trailproof.execute.Scene.REASON;
import static io.github.trailproof.execute.Scene.START;
import static io.github.trailproof.execute.Scene.UPDATE;
import static io.github.trailproof.execute.Scene.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.trail.EventSelectors;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

class PlanExecutorTest {

    private final Cloud cloud = new Cloud();
    private final StoppedClock clock = new StoppedClock();
    private final PlanExecutor executor = cloud.executor(ACCOUNT)
            .rateLimiter(RateLimiter.oneWritePerSecond().timedBy(clock))
            .build();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void readsATrailAgainBeforeItReplacesSelectors() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, READS));

        ExecutionReport report = executor.execute(plan(PUT), evidence);

        assertThat(report.text()).isEqualTo("""
                        account 111122223333, criterion CIS: 1 of 1 steps in effect
                          DONE PutEventSelectors arn:aws:cloudtrail:eu-west-1:111122223333:trail/main
                        afterwards: FAIL
                        """);
        assertThat(cloud.callsSince().subList(0, 4))
                .containsExactly(
                        "DescribeTrails eu-west-1 " + MAIN,
                        "GetTrailStatus eu-west-1 " + MAIN,
                        "GetEventSelectors eu-west-1 " + MAIN,
                        "PutEventSelectors eu-west-1 " + MAIN);
        assertThat(selectors()).isEqualTo(ALL);
    }

    @Test
    void takesAllStepsAndAuditsTheAccountAfterwards() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(false, false, EventSelectors.defaultSelectors()));

        ExecutionReport report = executor.execute(plan(UPDATE, START), evidence);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.after().map(AccountAfter::verdict)).contains(Verdict.PASS);
        List<String> calls = cloud.callsSince();
        assertThat(calls.subList(0, 8))
                .containsExactly(
                        "DescribeTrails eu-west-1 " + MAIN,
                        "GetEventSelectors eu-west-1 " + MAIN,
                        "UpdateTrail eu-west-1 " + MAIN,
                        "DescribeTrails eu-west-1 " + MAIN,
                        "GetTrailStatus eu-west-1 " + MAIN,
                        "GetEventSelectors eu-west-1 " + MAIN,
                        "StartLogging eu-west-1 " + MAIN,
                        "DescribeTrails eu-west-1 -");
        assertThat(calls.subList(8, calls.size()))
                .as("the audit asks both at once")
                .containsExactlyInAnyOrder("GetTrailStatus eu-west-1 " + MAIN, "GetEventSelectors eu-west-1 " + MAIN);
    }

    @Test
    void createsATrailOfThePlansSettings() {
        AccountEvidence evidence = cloud.settle(Scene.empty());

        ExecutionReport report = executor.execute(plan(CREATE, START), evidence);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.after().map(AccountAfter::verdict)).contains(Verdict.PASS);
        assertThat(cloud.writesSince()).containsExactly("CreateTrail eu-west-1 main", "StartLogging eu-west-1 " + MAIN);
        assertThat(Effects.isInEffect(CREATE, truth())).isTrue();
    }

    @Test
    void finishesWhatAnEarlierRunHasBegun() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(false, false, READS));
        cloud.simulator().inject(Fault.accessDenied().on("StartLogging").times(1));
        assertThat(words(executor.execute(plan(PUT, UPDATE, START), evidence)))
                .containsExactly("DONE", "DONE", "FAILED");
        cloud.callsSince();

        ExecutionReport second = executor.execute(plan(PUT, UPDATE, START), evidence);

        assertThat(words(second)).containsExactly("ALREADY_DONE", "ALREADY_DONE", "DONE");
        assertThat(cloud.writesSince()).containsExactly("StartLogging eu-west-1 " + MAIN);
    }

    @Test
    void stopsAtTheFirstFailureAndSaysHowItFailed() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(false, false, READS));
        cloud.simulator().inject(Fault.accessDenied().on("UpdateTrail"));

        ExecutionReport report = executor.execute(plan(PUT, UPDATE, START), evidence);

        assertThat(words(report)).containsExactly("DONE", "FAILED", "NOT_REACHED");
        assertThat(report.steps().get(1).outcome().detail()).startsWith("UpdateTrail answered AccessDeniedException: ");
        assertThat(cloud.writesSince())
                .containsExactly("PutEventSelectors eu-west-1 " + MAIN, "UpdateTrail eu-west-1 " + MAIN);
    }

    @Test
    void makesTheCallsBeforeARequestAndNoneAfterIt() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(false, false, EventSelectors.defaultSelectors()));
        Step request =
                new Step.GrantPermission(ACCOUNT, MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, MAIN), REASON);

        ExecutionReport report = executor.execute(plan(START, request, UPDATE, request), evidence);

        assertThat(words(report)).containsExactly("DONE", "NEEDS_A_PERSON", "NOT_REACHED", "NEEDS_A_PERSON");
        assertThat(report.text()).contains("  NEEDS_A_PERSON the account has no trail\n");
        assertThat(report.isComplete()).isFalse();
        assertThat(cloud.writesSince()).containsExactly("StartLogging eu-west-1 " + MAIN);
    }

    @Test
    void aLostAnswerIsFoundOutByReadingAgain() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, true, READS));
        cloud.simulator().inject(Fault.garbageBody().on("PutEventSelectors"));

        ExecutionReport report = executor.execute(plan(PUT), evidence);

        assertThat(words(report)).containsExactly("DONE");
        assertThat(report.steps().get(0).outcome().detail())
                .startsWith("PutEventSelectors answered NoReadableAnswer: ")
                .endsWith("; reading again showed that it is in effect");
        assertThat(selectors()).isEqualTo(ALL);
    }

    @Test
    void aCallThatGotNoAnswerIsReadAgainUntilItShowsAndThenCountsAsFailed() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        cloud.simulator().inject(Fault.error(500, "InternalFailure", "no").on("StartLogging"));

        ExecutionReport report = executor.execute(plan(START), evidence);

        assertThat(words(report)).containsExactly("FAILED");
        assertThat(cloud.callsSince().stream().filter(call -> call.startsWith("GetTrailStatus eu-west-1")))
                .as("once before, three times after, once by the audit")
                .hasSize(5);
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void whatCannotBeReadAgainIsUnknown() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        cloud.simulator().inject(Fault.answerLost().on("StartLogging"));
        cloud.simulator()
                .inject(Fault.accessDenied().on("GetTrailStatus").onNthCall(2).times(9));

        ExecutionReport report = executor.execute(plan(START), evidence);

        assertThat(words(report)).containsExactly("UNKNOWN");
        assertThat(report.text())
                .contains("; whether it is in effect is not known: GetTrailStatus answered AccessDeniedException");
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void aCreateTrailThatTheSdkRepeatedIsDoneIfTheTrailIsAsPlanned() {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        cloud.simulator().inject(Fault.truncatedBody().on("CreateTrail").times(1));
        try (CloudTrailClient repeating = cloud.builder(ACCOUNT, HOME)
                .overrideConfiguration(config -> config.retryStrategy(
                        StandardRetryStrategy.builder().maxAttempts(3).build()))
                .build()) {
            ExecutionReport report = PlanExecutor.builder()
                    .cloudTrail(TrailClients.sync(region -> repeating))
                    .rateLimiter(RateLimiter.oneWritePerSecond().timedBy(clock))
                    .build()
                    .execute(plan(CREATE, START), evidence);

            assertThat(words(report)).containsExactly("DONE", "DONE");
            assertThat(report.steps().get(0).outcome().detail())
                    .startsWith("CreateTrail answered TrailAlreadyExistsException: ");
        }
    }

    @Test
    void aDryRunReadsAndChangesNothing() {
        AccountEvidence evidence = cloud.settle(Scene.empty());

        ExecutionReport report = cloud.executor(ACCOUNT).dryRun(true).build().execute(plan(CREATE, START), evidence);

        assertThat(report.text()).isEqualTo("""
                        dry run: account 111122223333, criterion CIS: 0 of 2 steps in effect
                          WOULD_BE_DONE CreateTrail arn:aws:cloudtrail:eu-west-1:111122223333:trail/main
                          WOULD_BE_DONE StartLogging arn:aws:cloudtrail:eu-west-1:111122223333:trail/main
                        """);
        assertThat(cloud.callsSince())
                .containsExactly("DescribeTrails eu-west-1 " + MAIN, "DescribeTrails eu-west-1 " + MAIN);
    }

    @Test
    void aClientFactoryThatThrowsIsAnException() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));
        PlanExecutor mistaken = executor(TrailClients.sync(region -> {
            throw new IllegalArgumentException("no client for " + region);
        }));

        assertThatThrownBy(() -> mistaken.execute(plan(START), evidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no client for eu-west-1");
        assertThat(mistaken.executeAsync(plan(START), evidence))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .withMessage("no client for eu-west-1");
        assertThat(cloud.callsSince()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake under test
    void aClientFactoryThatReturnsNullIsAnException() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));

        for (TrailClients clients : List.of(TrailClients.sync(region -> null), TrailClients.async(region -> null))) {
            assertThatThrownBy(() -> executor(clients).execute(plan(START), evidence))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the client factory returned null for the region `eu-west-1`");
        }
    }

    @Test
    void anExecutionThatDoesNotWaitReportsTheSame() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, ALL));

        assertThat(executor.executeAsync(plan(START), evidence))
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(report -> assertThat(words(report)).containsExactly("DONE"));
    }

    @Test
    void clientsThatDoNotBlockCarryOutAPlanToo() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(false, false, READS));
        try (AsyncClients clients = new AsyncClients(cloud.simulator())) {
            ExecutionReport report = executor(TrailClients.async(region -> clients.client(ACCOUNT, region)))
                    .execute(plan(UPDATE, PUT, START), evidence);

            assertThat(words(report)).containsExactly("DONE", "DONE", "DONE");
            assertThat(report.after()).isPresent();
        }
        assertThat(selectors()).isEqualTo(ALL);
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake under test
    void aNullArgumentIsNamed() {
        AccountEvidence evidence = cloud.settle(Scene.empty());

        assertThatThrownBy(() -> executor.execute(null, evidence)).hasMessage("plan");
        assertThatThrownBy(() -> executor.execute(plan(START), null)).hasMessage("evidence");
        assertThatThrownBy(() -> PlanExecutor.builder().cloudTrail(null)).hasMessage("clients");
    }

    private PlanExecutor executor(TrailClients clients) {
        return PlanExecutor.builder()
                .cloudTrail(clients)
                .rateLimiter(RateLimiter.oneWritePerSecond().timedBy(clock))
                .build();
    }

    @Test
    void evidenceOfAnotherAccountIsRefused() {
        AccountEvidence other =
                AccountEvidence.builder().accountId("444455556666").build();

        assertThatThrownBy(() -> executor.execute(plan(START), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected evidence of the account `111122223333`, found `444455556666`");
    }

    @Test
    void clientsAreRequired() {
        assertThatThrownBy(() -> PlanExecutor.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected cloudTrail to be set");
    }

    private AccountEvidence truth() {
        return cloud.simulator().actualState(ACCOUNT);
    }

    private EventSelectors selectors() {
        return truth().selectors(MAIN).value().orElseThrow();
    }

    private static List<String> words(ExecutionReport report) {
        return report.steps().stream().map(step -> step.outcome().word()).toList();
    }
}
