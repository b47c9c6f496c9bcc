package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.remediation.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static final JsonValue VALUE = JsonValue.object()
            .with("a", JsonValue.array(JsonValue.flag(true), JsonValue.array(), JsonValue.object()))
            .with("b", new JsonValue.Verbatim("{\n\t\"c\": 1\n}"));

    @Test
    void aValueStandsOnOneLine() {
        assertThat(VALUE.compact()).isEqualTo("{\"a\":[true,[],{}],\"b\":{\"c\": 1}}");
    }

    @Test
    void aValueStandsOnALineForEachMemberAndItem() {
        assertThat(VALUE.indented()).isEqualTo("""
                        {
                          "a": [
                            true,
                            [],
                            {}
                          ],
                          "b": {
                            "c": 1
                          }
                        }""");
    }

    @Test
    void whatIsNotPrintableAsciiIsEscaped() {
        assertThat(Json.ascii("~ \"\\/'\u001f\u007f\u00e9\ud83d\udd11\ud83d"))
                .isEqualTo("\"~ \\\"\\\\/'\\u001f\\u007f\\u00e9\\ud83d\\udd11\\ud83d\"");
    }

    @Test
    void jsonOfAnyLayoutBecomesAsciiLinesThatMeanTheSame() {
        assertThat(JsonWriter.asciiLines("\n{\n\t\"it's\": \"\u00e9~\"\n}\n"))
                .isEqualTo(List.of("{", "  \"it\\u0027s\": \"\\u00e9~\"", "}"));
        assertThat(JsonWriter.asciiLine("{\n\t\"a\": 1\n}")).isEqualTo("{ \"a\": 1 }");
    }

    @Test
    void aPolicyEscapesNoMoreThanJsonAsksFor() {
        assertThat(Json.quoted(" ~\u00e9\"\\\u001f\u007f\u0080\ud83d"))
                .isEqualTo("\" ~\u00e9\\\"\\\\\\u001f\\u007f\u0080\\ud83d\"");
    }
}
