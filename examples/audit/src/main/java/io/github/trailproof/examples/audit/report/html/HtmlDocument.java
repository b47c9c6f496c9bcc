package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.report.Meaning;
import io.github.trailproof.examples.audit.report.Version;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page that holds everything it needs. The accounts are data in it, one after the other as they come, so that writing
 * needs no more memory for many than for one; the page's script counts, sorts and draws them. The end of the run is data
 * too: without it the page says that it is incomplete.
 */
public final class HtmlDocument {

    /** In this order verdicts are told. */
    public static final List<Verdict> WORST_FIRST = List.of(Verdict.FAIL, Verdict.INDETERMINATE, Verdict.PASS);

    private final HtmlJson json;
    private final HtmlTemplate template;
    private boolean begun;
    private long accounts;
    private long unreadable;

    /** Takes members of a JSON object. */
    public interface Introduction {
        void write(HtmlJson json) throws IOException;
    }

    /**
     * Begins with nothing written.
     *
     * @param introduction what the page says before any account, beside who wrote it
     */
    public HtmlDocument(OutputStream out, HtmlKind kind, Introduction introduction) throws IOException {
        json = new HtmlJson(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        StringWriter written = new StringWriter();
        HtmlJson introducing = new HtmlJson(written);
        introducing.beginObject();
        introducing.field("writer", "trailproof " + Version.number());
        introduction.write(introducing);
        introducing.endObject();
        introducing.flush();
        template = HtmlTemplate.of(kind, written.toString());
    }

    /** The criteria, with the one that the page begins with. */
    public static void criteria(HtmlJson json, Criterion chosen) throws IOException {
        json.field("chosen", Wording.name(chosen));
        json.array("criteria", List.of(Criterion.values()), criterion -> {
            json.beginObject();
            json.field("name", Wording.name(criterion));
            json.field("meaning", Meaning.of(criterion));
            json.field("asks", criterion.requirements().size());
            json.endObject();
        });
    }

    /** Writes nothing before the first account: only a write shows that a pipe has no reader. */
    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            json.raw(template.beforeAccounts());
        }
    }

    /** What its accounts are written by. */
    public HtmlJson json() {
        return json;
    }

    /** Writes an account's line, of two parts. */
    public void account(HtmlRow row) throws IOException {
        begin();
        accounts++;
        json.beginObject();
        row.listed();
        json.endObject();
        json.raw("\t");
        json.beginObject();
        row.opened();
        json.endObject();
        json.raw("\n");
    }

    /** Writes, in the place of an account, that an input could not be read. */
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        begin();
        unreadable++;
        json.beginObject();
        json.field("source", Inputs.place(input));
        json.field("error", input.message());
        json.endObject();
        json.raw("\n");
    }

    /**
     * Ends the page.
     *
     * @param more what else is told of the run
     * @param counts for each row of a table, for a browser that runs no scripts, how many accounts have which verdict
     */
    public void end(Introduction more, Map<String, Map<Verdict, Long>> counts) throws IOException {
        begin();
        json.raw(template.beforeEnd());
        json.beginObject();
        json.field("accounts", accounts);
        json.field("unreadable", unreadable);
        more.write(json);
        json.endObject();
        json.raw(template.beforeSummary());
        json.raw(summary(counts));
        json.raw(template.afterSummary());
        json.flush();
    }

    private String summary(Map<String, Map<Verdict, Long>> counts) {
        StringBuilder rows = new StringBuilder();
        counts.forEach((name, row) -> {
            rows.append("<tr><th scope=\"row\">").append(name).append("</th>");
            WORST_FIRST.forEach(verdict ->
                    rows.append("<td>").append(row.getOrDefault(verdict, 0L)).append("</td>"));
            rows.append("</tr>\n");
        });
        String head = WORST_FIRST.stream()
                .map(verdict -> "<th scope=\"col\">" + verdict + "</th>")
                .collect(Collectors.joining());
        return """
                <table>
                <caption>%s, %s that could not be read</caption>
                <thead><tr><th scope="col">Criterion</th>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>""".formatted(
                Phrase.count(accounts, "account", "accounts"), Phrase.count(unreadable, "input", "inputs"), head, rows);
    }
}
