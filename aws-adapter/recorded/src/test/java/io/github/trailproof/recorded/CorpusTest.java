package io.github.trailproof.recorded;

import io.github.trailproof.testkit.corpus.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conformance corpus: each account gets the verdicts that it says. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> corpus() {
        return Corpus.cases().stream()
                .map(it -> new ConformanceCase(it.toString(), it.expected(), it.evidence()).test());
    }
}
