package io.github.trailproof.recorded.fuzz;

import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** The reader of recorded evidence: it ends, throws nothing, and what it reads can be assessed, written and read again. */
public final class EvidenceReaderFuzz {

    private EvidenceReaderFuzz() {}

    /** Reads the bytes as a file; the fuzzer calls this. */
    public static void fuzzerTestOneInput(byte[] data) {
        RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(data), "input");
        for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
            if (next.get() instanceof RecordedAccount.Readable readable) {
                Rewritten.check(readable.evidence());
            }
        }
    }
}
