package io.github.trailproof.recorded.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values already read from a source, to be found again where the same bytes are repeated. Since a JSON object ends
 * where its bytes say, bytes that begin like an object already read are that object.
 */
public final class ValueCache<V> {

    /** An account of many different objects must not be compared with all of them. */
    private static final int MOST = 16;

    private final JsonSource source;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final @Nullable Object[] values = new @Nullable Object[MOST];
    private int remembered;

    ValueCache(JsonSource source) {
        this.source = source;
    }

    /** The value whose bytes are repeated at an offset, which is counted from the start of the source; null if there is none. */
    @SuppressWarnings("unchecked")
    @Nullable
    V find(int start) {
        byte[] bytes = source.bytes();
        int origin = source.start();
        for (int i = 0; i < Math.min(remembered, MOST); i++) {
            int from = origin + start;
            int to = from + ends[i] - starts[i];
            if (to <= source.end() && Arrays.equals(bytes, from, to, bytes, origin + starts[i], origin + ends[i])) {
                return (V) values[i];
            }
        }
        return null;
    }

    /** Keeps a value that was read from one offset to another; the oldest gives way. */
    void remember(int start, int end, V value) {
        int place = remembered % MOST;
        starts[place] = start;
        ends[place] = end;
        values[place] = value;
        remembered++;
    }
}
