package io.github.trailproof.recorded;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.Objects;

/** One account of an input, or the reason why it could not be read. */
public sealed interface RecordedAccount {

    /** The line where the account starts, counted from 1. */
    long line();

    /**
     * An account that was read.
     *
     * @param line the line where it starts, counted from 1
     * @param evidence what was recorded
     */
    // It is only ever named inside this interface or with its name before it.
    @SuppressWarnings("JavaLangClash")
    record Readable(long line, AccountEvidence evidence) implements RecordedAccount {
        /** Checks that nothing is null. */
        public Readable {
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /**
     * An account that could not be read, or the failure that ended the input.
     *
     * @param source the input's name
     * @param line the line where the account starts, counted from 1
     * @param path the JSON path of what was refused, as {@code $.describeTrails.us-east-1.trailList[0].TrailARN};
     *     {@code $} stands for the whole account
     * @param message what was expected and what was found, on one line; parts of the input, cut short and with control
     *     characters escaped, may be in it
     */
    record Unreadable(String source, long line, String path, String message) implements RecordedAccount {
        /** Checks that nothing is null. */
        public Unreadable {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
        }
    }
}
