package io.github.trailproof.examples.audit.input;

import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedPart;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on the parts of an input on all cores, and hands on what comes of them in the order of the input. No more is under
 * way than a few parts, however fast the input is. An input of a single part is worked on where it is handed on.
 */
final class InOrder implements Closeable {

    /** So much text makes a part. */
    private static final int PART_BYTES = 1 << 18;

    /** No further part is begun while so much text is under way. */
    private static final long MOST_BYTES = 1 << 22;

    private final int cores;
    private @Nullable ExecutorService pool;

    InOrder() {
        this(Runtime.getRuntime().availableProcessors());
    }

    InOrder(int cores) {
        this.cores = cores;
    }

    /** A part that is under way. */
    private record Pending<R>(long size, FutureTask<R> task) {}

    /**
     * Works on each part.
     *
     * @param work is done on any thread
     * @param next takes what came of each part, on this thread
     * @param done whether nothing more is to be handed on
     */
    <R> void each(
            RecordedEvidenceReader reader, Function<RecordedPart, R> work, Consumer<R> next, BooleanSupplier done) {
        Deque<Pending<R>> pending = new ArrayDeque<>();
        long size = 0;
        boolean ended = false;
        while (!done.getAsBoolean()) {
            while (!ended && (pending.isEmpty() || (pending.size() < mostParts() && size < MOST_BYTES))) {
                Optional<RecordedPart> part = reader.nextPart(PART_BYTES);
                ended = part.isEmpty();
                if (part.isPresent()) {
                    pending.addLast(begin(part.get(), work));
                    size += part.get().size();
                }
            }
            if (pending.isEmpty()) {
                return;
            }
            // What is being handed on still counts as under way.
            next.accept(result(pending.getFirst().task()));
            size -= pending.removeFirst().size();
        }
    }

    private int mostParts() {
        return cores == 1 ? 1 : 2 * cores;
    }

    private <R> Pending<R> begin(RecordedPart part, Function<RecordedPart, R> work) {
        FutureTask<R> task = new FutureTask<>(() -> work.apply(part));
        if (cores == 1 || part.size() < PART_BYTES) {
            task.run();
        } else {
            pool().execute(task);
        }
        return new Pending<>(part.size(), task);
    }

    private ExecutorService pool() {
        ExecutorService known = pool;
        if (known != null) {
            return known;
        }
        ExecutorService made = Executors.newFixedThreadPool(cores, task -> {
            Thread thread = new Thread(task, "trailproof-worker");
            thread.setDaemon(true);
            return thread;
        });
        pool = made;
        return made;
    }

    private static <R> R result(FutureTask<R> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        ExecutorService known = pool;
        if (known != null) {
            known.shutdownNow();
        }
    }
}
