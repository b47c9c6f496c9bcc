package io.github.trailproof.collect.calls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of both kinds as futures: cancelling one cancels the call. */
public final class Calls {

    private Calls() {}

    /** Makes a call that blocks; cancelling it interrupts the thread if the call has begun. */
    public static <T> CompletableFuture<T> blocking(Executor executor, Supplier<? extends T> call) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        // The task alone knows whether a thread is in the call, so no interrupt reaches what the thread does next.
        FutureTask<Boolean> task = new FutureTask<>(() -> settle(call, answer), true);
        whenEnded(answer, thrown -> {
            if (answer.isCancelled()) {
                task.cancel(true);
            }
        });
        try {
            executor.execute(task);
        } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
        }
        return answer;
    }

    private static <T> void settle(Supplier<? extends T> call, CompletableFuture<T> answer) {
        T value;
        try {
            value = call.get();
        } catch (Throwable thrown) {
            answer.completeExceptionally(thrown);
            return;
        }
        answer.complete(value);
    }

    /** Makes a call that does not block; what it throws instead of starting becomes its outcome. */
    public static <T> CompletableFuture<T> started(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /** What is made of a call's answer; cancelling it cancels the call. */
    public static <R, T> CompletableFuture<T> mapped(
            CompletableFuture<R> call, Function<? super R, ? extends T> mapping) {
        CompletableFuture<T> mapped = call.thenApply(mapping);
        whenEnded(mapped, thrown -> call.cancel(true));
        return mapped;
    }

    /** Does something when a call has ended, well or not; it must not throw. */
    public static <T> void whenEnded(CompletableFuture<T> call, Consumer<@Nullable Throwable> action) {
        CompletableFuture<T> unused = call.whenComplete((ignored, thrown) -> action.accept(thrown));
    }
}
