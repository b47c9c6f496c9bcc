package io.github.trailproof.recorded.gather;

import java.util.Locale;

/** What a text is, by its first lines, if it is no JSON. */
final class TextKind {

    private TextKind() {}

    /** Whether it can be nothing but JSON, well-formed or not. */
    static boolean isJson(String head) {
        String text = head.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    static ContentKind of(String head) {
        String text = head.strip();
        if (text.isEmpty()) {
            return ContentKind.EMPTY;
        }
        if (text.startsWith("<")) {
            return ContentKind.MARKUP;
        }
        if (FailedCall.printed(text).isPresent()) {
            return ContentKind.FAILED_CALL;
        }
        String line = text.lines().findFirst().orElse("");
        if (line.toLowerCase(Locale.ROOT).startsWith("awstemplateformatversion")) {
            return ContentKind.PLAN;
        }
        boolean table =
                line.chars().filter(c -> c == ',' || c == ';' || c == '\t').count() >= 2;
        if (!table) {
            return ContentKind.OTHER;
        }
        boolean prowler = line.toUpperCase(Locale.ROOT).contains("CHECK_ID");
        return prowler ? ContentKind.PROWLER : ContentKind.CSV;
    }
}
