package io.github.trailproof.execute;

import io.github.trailproof.evidence.PlainText;
import java.util.Objects;
import java.util.Optional;

/** What became of a step. */
public sealed interface StepOutcome {

    /** The outcome as one word, such as {@code ALREADY_DONE}. */
    String word();

    /** What is to be said besides, on one line; empty if the word says all. */
    default String detail() {
        return "";
    }

    /** Whether what the step is for is so now. */
    default boolean isInEffect() {
        return false;
    }

    /**
     * The call was made and what it is for is so now.
     *
     * @param despite how the call failed, where its success was found out by reading again: an answer was lost, or a
     *     repetition by the SDK was answered
     */
    record Done(Optional<CallFailure> despite) implements StepOutcome {
        /** Checks that nothing is null. */
        public Done {
            Objects.requireNonNull(despite, "despite");
        }

        @Override
        public String word() {
            return "DONE";
        }

        @Override
        public String detail() {
            return despite.map(failure -> failure.text() + "; reading again showed that it is in effect")
                    .orElse("");
        }

        @Override
        public boolean isInEffect() {
            return true;
        }
    }

    /** What the step is for was so before; no call was made. */
    record AlreadyDone() implements StepOutcome {
        @Override
        public String word() {
            return "ALREADY_DONE";
        }

        @Override
        public boolean isInEffect() {
            return true;
        }
    }

    /** The call would have been made, had it not been a dry run. */
    record WouldBeDone() implements StepOutcome {
        @Override
        public String word() {
            return "WOULD_BE_DONE";
        }
    }

    /**
     * The call was not made, because what was read does not allow it. Collect the evidence again and plan again.
     *
     * @param refusal why
     * @param text in words; untrusted text may be part of it
     */
    record Refused(Refusal refusal, String text) implements StepOutcome {
        /** Checks that nothing is null. */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String word() {
            return "REFUSED";
        }

        @Override
        public String detail() {
            return PlainText.of(text);
        }
    }

    /**
     * A call failed: one that reads, before anything was changed; or the one that changes, and reading again showed that
     * it has not taken effect.
     *
     * @param failure which call, and how
     */
    record Failed(CallFailure failure) implements StepOutcome {
        /** Checks that nothing is null. */
        public Failed {
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public String word() {
            return "FAILED";
        }

        @Override
        public String detail() {
            return failure.text();
        }
    }

    /**
     * The call that changes was made and failed or lost its answer, and reading again could not settle whether it has
     * taken effect. Executing the plan again finds out.
     *
     * @param failure how the call failed
     * @param why why reading again did not tell; untrusted text may be part of it
     */
    record Unknown(CallFailure failure, String why) implements StepOutcome {
        /** Checks that nothing is null. */
        public Unknown {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public String word() {
            return "UNKNOWN";
        }

        @Override
        public String detail() {
            return failure.text() + "; whether it is in effect is not known: " + PlainText.of(why);
        }
    }

    /** The step is a request, which only a person can meet. */
    record NeedsAPerson() implements StepOutcome {
        @Override
        public String word() {
            return "NEEDS_A_PERSON";
        }
    }

    /** An earlier step was not taken, or the thread was interrupted; no call was made. */
    record NotReached() implements StepOutcome {
        @Override
        public String word() {
            return "NOT_REACHED";
        }
    }
}
