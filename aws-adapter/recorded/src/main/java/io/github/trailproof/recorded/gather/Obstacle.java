package io.github.trailproof.recorded.gather;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Why no evidence could be gathered from a value. */
public sealed interface Obstacle {

    /** What has to be known to place an answer. */
    enum Piece {
        /** The account that was asked. */
        ACCOUNT,
        /** The region that was asked. */
        REGION,
        /** The trail that was asked about. */
        TRAIL,
        /** The call that failed. */
        OPERATION
    }

    /**
     * Nothing says it: neither the value nor the file's name or folder.
     *
     * @param piece what is missing
     */
    record Lacks(Piece piece) implements Obstacle {
        /** Checks that nothing is null. */
        public Lacks {
            Objects.requireNonNull(piece, "piece");
        }
    }

    /**
     * The value, the file's name and its folders name several.
     *
     * @param piece what is not clear
     * @param candidates what they name, sorted
     */
    record Several(Piece piece, List<String> candidates) implements Obstacle {
        /** Copies the list. */
        public Several {
            Objects.requireNonNull(piece, "piece");
            candidates = List.copyOf(candidates);
        }

        static Several of(Piece piece, Collection<String> candidates) {
            return new Several(piece, List.copyOf(new TreeSet<>(candidates)));
        }
    }

    /**
     * It is malformed.
     *
     * @param message what was expected and what was found, on one line
     */
    record Malformed(String message) implements Obstacle {
        /** Checks that nothing is null. */
        public Malformed {
            Objects.requireNonNull(message, "message");
        }
    }

    /** It is of a kind that cannot prove the control. */
    record ProvesNothing() implements Obstacle {}
}
