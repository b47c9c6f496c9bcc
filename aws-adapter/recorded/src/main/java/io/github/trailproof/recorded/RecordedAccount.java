package io.github.trailproof.recorded;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.List;
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
     * @param warnings what was passed over, because it decides nothing: the first of it, in the order of the text
     */
    // It is only ever named inside this interface or with its name before it.
    @SuppressWarnings("JavaLangClash")
    record Readable(long line, AccountEvidence evidence, List<Warning> warnings) implements RecordedAccount {
        /** Copies the list. */
        public Readable {
            Objects.requireNonNull(evidence, "evidence");
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A value that was passed over: it is not what stands in such a place, and counts as absent, since it decides nothing.
     *
     * @param source the input's name
     * @param line the line where the account starts, counted from 1
     * @param path the JSON path of the value, such as {@code $.collectedAt}
     * @param message what was expected and what was found, on one line; parts of the input, cut short and with control
     *     characters escaped, may be in it
     */
    record Warning(String source, long line, String path, String message) {
        /** Checks that nothing is null. */
        public Warning {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
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
