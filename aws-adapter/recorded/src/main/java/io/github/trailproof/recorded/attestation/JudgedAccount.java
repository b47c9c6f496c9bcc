package io.github.trailproof.recorded.attestation;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * An account, the digest of its evidence, and its verdicts.
 *
 * @param accountId the account, 12 digits
 * @param evidenceSha256 the SHA-256 of its {@linkplain CanonicalEvidence canonical evidence}, in hexadecimal digits
 * @param verdicts one for each criterion
 */
public record JudgedAccount(String accountId, String evidenceSha256, Map<Criterion, Verdict> verdicts) {

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a criterion has no verdict
     */
    public JudgedAccount {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(evidenceSha256, "evidenceSha256");
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
        if (verdicts.size() < Criterion.values().length) {
            throw new IllegalArgumentException("expected a verdict by each criterion, found `" + verdicts + "`");
        }
    }

    /** The verdict by one criterion. */
    public Verdict verdict(Criterion criterion) {
        return Objects.requireNonNull(verdicts.get(criterion), "criterion");
    }

    /**
     * Judges an account.
     *
     * @param evidence as it is judged: for an organization, filled by
     *     {@link io.github.trailproof.evidence.OrganizationTrails} before
     * @throws IllegalArgumentException if the evidence cannot be told in JSON
     */
    public static JudgedAccount of(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        Map<Criterion, Verdict> verdicts = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            verdicts.put(criterion, assessment.verdict(criterion));
        }
        return new JudgedAccount(evidence.accountId(), CanonicalEvidence.sha256(evidence), verdicts);
    }
}
