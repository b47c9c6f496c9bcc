package io.github.trailproof.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void everyCaseHasItsOwnNameAVerdictByEachCriterionAndOneAccount() {
        assertThat(Corpus.cases())
                .hasSize(84)
                .doesNotHaveDuplicates()
                .allSatisfy(it -> {
                    assertThat(it.description()).isNotBlank();
                    assertThat(it.expected()).containsOnlyKeys(Criterion.values());
                    assertThat(it.evidence()).startsWith("{\"accountId\":\"").endsWith("}");
                    assertThat(depthAtEnd(it.evidence())).isZero();
                })
                .extracting(Corpus.Case::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCaseSaysWhatTheLineSays() {
        Corpus.Case it = CorpusLine.read("{\"id\":\"X1\",\"description\":\"a \\\"named\\\" \\\\ trail\","
                + "\"expect\":{\"CIS\":\"PASS\",\"COMPLETE\":\"FAIL\"},\"evidence\":{\"accountId\":\"1\"}}");

        assertThat(it).hasToString("X1: a \"named\" \\ trail");
        assertThat(it.expected())
                .containsEntry(Criterion.CIS, Verdict.PASS)
                .containsEntry(Criterion.COMPLETE, Verdict.FAIL);
        assertThat(it.evidence()).isEqualTo("{\"accountId\":\"1\"}");
    }

    @Test
    void aLineOfAnotherFormIsRefusedWithThePlace() {
        assertThatThrownBy(() -> CorpusLine.read("{\"id\":\"X1\",\"expect\":{}}"))
                .hasMessageContaining("expected `,\"description\":` at 10");
        assertThatThrownBy(() -> CorpusLine.read("{\"id\":\"X1")).hasMessageContaining("at 9");
        assertThatThrownBy(() -> CorpusLine.read("{\"id\":\"\\u0041\"")).hasMessageContaining("a character of a text");
    }

    /** No text of the corpus holds a brace. */
    private static long depthAtEnd(String json) {
        return json.chars().filter(one -> one == '{').count()
                - json.chars().filter(one -> one == '}').count();
    }
}
