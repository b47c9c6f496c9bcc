package io.github.trailproof.recorded;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.codec.AccountLimits;
import java.util.Objects;
import java.util.Optional;

/**
 * The limits that {@link RecordedEvidenceReader} keeps each account to, for evidence that comes from elsewhere, such as
 * from several lines that were joined.
 */
public final class RecordedLimits {

    private RecordedLimits() {}

    /**
     * What an account holds too much of.
     *
     * @return how much of it is allowed, such as {@code 1000 regions}; empty if the account keeps to every limit
     */
    public static Optional<String> exceededBy(AccountEvidence account) {
        return AccountLimits.exceededBy(Objects.requireNonNull(account, "account"));
    }
}
