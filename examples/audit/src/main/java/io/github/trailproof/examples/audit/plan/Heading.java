package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.examples.audit.console.Colour;
import io.github.trailproof.examples.audit.console.TextStyle;
import java.util.function.Supplier;

/** What stands above a plan. */
sealed interface Heading {

    Colour colour();

    String mark(TextStyle style);

    /** What the plan comes to. */
    default String outcome(Supplier<String> ofPlan) {
        return ofPlan.get();
    }

    /**
     * The verdict of the plan's account.
     *
     * @param verdict before any step
     */
    record OfVerdict(Verdict verdict) implements Heading {
        @Override
        public Colour colour() {
            return Colour.of(verdict);
        }

        @Override
        public String mark(TextStyle style) {
            return style.symbol(verdict) + " " + verdict;
        }
    }

    /** The plan's account owns the trail and was not judged itself. */
    record OfOwner() implements Heading {
        @Override
        public Colour colour() {
            return Colour.PLAIN;
        }

        @Override
        public String mark(TextStyle style) {
            return "OWNER";
        }

        @Override
        public String outcome(Supplier<String> ofPlan) {
            return "which owns the organization trail, " + ofPlan.get();
        }
    }
}
