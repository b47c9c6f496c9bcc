package io.github.trailproof.execute;

import static io.github.trailproof.execute.Scene.ACCOUNT;
import static io.github.trailproof.execute.Scene.READS;
import static io.github.trailproof.execute.Scene.REASON;
import static io.github.trailproof.execute.Scene.START;
import static io.github.trailproof.execute.Scene.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.trail.TrailArn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    private static final TrailArn OTHER = Scene.arn("other");

    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
        cloud.close();
    }

    @Test
    void beforeTheFirstStepNothingIsCalled() {
        AccountEvidence evidence = cloud.settle(Scene.withMain(true, false, READS));

        Thread.currentThread().interrupt();
        ExecutionReport report = cloud.executor(ACCOUNT).build().execute(plan(START), evidence);

        assertThat(report.text()).isEqualTo("""
                        account 111122223333, criterion CIS: 0 of 1 steps in effect, interrupted
                          NOT_REACHED StartLogging arn:aws:cloudtrail:eu-west-1:111122223333:trail/main
                        """);
        assertThat(cloud.callsSince()).isEmpty();
    }

    @Test
    void betweenTwoStepsTheSecondIsNotReached() {
        AccountEvidence evidence = cloud.settle(Scene.with(List.of(Scene.MAIN, OTHER), true, false, READS));
        RateLimiter.Timer interrupting = new RateLimiter.Timer() {
            @Override
            public Duration elapsed() {
                return Duration.ZERO;
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                throw new InterruptedException();
            }
        };

        ExecutionReport report = cloud.executor(ACCOUNT)
                .rateLimiter(RateLimiter.oneWritePerSecond().timedBy(interrupting))
                .build()
                .execute(plan(START, new Step.StartLogging(OTHER, REASON)), evidence);

        assertThat(report.interrupted()).isTrue();
        assertThat(report.steps().stream().map(step -> step.outcome().word())).containsExactly("DONE", "NOT_REACHED");
        assertThat(report.after()).isEmpty();
        assertThat(cloud.writesSince()).containsExactly("StartLogging eu-west-1 " + Scene.MAIN);
    }

    @Test
    void withinACallItsOutcomeIsStillFoundOut() {
        AccountEvidence evidence = cloud.settle(Scene.with(List.of(Scene.MAIN, OTHER), true, false, READS));
        cloud.simulator().inject(Fault.delayed(Duration.ofMillis(200)).on("StartLogging"));
        Thread executing = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            while (cloud.simulator().calls().stream()
                    .noneMatch(call -> call.operation().equals("StartLogging"))) {
                Thread.onSpinWait();
            }
            executing.interrupt();
        });
        interrupter.start();

        ExecutionReport report =
                cloud.executor(ACCOUNT).build().execute(plan(START, new Step.StartLogging(OTHER, REASON)), evidence);

        assertThat(report.interrupted()).isTrue();
        assertThat(report.steps().stream().map(step -> step.outcome().word())).containsExactly("DONE", "NOT_REACHED");
        assertThat(Effects.isInEffect(START, cloud.simulator().actualState(ACCOUNT)))
                .isTrue();
    }
}
