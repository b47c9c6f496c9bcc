package io.github.trailproof.recorded.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches bytes eight at a time. */
public final class Bytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long NEWLINES = LOW_BITS * '\n';

    private Bytes() {}

    /** The index of the first newline, or -1. */
    public static int indexOfNewline(byte[] bytes, int start, int end) {
        int i = start;
        while (i + Long.BYTES <= end) {
            // A byte of the difference is zero where there is a newline; only then, or behind it, its high bit comes
            // up.
            long difference = (long) LONGS.get(bytes, i) ^ NEWLINES;
            if (((difference - LOW_BITS) & ~difference & HIGH_BITS) != 0) {
                break;
            }
            i += Long.BYTES;
        }
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return i < end ? i : -1;
    }

    /** The index of the first byte that is not ASCII, or the end. */
    static int endOfAscii(byte[] bytes, int start, int end) {
        int i = start;
        while (i + Long.BYTES <= end && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < end && bytes[i] >= 0) {
            i++;
        }
        return i;
    }
}
