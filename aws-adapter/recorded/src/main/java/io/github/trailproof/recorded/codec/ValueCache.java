package io.github.trailproof.recorded.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values already read from an account's bytes, to be found again where the same bytes repeat. Since a JSON object ends
 * where its bytes say, bytes that begin like an object already read are that object.
 */
final class ValueCache<V> {

    /** So that an account of many different objects is not compared with all of them. */
    private static final int MOST = 16;

    private final byte[] bytes;
    private final int origin;
    private final int end;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final @Nullable Object[] values = new @Nullable Object[MOST];
    private int remembered;

    /** Offsets are counted from the origin. */
    ValueCache(byte[] bytes, int origin, int end) {
        this.bytes = bytes;
        this.origin = origin;
        this.end = end;
    }

    /** The value whose bytes repeat from an offset on, if there is one. */
    @SuppressWarnings("unchecked")
    @Nullable
    V find(int start) {
        for (int i = 0; i < Math.min(remembered, MOST); i++) {
            int from = origin + start;
            int to = from + ends[i] - starts[i];
            if (to <= end && Arrays.equals(bytes, from, to, bytes, origin + starts[i], origin + ends[i])) {
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
