package io.github.trailproof.collect.calls;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that make calls which block: those of the caller's executor, else of our own, which are made when needed
 * and end when closed. How many there are is bounded by the number of open calls.
 */
public final class Threads implements Executor, AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final Executor executor;
    private final @Nullable ExecutorService own;

    private Threads(Executor executor, @Nullable ExecutorService own) {
        this.executor = executor;
        this.own = own;
    }

    /** Takes the caller's, if there are any. */
    public static Threads of(@Nullable Executor given) {
        if (given != null) {
            return new Threads(given, null);
        }
        ExecutorService own = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads::daemon);
        return new Threads(own, own);
    }

    /** A call that hangs must not keep the program from ending. */
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "trailproof-collect");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable call) {
        executor.execute(call);
    }

    /** Ends our own threads as soon as their calls end; the caller's are left alone. */
    @Override
    public void close() {
        if (own != null) {
            own.shutdown();
        }
    }
}
