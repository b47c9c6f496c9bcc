package io.github.trailproof.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts as JSON. */
final class JsonTexts {

    private JsonTexts() {}

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    static String list(List<String> texts) {
        return texts.stream().map(JsonTexts::quoted).collect(Collectors.joining(",", "[", "]"));
    }
}
