package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.advice.NextSteps;
import io.github.trailproof.examples.audit.advice.OrganizationSteps;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.report.Meaning;
import io.github.trailproof.examples.audit.report.PlannedAnswer;
import io.github.trailproof.examples.audit.report.Report;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where management events are recorded, and each account's verdicts, reasons and steps, as a page. */
public final class HtmlReport implements Report {

    private static final HtmlKind KIND = new HtmlKind(
            HtmlReport.class, "report", "CloudTrail coverage report", "CloudTrail coverage", "trailproof audit");

    private final HtmlDocument document;
    private final List<OrganizationSteps> organizations =
            Stream.of(Criterion.values()).map(OrganizationSteps::new).toList();

    public HtmlReport(OutputStream out, Criterion criterion, boolean sample) throws IOException {
        document = new HtmlDocument(out, KIND, json -> introduce(json, criterion, sample));
    }

    private static void introduce(HtmlJson json, Criterion chosen, boolean sample) throws IOException {
        json.field("sample", sample);
        json.control();
        json.array("verdicts", HtmlDocument.WORST_FIRST, verdict -> json.value(Meaning.of(verdict)));
        HtmlDocument.criteria(json, chosen);
        json.array("requirements", List.of(Requirement.values()), requirement -> {
            json.beginObject();
            json.field("name", Wording.brief(requirement));
            json.field("asked", Wording.met(requirement));
            json.endObject();
        });
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        NextSteps next = NextSteps.of(evidence, assessment);
        document.account(new HtmlAccount(document.json(), evidence, assessment, next, Optional.empty()));
        organizations.forEach(steps -> steps.add(next));
    }

    @Override
    public void planned(PlannedAnswer answer) throws IOException {
        NextSteps next = NextSteps.of(answer.evidence(), answer.assessment());
        document.account(
                new HtmlAccount(document.json(), answer.evidence(), answer.assessment(), next, Optional.of(answer)));
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        document.unreadable(input);
    }

    @Override
    public void end(Tally tally) throws IOException {
        Map<String, Map<Verdict, Long>> counts = new LinkedHashMap<>();
        for (Criterion criterion : Criterion.values()) {
            Map<Verdict, Long> row = new EnumMap<>(Verdict.class);
            HtmlDocument.WORST_FIRST.forEach(verdict -> row.put(verdict, tally.count(criterion, verdict)));
            counts.put(Wording.name(criterion), row);
        }
        document.end(
                json -> json.array("owners", organizations, steps -> json.array(steps.told(), json::step)), counts);
    }
}
