package io.github.trailproof.report;

import io.github.trailproof.evidence.PlainText;
import java.util.Collection;
import java.util.List;

/** Lists and numbers as sentences have them. */
public final class Phrase {

    private static final int MOST_NAMED = 4;

    /** So much of one text from the evidence that the rest of the sentence still has room. A sound ARN is shorter. */
    private static final int MOST_CHARACTERS = 256;

    private Phrase() {}

    /** Names in a row with an "and" before the last one. */
    public static String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Names in a row; of many the first four, and how many more there are. */
    public static String some(Collection<String> names) {
        List<String> shown = names.stream().limit(MOST_NAMED).toList();
        int more = names.size() - shown.size();
        return more > 0 ? String.join(", ", shown) + " and " + more + " more" : and(shown);
    }

    /** Values in back-ticks, separated by commas; of many the first four, and how many more there are. */
    static String quoted(Collection<String> values) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (String value : values) {
            if (shown == MOST_NAMED) {
                return text.append(" and ")
                        .append(values.size() - shown)
                        .append(" more")
                        .toString();
            }
            text.append(shown == 0 ? "`" : ", `").append(plain(value)).append('`');
            shown++;
        }
        return text.toString();
    }

    /** A number and what it counts, such as {@code 1 gap} or {@code 2 gaps}. */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** A text from the evidence, fit to be a part of a sentence. */
    static String plain(String text) {
        return PlainText.of(text, MOST_CHARACTERS);
    }

    static List<String> plain(Collection<String> texts) {
        return texts.stream().map(Phrase::plain).toList();
    }
}
