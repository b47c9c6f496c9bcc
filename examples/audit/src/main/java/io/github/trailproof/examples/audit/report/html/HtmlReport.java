package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.advice.NextSteps;
import io.github.trailproof.examples.audit.advice.OrganizationSteps;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.report.Meaning;
import io.github.trailproof.examples.audit.report.Report;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that holds everything it needs. The accounts are data in it, one after the other as they come, so that writing
 * needs no more memory for many than for one; the page's script counts, sorts and draws them. The end of the run is data
 * too: without it the page says that it is incomplete.
 */
public final class HtmlReport implements Report {

    private static final List<Verdict> WORST_FIRST = List.of(Verdict.FAIL, Verdict.INDETERMINATE, Verdict.PASS);

    private final HtmlJson json;
    private final HtmlTemplate template;
    private final List<OrganizationSteps> organizations =
            Stream.of(Criterion.values()).map(OrganizationSteps::new).toList();
    private boolean begun;

    public HtmlReport(OutputStream out, Criterion criterion, boolean sample) throws IOException {
        json = new HtmlJson(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        template = HtmlTemplate.of(introduction(criterion, sample));
    }

    /** What the page says before any account. */
    private static String introduction(Criterion chosen, boolean sample) throws IOException {
        StringWriter written = new StringWriter();
        HtmlJson json = new HtmlJson(written);
        json.beginObject();
        json.field("writer", "trailproof " + Version.number());
        json.field("sample", sample);
        json.field("chosen", Wording.name(chosen));
        json.control();
        json.array("verdicts", WORST_FIRST, verdict -> json.value(Meaning.of(verdict)));
        json.array("criteria", List.of(Criterion.values()), criterion -> {
            json.beginObject();
            json.field("name", Wording.name(criterion));
            json.field("meaning", Meaning.of(criterion));
            json.field("asks", criterion.requirements().size());
            json.endObject();
        });
        json.array("requirements", List.of(Requirement.values()), requirement -> {
            json.beginObject();
            json.field("name", Wording.brief(requirement));
            json.field("asked", Wording.met(requirement));
            json.endObject();
        });
        json.endObject();
        json.flush();
        return written.toString();
    }

    /** Writes nothing before the first account: only a write shows that a pipe has no reader. */
    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            json.raw(template.beforeAccounts());
        }
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        begin();
        NextSteps next = NextSteps.of(evidence, assessment);
        new HtmlAccount(json, evidence, assessment, next).write();
        organizations.forEach(steps -> steps.add(next));
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        begin();
        json.beginObject();
        json.field("source", Inputs.place(input));
        json.field("error", input.message());
        json.endObject();
        json.raw("\n");
    }

    @Override
    public void end(Tally tally) throws IOException {
        begin();
        json.raw(template.beforeEnd());
        json.beginObject();
        json.field("accounts", tally.accounts());
        json.field("unreadable", tally.unreadable());
        json.array("owners", organizations, steps -> json.array(steps.told(), json::step));
        json.endObject();
        json.raw(template.beforeSummary());
        json.raw(summary(tally));
        json.raw(template.afterSummary());
        json.flush();
    }

    /** The counts as a table, for a browser that runs no scripts. */
    private static String summary(Tally tally) {
        StringBuilder rows = new StringBuilder();
        for (Criterion criterion : Criterion.values()) {
            rows.append("<tr><th scope=\"row\">")
                    .append(Wording.name(criterion))
                    .append("</th>");
            WORST_FIRST.forEach(verdict ->
                    rows.append("<td>").append(tally.count(criterion, verdict)).append("</td>"));
            rows.append("</tr>\n");
        }
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
                        Phrase.count(tally.accounts(), "account", "accounts"),
                        Phrase.count(tally.unreadable(), "input", "inputs"),
                        head,
                        rows);
    }
}
