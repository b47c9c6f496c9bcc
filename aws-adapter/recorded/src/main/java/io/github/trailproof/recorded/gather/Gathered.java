package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;
import java.util.List;

/**
 * What was gathered.
 *
 * @param accounts the evidence, sorted by account. An account has one element; it has more where two answers to one
 *     question differ, and where evidence of it was among the sources
 * @param unplaced what could not be placed, in the order of the sources
 * @param warnings values that were passed over because they decide nothing, such as a time that is none
 */
public record Gathered(
        List<AccountEvidence> accounts, List<Unplaced> unplaced, List<RecordedAccount.Warning> warnings) {

    /** Copies the lists. */
    public Gathered {
        accounts = List.copyOf(accounts);
        unplaced = List.copyOf(unplaced);
        warnings = List.copyOf(warnings);
    }
}
