package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.planned.PlannedAccount;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account as a plan makes it.
 *
 * @param evidence after the plan
 * @param assessment of that
 * @param comparison with what is before, if that is known
 * @param notes what is to be said whatever the verdict
 * @param asOf when it is so, if that is known
 */
public record PlannedAnswer(
        AccountEvidence evidence,
        Assessment assessment,
        Optional<Comparison> comparison,
        Set<PlannedAccount.Note> notes,
        Optional<Instant> asOf) {}
