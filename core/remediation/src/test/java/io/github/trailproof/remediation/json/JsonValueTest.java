package io.github.trailproof.remediation.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonValueTest {

    private static final JsonValue VALUE = JsonValue.object()
            .with("a", JsonValue.array(JsonValue.flag(true), JsonValue.array(), JsonValue.object()))
            .with("b", JsonValue.object().with("it's", JsonValue.text("\u00e9~")));

    @Test
    void aCompactValueIsOnOneLine() {
        assertThat(VALUE.compact()).isEqualTo("{\"a\":[true,[],{}],\"b\":{\"it\\u0027s\":\"\\u00e9~\"}}");
    }

    @Test
    void anIndentedValueHasALineForEachMemberAndItem() {
        assertThat(VALUE.indented()).isEqualTo("""
                        {
                          "a": [
                            true,
                            [],
                            {}
                          ],
                          "b": {
                            "it\\u0027s": "\\u00e9~"
                          }
                        }""");
    }

    @Test
    void apostrophesAndCharactersThatAreNotPrintableAsciiAreEscaped() {
        assertThat(JsonValue.text("~ \"\\/'\u001f\u007f\u00e9\ud83d\udd11\ud83d")
                        .compact())
                .isEqualTo("\"~ \\\"\\\\/\\u0027\\u001f\\u007f\\u00e9\\ud83d\\udd11\\ud83d\"");
    }
}
