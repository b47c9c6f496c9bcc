package io.github.trailproof.execute;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Objects;

/**
 * The account after the steps.
 *
 * @param criterion the plan's criterion, for which the evidence was collected
 * @param evidence what was collected
 * @param assessment what it says
 */
public record AccountAfter(Criterion criterion, AccountEvidence evidence, Assessment assessment) {

    /** Checks that nothing is null. */
    public AccountAfter {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(assessment, "assessment");
    }

    static AccountAfter of(Criterion criterion, AccountEvidence evidence) {
        return new AccountAfter(criterion, evidence, Cis31.assess(evidence));
    }

    /** The verdict by the plan's criterion. */
    public Verdict verdict() {
        return assessment.verdict(criterion);
    }
}
