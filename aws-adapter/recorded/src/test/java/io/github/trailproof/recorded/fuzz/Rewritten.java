package io.github.trailproof.recorded.fuzz;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What holds for the evidence of every account, wherever it comes from. */
final class Rewritten {

    private Rewritten() {}

    /** Evidence can be assessed; written and read again, it is equal. */
    static void check(AccountEvidence account) {
        Cis31.assess(account);
        Optional<RecordedAccount> again = RecordedEvidenceReader.of(new ByteArrayInputStream(written(account)), "again")
                .next();
        boolean equal = again.isPresent()
                && again.get() instanceof RecordedAccount.Readable readable
                && readable.evidence().equals(account);
        if (!equal) {
            throw new AssertionError("written and read again, " + account + " is " + again);
        }
    }

    private static byte[] written(AccountEvidence account) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(out)) {
            writer.write(account);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
