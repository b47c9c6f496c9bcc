package io.github.trailproof.examples.audit.input;

import java.util.Locale;

/**
 * A number for each account, by its 12 digits, in 16 to 32 bytes an account. Accounts are many, and of each one it only
 * has to be known whether it comes again.
 */
final class AccountIndex {

    /** Free places have this key; an account's key is its number and one. */
    private static final long FREE = 0;

    private static final int SMALLEST = 1 << 10;

    private long[] keys = new long[SMALLEST];
    private long[] values = new long[SMALLEST];
    private int count;

    /** The number of an account; 0 if none was put. */
    long get(String accountId) {
        return values[place(Long.parseLong(accountId) + 1)];
    }

    void put(String accountId, long value) {
        long key = Long.parseLong(accountId) + 1;
        int place = place(key);
        if (keys[place] == FREE) {
            keys[place] = key;
            count++;
        }
        values[place] = value;
        // Half of the places stay free, so that searches are short.
        if (count > keys.length / 2) {
            grow();
        }
    }

    /** Where a key is, or the free place where it belongs; its value is 0 then. */
    private int place(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & mask;
        while (keys[place] != FREE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }

    /** Takes an account and its number. */
    interface Visitor {
        void visit(String accountId, long value);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                visitor.visit(String.format(Locale.ROOT, "%012d", keys[i] - 1), values[i]);
            }
        }
    }
}
