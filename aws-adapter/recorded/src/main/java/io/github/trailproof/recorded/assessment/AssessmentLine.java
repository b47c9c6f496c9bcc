package io.github.trailproof.recorded.assessment;

import io.github.trailproof.recorded.RecordedAccount;
import java.util.Objects;

/** One line of a file of assessments. */
public sealed interface AssessmentLine {

    /** The line, counted from 1. */
    long line();

    /**
     * An assessment.
     *
     * @param line the line, counted from 1
     * @param assessment what was assessed
     */
    record Assessed(long line, RecordedAssessment assessment) implements AssessmentLine {
        /** Checks that nothing is null. */
        public Assessed {
            Objects.requireNonNull(assessment, "assessment");
        }
    }

    /**
     * The note that an account could not be read, and so was not assessed.
     *
     * @param line the line of this note, counted from 1
     * @param account the account and what is wrong with it; its line is 0 if none was noted, its path then {@code $}
     */
    record NotAssessed(long line, RecordedAccount.Unreadable account) implements AssessmentLine {
        /** Checks that nothing is null. */
        public NotAssessed {
            Objects.requireNonNull(account, "account");
        }
    }

    /**
     * Neither of these, or the failure that ended the input.
     *
     * @param source the input's name
     * @param line the line, counted from 1
     * @param path the JSON path of what is wrong, such as {@code $.verdicts.CIS}; {@code $} stands for the whole line
     * @param message what was expected and what was found, on one line; parts of the input, cut short and without
     *     control characters, may be in it
     */
    record Malformed(String source, long line, String path, String message) implements AssessmentLine {
        /** Checks that nothing is null. */
        public Malformed {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
        }
    }
}
