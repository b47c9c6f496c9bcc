package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.Format;

/**
 * Where a record ends, counted from its start.
 *
 * @param length how many bytes the record has; 0 if they were not kept
 * @param next where the next record starts
 * @param lines how many lines begin until there
 * @param tooLong the size of the record if it is above {@link Format#MOST_BYTES}, else 0
 */
record Span(int length, int next, long lines, long tooLong) {

    /** Before the first record. */
    static final Span NONE = new Span(0, 0, 0, 0);

    /** A record that was kept. */
    static Span kept(int length, int next, long lines) {
        return new Span(length, next, lines, length > Format.MOST_BYTES ? length : 0);
    }

    /** A record of that many bytes that was not kept. */
    static Span dropped(long size, int next, long lines) {
        return new Span(0, next, lines, size);
    }
}
