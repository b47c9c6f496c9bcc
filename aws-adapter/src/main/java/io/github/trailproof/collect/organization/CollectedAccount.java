package io.github.trailproof.collect.organization;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import java.util.Objects;

/**
 * One account of an organization, collected.
 *
 * @param evidence what was answered, and what was not
 * @param progress how far the whole has come with it
 */
public record CollectedAccount(AccountEvidence evidence, Progress progress) {

    /** Checks that nothing is null. */
    public CollectedAccount {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(progress, "progress");
    }

    /** Whether nothing is known of the account: no region listed its trails, or the role could not be assumed. */
    public boolean isFailed() {
        return isFailed(evidence);
    }

    static boolean isFailed(AccountEvidence evidence) {
        return evidence.listings().values().stream().noneMatch(Evidence.Known.class::isInstance);
    }
}
