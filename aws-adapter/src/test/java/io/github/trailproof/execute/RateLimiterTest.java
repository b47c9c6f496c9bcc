package io.github.trailproof.execute;

import static io.github.trailproof.execute.Scene.ACCOUNT;
import static io.github.trailproof.execute.Scene.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.TrailArn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final StoppedClock clock = new StoppedClock();
    private final RateLimiter rateLimiter = RateLimiter.oneWritePerSecond().timedBy(clock);

    @Test
    void callsOfOneOperationInOneRegionAreASecondApart() throws InterruptedException {
        rateLimiter.acquire(start("eu-west-1", ACCOUNT));
        clock.advance(Duration.ofMillis(300));
        rateLimiter.acquire(start("eu-west-1", ACCOUNT));
        rateLimiter.acquire(start("eu-west-1", ACCOUNT));

        assertThat(clock.pauses()).containsExactly(Duration.ofMillis(700), SECOND);
    }

    @Test
    void otherOperationsRegionsAndAccountsDoNotWait() throws InterruptedException {
        rateLimiter.acquire(start("eu-west-1", ACCOUNT));
        rateLimiter.acquire(new Step.UpdateTrail(start("eu-west-1", ACCOUNT).trailArn(), REASON));
        rateLimiter.acquire(start("us-east-1", ACCOUNT));
        rateLimiter.acquire(start("eu-west-1", "444455556666"));

        assertThat(clock.pauses()).isEmpty();
    }

    @Test
    void aCallThatComesLateDoesNotWait() throws InterruptedException {
        rateLimiter.acquire(start("eu-west-1", ACCOUNT));
        clock.advance(Duration.ofSeconds(5));
        rateLimiter.acquire(start("eu-west-1", ACCOUNT));

        assertThat(clock.pauses()).isEmpty();
    }

    @Test
    void anIntervalIsNotNegative() {
        assertThatThrownBy(() -> RateLimiter.every(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an interval that is not negative, found `PT-0.001S`");
    }

    private static Step.StartLogging start(String region, String accountId) {
        return new Step.StartLogging(new TrailArn("aws", region, accountId, "main"), REASON);
    }
}
