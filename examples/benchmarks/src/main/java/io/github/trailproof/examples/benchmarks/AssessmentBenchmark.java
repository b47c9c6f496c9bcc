package io.github.trailproof.examples.benchmarks;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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

/**
 * Assessing a typical account, two multi-region trails seen from 17 regions, on all criteria, beside reading its
 * recorded evidence; and the worst accounts we could construct.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AssessmentBenchmark {

    private final AccountEvidence typical = SampleAccounts.account(7, 2, 17);
    private final byte[] recorded = SampleAccounts.recorded(List.of(typical));
    private final AccountEvidence fewWideSelectors = IntricateAccounts.oneTrail(5, 5, 19);
    private final AccountEvidence manyNarrowSelectors = IntricateAccounts.oneTrail(80, 5, 1);
    private final AccountEvidence everyRegion = IntricateAccounts.everywhere(5, 5, 20, false);
    private final AccountEvidence everyTrailEverywhere = IntricateAccounts.everywhere(5, 5, 20, true);
    private final AccountEvidence manyNarrowEverywhere = IntricateAccounts.everywhere(80, 5, 1, false);

    /** The yardstick: reading the typical account. */
    @Benchmark
    public Optional<RecordedAccount> readTypical() throws IOException {
        try (RecordedEvidenceReader reader =
                RecordedEvidenceReader.of(new ByteArrayInputStream(recorded), "benchmark")) {
            return reader.next();
        }
    }

    /** Assessing the typical account. */
    @Benchmark
    public Assessment assessTypical() {
        return Cis31.assess(typical);
    }

    /** One trail, 5 selectors with 5 fields of 19 values each. */
    @Benchmark
    public Assessment worstFewWideSelectors() {
        return Cis31.assess(fewWideSelectors);
    }

    /** One trail, 80 selectors with 5 fields of one value each. */
    @Benchmark
    public Assessment worstManyNarrowSelectors() {
        return Cis31.assess(manyNarrowSelectors);
    }

    /** 175 single-region trails, each with 5 selectors of 5 fields with 20 values. */
    @Benchmark
    public Assessment worstEveryRegion() {
        return Cis31.assess(everyRegion);
    }

    /** The same, but multi-region: all 175 meet in every region. */
    @Benchmark
    public Assessment worstEveryTrailEverywhere() {
        return Cis31.assess(everyTrailEverywhere);
    }

    /** 175 single-region trails, each with 80 selectors of 5 fields with one value. */
    @Benchmark
    public Assessment worstManyNarrowSelectorsEverywhere() {
        return Cis31.assess(manyNarrowEverywhere);
    }
}
