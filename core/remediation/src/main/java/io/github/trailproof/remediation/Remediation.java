package io.github.trailproof.remediation;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;

/**
 * Finds the smallest safe change that makes an account pass.
 *
 * <p>A plan has the fewest calls that suffice, then it costs the least, then it comes first in a stable order. A trail of
 * the account's own is changed rather than a new one made: a new trail counts three calls, because its bucket's policy
 * has to name it before CreateTrail and StartLogging are of use. Every event that was recorded before is recorded after,
 * data events too; selectors that were not read are never replaced; a trail that another account owns is never changed.
 *
 * <p>Where the verdict is open the account may pass already, and another trail would be charged for nothing: then a plan
 * makes only calls that change nothing if the account passes already, or asks for what is missing.
 */
public final class Remediation {

    private Remediation() {}

    /**
     * Plans for one account. Total: it answers for any evidence and throws nothing. It reads no clock, no file and no
     * network, and may be called by several threads.
     *
     * @param evidence what was observed of the account, and what could not be
     * @param criterion the criterion by which the account is to pass
     * @param newTrail how a trail would be made, if one has to be
     * @return the plan; {@link RemediationPlan#suffices} tells whether it is enough
     */
    public static RemediationPlan plan(AccountEvidence evidence, Criterion criterion, NewTrail newTrail) {
        return new Planner(evidence, criterion, newTrail).plan();
    }
}
