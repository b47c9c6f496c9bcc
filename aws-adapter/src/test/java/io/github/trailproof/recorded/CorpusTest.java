package io.github.trailproof.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conformance corpus: each account gets the verdicts that it says. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> corpus() throws IOException {
        return ConformanceCase.all(text()).map(ConformanceCase::test);
    }

    private static String text() {
        try (InputStream in = CorpusTest.class.getResourceAsStream("/io/github/trailproof/testkit/corpus.jsonl")) {
            return new String(Objects.requireNonNull(in, "corpus").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
