package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.testkit.corpus.Corpus;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The conformance corpus: each account gets the verdicts that it says. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> corpus() {
        return Corpus.cases().stream()
                .map(it -> new ConformanceCase(it.toString(), it.expected(), it.evidence()).test());
    }

    @Test
    void theReaderTakesTheCorpusAsItIs() throws IOException {
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(Corpus.evidence(), "corpus")) {
            for (Corpus.Case account : Corpus.cases()) {
                assertThat(reader.next()).get().isInstanceOfSatisfying(RecordedAccount.Readable.class, read -> {
                    Assessment assessment = Cis31.assess(read.evidence());
                    account.expected()
                            .forEach((criterion, verdict) -> assertThat(assessment.verdict(criterion))
                                    .as("%s by %s", account.id(), criterion)
                                    .isEqualTo(verdict));
                });
            }
            assertThat(reader.next()).isEmpty();
        }
    }
}
