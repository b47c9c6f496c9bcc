package io.github.trailproof.examples.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "'=1+1", "  =1+1", "\uff1d1+1", "=\"a\",b\nc", "\t=1", "\r=1"})
    void aCellIsNeverAFormula(String hostile) {
        String cell = CsvCell.of(hostile);
        assertThat(cell.stripLeading()).matches("(?s)['\\\\].*");
        assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(PlainText.of(hostile));
    }

    @Test
    void textThatIsHarmlessStaysAsItIs() {
        for (String text : List.of("", "a=b", "111122223333", "a, \"b\"; c", "1-2", "é😀")) {
            assertThat(CsvCell.of(text)).isEqualTo(text);
        }
    }

    @Test
    void aCellIsNoLongerThanSpreadsheetsKeep() {
        assertThat(CsvCell.of("x".repeat(32_767))).hasSize(32_767).doesNotContain(".");
        assertThat(CsvCell.of("x".repeat(32_768))).hasSize(32_767).endsWith("x...");
        assertThat(CsvCell.of("-" + "😀".repeat(32_768)))
                .hasSizeBetween(32_766, 32_767)
                .endsWith("😀...");
    }
}
