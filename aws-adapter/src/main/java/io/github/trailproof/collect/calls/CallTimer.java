package io.github.trailproof.collect.calls;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Ends one call when its time is over. */
final class CallTimer {

    private final Duration timeout;
    private final CompletableFuture<Boolean> bell = new CompletableFuture<>();

    CallTimer(Duration timeout) {
        this.timeout = timeout;
    }

    /** From now on the time counts. */
    void start() {
        bell.completeOnTimeout(true, TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    }

    /** The same call, which fails as the SDK's own do once the time is over; cancelling it cancels the call. */
    <T> CompletableFuture<T> limit(CompletableFuture<T> call) {
        CompletableFuture<T> limited = call.thenApply(answer -> answer);
        Calls.whenEnded(limited, thrown -> {
            bell.cancel(false);
            call.cancel(true);
        });
        // Not on the timer's own thread: what the caller does with the outcome may take its time.
        CompletableFuture<Void> unused = bell.thenRunAsync(
                () -> limited.completeExceptionally(ApiCallTimeoutException.create(timeout.toMillis())));
        return limited;
    }
}
