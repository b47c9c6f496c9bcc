package io.github.trailproof.examples.audit.input;

import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.events.TrailEventReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Evidence and CloudTrail's records of an account's past, told apart by what a file begins with. */
public final class HistoryInputs {

    private static final Pattern RECORDS =
            Pattern.compile("\"(Records|Events|CloudTrailEvent|eventSource|eventVersion)\"\\s*:");

    private static final String EVIDENCE = "\"describeTrails\"";

    /** So much of a file tells what it is. */
    private static final int BEGINNING = 1 << 16;

    private static final int GZIP = 0x1f8b;

    private final List<Input> inputs;

    public HistoryInputs(List<Input> inputs) {
        this.inputs = inputs;
    }

    /** Hands on every line of evidence by itself, and every call that changed something. */
    public void each(AccountConsumer evidence, Consumer<Observation> calls) {
        for (Input input : inputs) {
            if (!TrailEventReader.isBesideRecords(input.name())) {
                try {
                    read(input, evidence, calls);
                } catch (IOException e) {
                    evidence.unreadable(Inputs.unreadable(input, e));
                } finally {
                    input.close();
                }
            }
        }
    }

    private static void read(Input input, AccountConsumer evidence, Consumer<Observation> calls) throws IOException {
        if (holdsRecords(input)) {
            try (InputStream in = input.bytes()) {
                TrailEventReader.read(
                        in,
                        calls::accept,
                        complaint -> evidence.unreadable(Inputs.unreadable(input, new IOException(complaint))));
            }
            return;
        }
        try (RecordedEvidenceReader reader = input.open()) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof RecordedAccount.Readable readable) {
                    readable.warnings().forEach(evidence::warning);
                    evidence.account(readable.evidence());
                } else if (next.get() instanceof RecordedAccount.Unreadable broken) {
                    evidence.unreadable(broken);
                }
            }
        }
    }

    private static boolean holdsRecords(Input input) throws IOException {
        try (InputStream in = unzipped(new BufferedInputStream(input.bytes()))) {
            String begin = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return RECORDS.matcher(begin).find() && !begin.contains(EVIDENCE);
        }
    }

    private static InputStream unzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        int mark = (in.read() << 8) | in.read();
        in.reset();
        return mark == GZIP ? new GZIPInputStream(in) : in;
    }
}
