package io.github.trailproof.examples.audit.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.examples.audit.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextStyleTest {

    private static final String ESCAPE = "\u001b[";

    private static int widest(Run run) {
        return run.lines().stream()
                // A word of a command cannot be broken, and the shell would not thank for it.
                .filter(line -> !line.contains(" --") && !line.contains("http"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61, 72, 80, 100, 140})
    void textFitsTheWidth(int width) {
        Map<String, String> environment = Map.of("COLUMNS", Integer.toString(width));
        assertThat(widest(Run.with(environment, "", "audit"))).isBetween(width - 12, width);
        assertThat(widest(Run.with(environment, "", "explain"))).isBetween(width - 12, width);
        assertThat(Run.with(environment, "", "audit", "--help").lines()).allMatch(line -> line.length() <= width);
    }

    @ParameterizedTest
    @CsvSource({"1,60", "59,60", "400,160", "0,100", "-5,100", "wide,100", "99999999999,100"})
    void anOddWidthIsMadeAReadableOne(String columns, String same) {
        assertThat(Run.with(Map.of("COLUMNS", columns), "", "audit"))
                .isEqualTo(Run.with(Map.of("COLUMNS", same), "", "audit"));
    }

    @Test
    void theTerminalSaysItsWidthUnlessColumnsDoes() {
        assertThat(Run.onTerminal(Map.of("NO_COLOR", "1"), 72, UTF_8, "audit").out())
                .isEqualTo(Run.with(Map.of("COLUMNS", "72"), "", "audit").out());
        assertThat(Run.onTerminal(Map.of("NO_COLOR", "1", "COLUMNS", "90"), 72, UTF_8, "audit")
                        .out())
                .isEqualTo(Run.with(Map.of("COLUMNS", "90"), "", "audit").out());
    }

    @Test
    void colourIsOnlyForTerminals() {
        assertThat(Run.of("audit").out()).doesNotContain(ESCAPE);
        assertThat(Run.onTerminal(Map.of(), 100, UTF_8, "audit").out())
                .contains(ESCAPE + "1;32m✔ PASS", ESCAPE + "1;31m✘ FAIL", ESCAPE + "1;33m? INDETERMINATE");
        assertThat(Run.onTerminal(Map.of("NO_COLOR", ""), 100, UTF_8, "audit").out())
                .contains(ESCAPE);
    }

    @Test
    void colourIsLeftOutWhereItIsUnwelcome() {
        for (Map<String, String> environment : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
            for (String command : List.of("audit", "explain", "--help")) {
                assertThat(Run.onTerminal(environment, 100, UTF_8, command).out())
                        .doesNotContain(ESCAPE);
            }
        }
    }

    @Test
    void colourChangesNothingElse() {
        String coloured = Run.onTerminal(Map.of(), 100, UTF_8, "audit").out();
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(Run.of("audit").out());
    }

    @Test
    void aTerminalThatCannotShowTheSymbolsGetsLetters() {
        assertThat(Run.onTerminal(Map.of("NO_COLOR", "1"), 100, US_ASCII, "audit")
                        .out())
                .contains("+ PASS", "x FAIL", "? INDETERMINATE", "+ logging")
                .matches("[ -~\n]*");
    }
}
