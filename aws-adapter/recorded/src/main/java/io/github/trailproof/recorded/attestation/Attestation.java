package io.github.trailproof.recorded.attestation;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What is attested: that these accounts' evidence gives these verdicts.
 *
 * @param libraryVersion the version of Trailproof that judged
 * @param criterion the criterion that whoever attests asked for
 * @param accounts the accounts, sorted by their ids
 */
public record Attestation(String libraryVersion, Criterion criterion, List<JudgedAccount> accounts) {

    /**
     * Sorts the accounts.
     *
     * @throws IllegalArgumentException if an account is there twice, or there is none
     */
    public Attestation {
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(criterion, "criterion");
        accounts = accounts.stream()
                .sorted(Comparator.comparing(JudgedAccount::accountId))
                .toList();
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("expected an account, found none");
        }
        for (int i = 1; i < accounts.size(); i++) {
            String id = accounts.get(i).accountId();
            if (accounts.get(i - 1).accountId().equals(id)) {
                throw new IllegalArgumentException("expected each account once, found `" + id + "` twice");
            }
        }
    }

    /**
     * Judges accounts.
     *
     * @param libraryVersion the version of Trailproof that judges
     * @param criterion the criterion that is asked for; the verdicts of all are attested
     * @param evidence of each account, as it is judged
     * @throws IllegalArgumentException if there is no account, one is there twice, or its evidence cannot be told in JSON
     */
    public static Attestation of(String libraryVersion, Criterion criterion, Collection<AccountEvidence> evidence) {
        return new Attestation(
                libraryVersion,
                criterion,
                evidence.stream().map(JudgedAccount::of).toList());
    }
}
