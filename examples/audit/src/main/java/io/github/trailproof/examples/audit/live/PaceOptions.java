package io.github.trailproof.examples.audit.live;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long is waited, and for how many at a time. */
final class PaceOptions {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = DurationOption.class,
            description = "How long each call may take, its retries included, such as 500ms, 10s or 2m. Default: 10s.")
    private Optional<Duration> timeout = Optional.empty();

    @Option(
            names = "--deadline",
            paramLabel = "DURATION",
            converter = DurationOption.class,
            description =
                    "How long each account may take. What was not answered then is missing, and named. Default: 60s.")
    private Optional<Duration> deadline = Optional.empty();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many accounts of the organization are asked at a time. Default: 16.")
    private Optional<Integer> parallel = Optional.empty();

    boolean isAbsent() {
        return timeout.isEmpty() && deadline.isEmpty() && parallel.isEmpty();
    }

    Duration timeout() {
        return timeout.orElse(TIMEOUT);
    }

    Duration deadline() {
        return deadline.orElse(DEADLINE);
    }

    Optional<Integer> parallel() {
        return parallel;
    }
}
