package io.github.trailproof.recorded.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Objects already read from a source, to be found again where the same bytes are repeated. Since a JSON object ends
 * where its bytes say, bytes that begin like an object already read are that object.
 */
public final class ValueCache<V> {

    /** An account of many different objects must not be compared with all of them. */
    private static final int MOST = 16;

    /**
     * What was read from some bytes.
     *
     * @param start the index of the first one
     * @param end the index behind the last one
     * @param tokens how many tokens they are, without the first brace
     * @param value what was read
     */
    record Entry<V>(int start, int end, int tokens, V value) {}

    private final JsonSource source;
    private final Predicate<? super V> reusable;
    private final List<Entry<V>> entries = new ArrayList<>(1);
    private int oldest;

    ValueCache(JsonSource source, Predicate<? super V> reusable) {
        this.source = source;
        this.reusable = reusable;
    }

    /** What was read from the same bytes as those that begin at an index; null if there is nothing to be taken. */
    @Nullable
    Entry<V> find(int start) {
        byte[] bytes = source.bytes();
        for (Entry<V> entry : entries) {
            int end = start + entry.end() - entry.start();
            if (end <= source.end() && Arrays.equals(bytes, start, end, bytes, entry.start(), entry.end())) {
                return reusable.test(entry.value()) ? entry : null;
            }
        }
        return null;
    }

    /** Keeps what was read; the oldest gives way. */
    void remember(Entry<V> entry) {
        if (entries.size() < MOST) {
            entries.add(entry);
        } else {
            entries.set(oldest, entry);
            oldest = (oldest + 1) % MOST;
        }
    }
}
