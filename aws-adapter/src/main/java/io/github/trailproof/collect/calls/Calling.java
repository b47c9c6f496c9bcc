package io.github.trailproof.collect.calls;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * How the calls of a collection are made.
 *
 * @param executor makes those that block
 * @param timeout how long each may take, its retries included
 * @param role the credentials of a role, unless the clients' own are used
 */
public record Calling(
        Executor executor, Duration timeout, @Nullable AwsRequestOverrideConfiguration role) {

    /** Calls with the clients' own credentials. */
    public static Calling own(Executor executor, Duration timeout) {
        return new Calling(executor, timeout, null);
    }

    /** What is put into each request, so that its client gives up by itself. */
    public AwsRequestOverrideConfiguration override() {
        AwsRequestOverrideConfiguration.Builder settings =
                role == null ? AwsRequestOverrideConfiguration.builder() : role.toBuilder();
        return settings.apiCallTimeout(timeout).build();
    }

    /**
     * Makes a call, and ends it when its time is over, whatever its client does. The time begins when the call does, and
     * not while it waits for a thread. Cancelling the answer cancels the call.
     *
     * @param call starts the call, with the executor for one that blocks
     */
    public <T> CompletableFuture<T> limited(Function<Executor, CompletableFuture<T>> call) {
        CallTimer timer = new CallTimer(timeout);
        AtomicBoolean waits = new AtomicBoolean();
        Executor timed = task -> {
            waits.set(true);
            executor.execute(() -> {
                timer.start();
                task.run();
            });
        };
        CompletableFuture<T> answer = timer.limit(Calls.started(() -> call.apply(timed)));
        if (!waits.get()) {
            timer.start();
        }
        return answer;
    }
}
