package io.github.trailproof.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * The answer to one call, or the reason why there is none. Immutable if the value is.
 *
 * @param <T> what the call answers
 */
public sealed interface Evidence<T> {

    /**
     * An answer.
     *
     * @param answer what was answered
     * @param providedBy the account whose evidence it was taken from, if it is another one than the account it is about:
     *     an organization trail is answered for where it is owned
     * @param <T> what the call answers
     */
    record Known<T>(T answer, Optional<String> providedBy) implements Evidence<T> {
        /** Checks that nothing is null. */
        public Known {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(providedBy, "providedBy");
        }
    }

    /**
     * No answer.
     *
     * @param reason which call would have given it, and why it did not
     * @param <T> what the call answers
     */
    record Missing<T>(MissingEvidence reason) implements Evidence<T> {
        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if the cause is one that only a rule finds, in an answer that is there
         */
        public Missing {
            Objects.requireNonNull(reason, "reason");
            if (reason.cause() instanceof MissingEvidence.Inconclusive) {
                throw new IllegalArgumentException("expected why there is no answer, found what an answer leaves open");
            }
        }
    }

    /** Obtains evidence that is there. */
    static <T> Evidence<T> known(T answer) {
        return new Known<>(answer, Optional.empty());
    }

    /** Obtains evidence that is not there. */
    static <T> Evidence<T> missing(MissingEvidence reason) {
        return new Missing<>(reason);
    }

    /** The answer, if there is one. */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.answer()) : Optional.empty();
    }

    /** The reason why the answer is missing, if it is. */
    default Optional<MissingEvidence> missing() {
        return this instanceof Missing<T> missing ? Optional.of(missing.reason()) : Optional.empty();
    }
}
