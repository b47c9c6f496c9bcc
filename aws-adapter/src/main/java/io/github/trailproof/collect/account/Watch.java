package io.github.trailproof.collect.account;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What a collector of many accounts sees of one that is open, and how it ends one that hangs. Safe for several threads. */
public final class Watch {

    private final CompletableFuture<String> cut = new CompletableFuture<>();
    private volatile long lastAnswer = System.nanoTime();

    /** Starts watching. */
    public Watch() {}

    /** An answer has come; that a call timed out is none. */
    void heard() {
        lastAnswer = System.nanoTime();
    }

    /** How long no answer has come. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastAnswer);
    }

    /**
     * Ends the collection as its deadline does.
     *
     * @param words why there is no answer
     */
    public void cutShort(String words) {
        cut.complete(words);
    }

    CompletableFuture<String> cut() {
        return cut;
    }
}
