package io.github.trailproof.examples.fleetspark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A run in short.
 *
 * @param counts what became of the lines
 * @param verdicts how many accounts have each verdict, by the column of the criterion
 * @param unmet how many accounts' decisive trails do not meet each requirement, the most first
 * @param gaps how many accounts have each call as the first that goes unseen; the most frequent ones
 */
record Summary(
        Counts counts, Map<String, Map<String, Long>> verdicts, Map<String, Long> unmet, Map<String, Long> gaps) {

    private static final List<String> CRITERIA = List.of("cis", "securityHub", "complete");
    private static final int MOST_GAPS = 10;

    static Summary of(Counts counts, Dataset<Row> verdicts) {
        Map<String, Map<String, Long>> byCriterion = new LinkedHashMap<>();
        for (String criterion : CRITERIA) {
            Map<String, Long> byVerdict = new LinkedHashMap<>();
            for (Verdict verdict : Verdict.values()) {
                byVerdict.put(verdict.name(), 0L);
            }
            byVerdict.putAll(count(verdicts, criterion));
            byCriterion.put(criterion, byVerdict);
        }
        return new Summary(
                counts,
                byCriterion,
                count(verdicts.select(explode(col("unmet")).as("unmet")), "unmet"),
                count(verdicts.filter(col("firstGap").isNotNull()), "firstGap"));
    }

    /** The most frequent values of a column, with how often each occurs. */
    private static Map<String, Long> count(Dataset<Row> rows, String column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Row row : rows.groupBy(column)
                .count()
                .orderBy(desc("count"), col(column))
                .limit(MOST_GAPS)
                .collectAsList()) {
            counts.put(row.getString(0), row.getLong(1));
        }
        return counts;
    }

    void print(PrintStream out) {
        out.printf(
                "%d lines: %d accounts, %d bad lines, %d blank%n",
                counts.lines(), counts.accounts(), counts.badLines(), counts.blank());
        if (counts.joined() > 0) {
            out.printf("%d further lines of these accounts, joined%n", counts.joined());
        }
        for (String file : counts.emptyFiles()) {
            out.println("no account in " + file);
        }
        out.printf("%-14s", "");
        for (Verdict verdict : Verdict.values()) {
            out.printf("%15s", verdict);
        }
        out.println();
        verdicts.forEach((criterion, byVerdict) -> {
            out.printf("%-14s", criterion);
            byVerdict.values().forEach(count -> out.printf("%15d", count));
            out.println();
        });
        print("requirements that decisive trails do not meet", unmet, out);
        print("first call that goes unseen", gaps, out);
    }

    private static void print(String title, Map<String, Long> counts, PrintStream out) {
        if (!counts.isEmpty()) {
            out.println(title);
            counts.forEach((name, count) -> out.printf("%9d  %s%n", count, visible(name)));
        }
    }

    /** Names of calls come from selectors, which anyone may have written. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            visible.append(c >= ' ' && c < '\u007f' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return visible.toString();
    }

    /** Writes it as one JSON object. */
    void writeJson(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("lines", counts.lines());
            json.writeNumberField("blank", counts.blank());
            json.writeNumberField("accounts", counts.accounts());
            json.writeNumberField("joined", counts.joined());
            json.writeNumberField("badLines", counts.badLines());
            json.writeArrayFieldStart("emptyFiles");
            for (String file : counts.emptyFiles()) {
                json.writeString(file);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("verdicts");
            for (Map.Entry<String, Map<String, Long>> criterion : verdicts.entrySet()) {
                write(criterion.getKey(), criterion.getValue(), json);
            }
            json.writeEndObject();
            write("unmet", unmet, json);
            write("firstGaps", gaps, json);
            json.writeEndObject();
        }
    }

    private static void write(String name, Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
