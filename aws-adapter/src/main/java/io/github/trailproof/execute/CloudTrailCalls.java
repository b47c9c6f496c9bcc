package io.github.trailproof.execute;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.calls.CloudTrailCall;
import io.github.trailproof.collect.calls.Errors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.core.exception.AbortedException;

/** Calls with the caller's clients of either kind, each made and waited for on the executing thread. */
record CloudTrailCalls(TrailClients clients) {

    /** The failure of a call. Errors and mistakes of the caller's program are thrown as they are. */
    static final class FailedCall extends Exception {

        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        private FailedCall(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }

    /**
     * Makes a call. If the thread is interrupted the call is cancelled, and the thread stays interrupted.
     *
     * @throws FailedCall if the service, or the way to it, failed
     * @throws RuntimeException what the caller's client factory threw
     */
    <T> T make(String region, CloudTrailCall<T> call) throws FailedCall {
        CompletableFuture<T> answer = clients.call(region, call.blocking(), call.notBlocking(), Runnable::run);
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FailedCall(AbortedException.create("interrupted while waiting for an answer"));
        } catch (ExecutionException failed) {
            if (Errors.in(failed).isPresent()) {
                throw Errors.thrown(failed);
            }
            throw new FailedCall(
                    Errors.unwrapped(failed) instanceof RuntimeException thrown
                            ? thrown
                            : new IllegalStateException(Errors.unwrapped(failed)));
        }
    }
}
