package io.github.trailproof.testkit.corpus;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The conformance corpus: accounts as recorded evidence, each with the verdicts that a correct tool gives. With
 * trailproof-recorded, a test of a tool reads:
 *
 * <pre>{@code
 * try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(Corpus.evidence(), "corpus")) {
 *     for (Corpus.Case account : Corpus.cases()) {
 *         RecordedAccount recorded = reader.next().orElseThrow();
 *         // judge the account, and compare with account.expected()
 *     }
 * }
 * }</pre>
 */
public final class Corpus {

    private static final String RESOURCE = "corpus.jsonl";

    private Corpus() {}

    /**
     * One account.
     *
     * @param id short, unique, the same in every release
     * @param description what the account is an example of
     * @param expected the verdict by each criterion
     * @param evidence the account as recorded evidence, one JSON object on one line
     */
    public record Case(String id, String description, Map<Criterion, Verdict> expected, String evidence) {

        /** Copies the map. */
        public Case {
            expected = Map.copyOf(expected);
        }

        /** The identifier and the description, as the name of a test. */
        @Override
        public String toString() {
            return id + ": " + description;
        }
    }

    /**
     * Obtains the evidence of every account, in the order of {@link #cases()}: JSON Lines in UTF-8, the input of
     * {@code RecordedEvidenceReader} in trailproof-recorded.
     */
    public static InputStream evidence() {
        String lines = cases().stream().map(Case::evidence).collect(Collectors.joining("\n", "", "\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Obtains every account, in the order of the file. */
    public static List<Case> cases() {
        try (InputStream in = Corpus.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the corpus is missing from the testkit");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(CorpusLine::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
