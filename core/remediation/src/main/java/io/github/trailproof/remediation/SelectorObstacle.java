package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.MissingEvidence;

/** Why the selectors of a trail are not replaced: sending them again could lose some of them, or cannot be done. */
public sealed interface SelectorObstacle {

    /**
     * They were not read.
     *
     * @param missing what is missing
     */
    record NotRead(MissingEvidence missing) implements SelectorObstacle {
        /** Checks that nothing is null. */
        public NotRead {
            requireNonNull(missing, "missing");
        }
    }

    /** The answer holds both basic and advanced selectors, so it is not known which are in force. */
    record BothKinds() implements SelectorObstacle {}

    /** The answer holds neither basic nor advanced selectors, so it is not known which are in force. */
    record NeitherKind() implements SelectorObstacle {}

    /** A selector has absent members, or members that this library does not know. */
    record NotResendable() implements SelectorObstacle {}

    /**
     * One more basic selector is not allowed, and no advanced selectors select the same events.
     *
     * @param limit the limit that is in the way
     */
    record NotConvertible(Note.Limit limit) implements SelectorObstacle {
        /** Checks that nothing is null. */
        public NotConvertible {
            requireNonNull(limit, "limit");
        }
    }

    /**
     * With one more selector they would hold more than {@link Note.Limit#ADVANCED_VALUES}.
     *
     * @param values how many they would hold
     */
    record TooManyValues(int values) implements SelectorObstacle {}
}
