package io.github.trailproof.report;

import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Warning;
import io.github.trailproof.trail.TrailArn;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing an assessment says.
 *
 * @param code what kind of thing, for programs
 * @param text what it says, for people: on one line, in lower case, without a full stop
 * @param trailArn the trail it is about, if it is about one
 */
public record Sentence(Code code, String text, Optional<TrailArn> trailArn) {

    /** The kinds of sentences. The requirements' names stand for requirements that are not met. */
    public enum Code {
        /** A trail, by its name. */
        TRAIL,
        /** One trail meets every requirement. */
        EVERY_REQUIREMENT_MET,
        /** The trails together record every management event, though no single one does. */
        RECORDED_TOGETHER,
        /** One trail records every management event, though no single selector of a multi-region trail does. */
        RECORDED_ALONE,
        /** There is no trail. */
        NO_TRAIL,
        /** A trail records in one region only. */
        MULTI_REGION,
        /** A trail is not logging. */
        LOGGING,
        /** No selector of a trail takes management events. */
        MANAGEMENT_EVENTS,
        /** No selector of a trail takes all of them, reads and writes. */
        READ_WRITE_ALL,
        /** A trail's selector leaves out event sources. */
        NO_EXCLUSIONS,
        /** Events are not recorded. */
        UNRECORDED_EVENTS,
        /** Events may go unrecorded. */
        UNCERTAIN_EVENTS,
        /** An answer is missing. */
        MISSING_EVIDENCE,
        /** A delivery failed. */
        FAILED_DELIVERY,
        /** A trail was not logging for some time. */
        INTERRUPTION,
        /** Nothing was delivered for some time. */
        NO_DELIVERY,
        /** Deliveries have stopped. */
        DELIVERIES_STOPPED,
        /** A trail records what others record already. */
        REDUNDANT_TRAIL,
        /** Another criterion says otherwise. */
        OTHER_CRITERION;

        static Code of(Warning.Kind kind) {
            return valueOf(kind.name());
        }

        static Code of(Requirement requirement) {
            return valueOf(requirement.name());
        }
    }

    /** Checks that nothing is null. */
    public Sentence {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(trailArn, "trailArn");
    }

    static Sentence of(Code code, String text) {
        return new Sentence(code, text, Optional.empty());
    }

    static Sentence of(Code code, String text, TrailArn trailArn) {
        return new Sentence(code, text, Optional.of(trailArn));
    }

    /** The text with a capital letter and a full stop. */
    public String full() {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
