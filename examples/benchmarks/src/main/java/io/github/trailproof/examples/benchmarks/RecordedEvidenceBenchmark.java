package io.github.trailproof.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading and assessing recorded evidence, beside the least that any reader has to do: a bare token scan of the same
 * bytes. Every score is the time for 500 accounts of about 7 KB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RecordedEvidenceBenchmark {

    private static final int ACCOUNTS = 500;

    private final JsonFactory factory = new JsonFactory();
    private final byte[] bytes = SampleAccounts.recorded(ACCOUNTS);

    /** The yardstick: every token, nothing kept. */
    @Benchmark
    public long scan() throws IOException {
        long tokens = 0;
        try (JsonParser parser = factory.createParser(new ByteArrayInputStream(bytes))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** Reading alone. */
    @Benchmark
    public void read(Blackhole blackhole) throws IOException {
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(bytes), "benchmark")) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                blackhole.consume(next.get());
            }
        }
    }

    /** Reading and assessing. */
    @Benchmark
    public void readAndAssess(Blackhole blackhole) throws IOException {
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(bytes), "benchmark")) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof RecordedAccount.Readable account) {
                    blackhole.consume(Cis31.assess(account.evidence()));
                }
            }
        }
    }
}
