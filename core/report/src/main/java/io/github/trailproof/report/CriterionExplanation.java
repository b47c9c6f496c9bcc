package io.github.trailproof.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import java.util.List;

/** An account's verdict by one criterion, in words. Immutable. */
public final class CriterionExplanation {

    private final Assessment assessment;
    private final CriterionResult result;

    CriterionExplanation(Assessment assessment, CriterionResult result) {
        this.assessment = assessment;
        this.result = result;
    }

    /** Which criterion. */
    public Criterion criterion() {
        return result.criterion();
    }

    /** The verdict. */
    public Verdict verdict() {
        return result.verdict();
    }

    /** The criteria that give this verdict and those that give another: {@code by CIS, but FAIL by Security Hub}. */
    public String agreement() {
        return new Differences(assessment, result).agreement();
    }

    /** The verdict in one line: {@code PASS 111122223333 by CIS, Security Hub and complete coverage}. */
    public String headline() {
        return verdict() + " " + assessment.accountId() + " " + agreement();
    }

    /** The reason in one sentence, for outputs with room for one. */
    public Sentence because() {
        return new Reasons(assessment, result).because();
    }

    /** The reason part by part: the trail that decides, what it meets and what it does not, and what is open. */
    public List<Reason> reasons() {
        return new Reasons(assessment, result).parts();
    }

    /** Each thing that keeps the account from passing, the weightiest first; none if it passes. */
    public List<Sentence> obstacles() {
        return new Reasons(assessment, result).obstacles();
    }

    /** Why other criteria give another verdict, where the gaps do not say so already. */
    public List<Sentence> differences() {
        return new Differences(assessment, result).sentences();
    }
}
