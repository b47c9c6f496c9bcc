package io.github.trailproof.collect.calls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of one collection: so many at a time at most, the others wait; none outlives the collection. */
public final class OpenCalls {

    private final int limit;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    /** How to cancel each call that is open. */
    private final Set<Runnable> open = new HashSet<>();

    private int running;
    private boolean closed;

    public OpenCalls(int limit) {
        this.limit = limit;
    }

    /** Starts a call as soon as there is room. Its outcome never comes if the collection ends before. */
    public <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(() -> run(call, outcome));
        }
        startWaiting();
        return outcome;
    }

    private void startWaiting() {
        for (Runnable next = nextToRun(); next != null; next = nextToRun()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable nextToRun() {
        if (closed || running == limit) {
            return null;
        }
        Runnable next = waiting.poll();
        if (next != null) {
            running++;
        }
        return next;
    }

    private <T> void run(Supplier<CompletableFuture<T>> call, CompletableFuture<T> outcome) {
        CompletableFuture<T> started = Calls.started(call);
        Runnable cancel = () -> started.cancel(true);
        if (!register(cancel)) {
            cancel.run();
        }
        CompletableFuture<T> unused = started.whenComplete((answer, thrown) -> {
            unregister(cancel);
            startWaiting();
            if (thrown == null) {
                outcome.complete(answer);
            } else {
                outcome.completeExceptionally(thrown);
            }
        });
    }

    private synchronized boolean register(Runnable cancel) {
        open.add(cancel);
        return !closed;
    }

    private synchronized void unregister(Runnable cancel) {
        open.remove(cancel);
        running--;
    }

    /** Cancels what is open and starts nothing more. */
    public void close() {
        List<Runnable> left;
        synchronized (this) {
            closed = true;
            waiting.clear();
            left = List.copyOf(open);
        }
        left.forEach(Runnable::run);
    }
}
