package io.github.trailproof.coverage;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.List;
import java.util.Objects;

/**
 * The management events that an account no longer records. Both evidences are of one account, such as yesterday's and
 * today's, or before and after a change.
 *
 * <p>An event is lost for certain if the first evidence shows that it was recorded, and the second that it is not, in a
 * region that is there now. It may be lost if it may have been recorded, and is not recorded for certain now. Selectors
 * count by what they select: other selectors that select the same lose nothing.
 *
 * <p>The search takes {@link Coverage#MOST_STEPS} steps at most. If it ends there, whatever may have been recorded may be lost,
 * besides what was found to be lost for certain.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Losses {

    private final LossRule rule;

    private Losses(LossRule rule) {
        this.rule = rule;
    }

    /**
     * Compares two observations. What was open both times may have changed in between, so it may be lost.
     *
     * @param before what was observed first
     * @param after what was observed later
     */
    public static Losses between(AccountEvidence before, AccountEvidence after) {
        return of(before, after, false);
    }

    /**
     * Compares an account with what a plan makes of it. What is open in the same way on both sides is the same unknown, so
     * nothing of it is lost.
     *
     * @param before what was observed
     * @param after the same evidence, as the plan changes it
     */
    public static Losses ofPlan(AccountEvidence before, AccountEvidence after) {
        return of(before, after, true);
    }

    private static Losses of(AccountEvidence before, AccountEvidence after, boolean sameUnknowns) {
        if (!before.accountId().equals(after.accountId())) {
            throw new IllegalArgumentException("expected evidence of one account, found `" + before.accountId()
                    + "` and `" + after.accountId() + "`");
        }
        return new Losses(new LossRule(before, after, sameUnknowns));
    }

    /** The events that are lost for certain, each with a witness that was recorded and is not; sorted. */
    public List<Gap> certain() {
        return rule.certain();
    }

    /** The events that may be lost besides; sorted. */
    public List<Gap> possible() {
        return rule.possible();
    }

    /** Whether nothing is lost, and nothing may be. */
    public boolean isEmpty() {
        return certain().isEmpty() && possible().isEmpty();
    }

    /**
     * Whether another evidence of the account records every event of a loss for certain. It tells which change is to blame:
     * the one without which the events are kept.
     *
     * @param loss one of {@link #certain()}
     * @param other evidence that holds, trail by trail, what one or the other of the two holds
     * @throws IllegalArgumentException if the loss is none of these
     */
    public boolean keeps(Gap loss, AccountEvidence other) {
        Objects.requireNonNull(loss, "loss");
        return rule.keeps(loss, other);
    }
}
