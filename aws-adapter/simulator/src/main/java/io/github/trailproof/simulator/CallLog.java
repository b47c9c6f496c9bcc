package io.github.trailproof.simulator;

import java.util.ArrayList;
import java.util.List;

/** Which calls were made, and how many at once. */
final class CallLog {

    private final List<Call> calls = new ArrayList<>();
    private int open;
    private int mostOpen;

    synchronized void add(Call call) {
        calls.add(call);
    }

    synchronized Open opened() {
        open++;
        mostOpen = Math.max(mostOpen, open);
        return new Open();
    }

    private synchronized void closed() {
        open--;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized int open() {
        return open;
    }

    synchronized int mostOpen() {
        return mostOpen;
    }

    /** Forgets what was; calls that are open stay open. */
    synchronized void clear() {
        calls.clear();
        mostOpen = open;
    }

    /** A call that is not answered yet; closing it again does nothing. */
    final class Open implements AutoCloseable {

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
