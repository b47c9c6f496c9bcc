package io.github.trailproof.remediation;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.EventSelectors;
import java.util.Optional;

/** Whether a trail's selectors can be replaced, and by which. */
sealed interface Rewrite {

    /**
     * They can.
     *
     * @param before as they were read, sorted
     * @param after the complete new list, sorted
     * @param keeps what of the old list is sent again, in words
     * @param limit the limit that made the new list another kind than the old one
     */
    record Possible(EventSelectors before, EventSelectors after, String keeps, Optional<Note.Limit> limit)
            implements Rewrite {}

    /**
     * They cannot.
     *
     * @param reason why
     * @param limit the limit in the way, if it is one
     * @param unread what is missing, if they were not read
     */
    record Impossible(String reason, Optional<Note.Limit> limit, Optional<MissingEvidence> unread) implements Rewrite {
        static Impossible because(String reason) {
            return new Impossible(reason, Optional.empty(), Optional.empty());
        }

        static Impossible atLimit(String reason, Note.Limit limit) {
            return new Impossible(reason, Optional.of(limit), Optional.empty());
        }
    }
}
