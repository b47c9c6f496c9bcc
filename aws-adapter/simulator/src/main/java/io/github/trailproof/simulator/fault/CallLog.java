package io.github.trailproof.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls that arrived, and how many were open at once. The simulator keeps it; tests read
 * {@link io.github.trailproof.simulator.SimulatedAws#calls}.
 */
public final class CallLog {

    private final List<Call> calls = new ArrayList<>();
    private int open;
    private int mostOpen;

    /** Starts empty. */
    public CallLog() {}

    public synchronized void add(Call call) {
        calls.add(call);
    }

    public synchronized Open opened() {
        open++;
        mostOpen = Math.max(mostOpen, open);
        return new Open();
    }

    private synchronized void closed() {
        open--;
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized int open() {
        return open;
    }

    public synchronized int mostOpen() {
        return mostOpen;
    }

    /** Clears the log; calls that are open stay open. */
    public synchronized void clear() {
        calls.clear();
        mostOpen = open;
    }

    /** A call that is not answered yet; closing it twice has no effect. */
    public final class Open implements AutoCloseable {
        private Open() {}

        private boolean closed;

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                closed();
            }
        }
    }
}
