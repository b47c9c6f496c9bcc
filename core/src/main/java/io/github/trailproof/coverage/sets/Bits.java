package io.github.trailproof.coverage.sets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * A set of small numbers that never changes. Boxes are compared by millions of these, and a {@link BitSet} has no test for
 * being contained in another, and is copied before each operation.
 */
final class Bits {

    /** By the lowest numbers first, in the order of their words. */
    static final Comparator<Bits> ORDER = (one, other) -> Arrays.compare(one.words, other.words);

    /** The last is not zero. */
    private final long[] words;

    private Bits(long[] words) {
        this.words = words;
    }

    static Bits none() {
        return new Bits(new long[0]);
    }

    static Bits of(BitSet set) {
        return new Bits(set.toLongArray());
    }

    private static Bits trimmed(long[] words) {
        int length = words.length;
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
        return new Bits(length == words.length ? words : Arrays.copyOf(words, length));
    }

    BitSet toBitSet() {
        return BitSet.valueOf(words);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    boolean intersects(Bits other) {
        for (int index = Math.min(words.length, other.words.length) - 1; index >= 0; index--) {
            if ((words[index] & other.words[index]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean contains(Bits other) {
        if (other.words.length > words.length) {
            return false;
        }
        for (int index = 0; index < other.words.length; index++) {
            if ((other.words[index] & ~words[index]) != 0) {
                return false;
            }
        }
        return true;
    }

    Bits and(Bits other) {
        long[] both = new long[Math.min(words.length, other.words.length)];
        for (int index = 0; index < both.length; index++) {
            both[index] = words[index] & other.words[index];
        }
        return trimmed(both);
    }

    Bits andNot(Bits other) {
        long[] rest = words.clone();
        for (int index = Math.min(words.length, other.words.length) - 1; index >= 0; index--) {
            rest[index] &= ~other.words[index];
        }
        return trimmed(rest);
    }

    Bits or(Bits other) {
        long[] either = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int index = 0; index < other.words.length; index++) {
            either[index] |= other.words[index];
        }
        return new Bits(either);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
