package io.github.trailproof.examples.audit.console;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is done when the process is told to end, as by ^C: the piece of work that is under way is finished, then the
 * outputs are ended, and no further piece begins. The virtual machine then ends with the status of the signal, 130 after ^C.
 */
public final class Interruption implements AutoCloseable {

    /** How long a piece may take that is under way; one that waits for its reader must not keep the process from ending. */
    private static final long PATIENCE_SECONDS = 3;

    private final ReentrantLock working = new ReentrantLock();
    private @Nullable Thread hook;

    /** Starts without anything to be done. */
    public Interruption() {}

    /** Sets what ends the outputs. It is run once at most, by another thread, while no piece of work is under way. */
    public void finishing(Runnable finish) {
        Thread made = new Thread(() -> end(finish), "trailproof-interrupted");
        Runtime.getRuntime().addShutdownHook(made);
        hook = made;
    }

    /** The lock is kept, so that nothing is begun any more. */
    private void end(Runnable finish) {
        try {
            if (working.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                finish.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does a piece of work that is finished once it was begun. */
    public void whole(Runnable piece) {
        whole(() -> {
            piece.run();
            return true;
        });
    }

    /** Does a piece of work that is finished once it was begun. */
    public <T> T whole(Supplier<T> piece) {
        working.lock();
        try {
            return piece.get();
        } finally {
            working.unlock();
        }
    }

    /** From now on nothing is done any more; if it is being done already, this waits for the end. */
    @Override
    public void close() {
        if (hook == null) {
            return;
        }
        Thread made = hook;
        whole(() -> {
            try {
                Runtime.getRuntime().removeShutdownHook(made);
            } catch (IllegalStateException e) {
                // The process is ending, and whatever has begun is finished.
            }
        });
    }
}
