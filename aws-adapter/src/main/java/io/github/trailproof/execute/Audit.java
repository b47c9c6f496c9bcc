package io.github.trailproof.execute;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Objects;

/**
 * The account as it was found after the steps.
 *
 * @param reading the plan's reading, for which the evidence was collected
 * @param evidence what was collected
 * @param assessment what it says
 */
public record Audit(Reading reading, AccountEvidence evidence, Assessment assessment) {

    /** Checks that nothing is null. */
    public Audit {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(assessment, "assessment");
    }

    static Audit of(Reading reading, AccountEvidence evidence) {
        return new Audit(reading, evidence, Cis31.assess(evidence));
    }

    /** The verdict by the plan's reading. */
    public Verdict verdict() {
        return assessment.verdict(reading);
    }
}
