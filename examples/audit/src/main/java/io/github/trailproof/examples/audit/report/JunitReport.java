package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.examples.audit.console.AccountName;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.text.ComparisonText;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Explanation;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Sentence;
import io.github.trailproof.report.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A test suite as pipelines read it, in the form of Surefire's reports: a test case for each account and criterion. By the
 * chosen criterion FAIL is a failure and INDETERMINATE an error, so that the pipeline agrees with the exit status; by
 * the other criteria they are skipped, with the verdict in the message. A plan laid over evidence has one more case, that it
 * loses no events.
 *
 * <p>The counts come first in the file, so the cases wait in a temporary file.
 */
public final class JunitReport implements Report {

    private static final String CLASS = "trailproof.";
    private static final String NOTHING_LOST = "NOTHING_LOST";

    private static final int MOST_GAPS = 20;
    private static final int MOST_MISSING = 20;
    private static final int MOST_BESIDE = 20;

    private final OutputStream out;
    private final Criterion chosen;
    private final boolean failOnLost;
    private final DeferredOutput cases;
    private final Writer writer;
    private long tests;
    private long failures;
    private long errors;
    private long skipped;

    /**
     * Begins with no case.
     *
     * @param failOnLost whether events that a plan loses are a failure, whatever the verdict
     */
    public JunitReport(OutputStream out, Criterion chosen, boolean failOnLost) throws IOException {
        this.out = out;
        this.chosen = chosen;
        this.failOnLost = failOnLost;
        this.cases = new DeferredOutput(Path.of(System.getProperty("java.io.tmpdir")));
        this.writer = new BufferedWriter(new OutputStreamWriter(cases.stream(), StandardCharsets.US_ASCII));
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        cases(assessment, Optional.empty());
    }

    @Override
    public void planned(PlannedAnswer answer) throws IOException {
        cases(answer.assessment(), answer.comparison().map(Comparison::before));
        if (answer.comparison().isPresent()) {
            nothingLost(answer.comparison().get());
        } else if (failOnLost) {
            start(CLASS + AccountName.of(answer.assessment().accountId()), NOTHING_LOST);
            skipped++;
            outcome(
                    "skipped",
                    "",
                    "nothing is known of the account before the plan, so no loss can be told",
                    List.of());
        }
    }

    private void nothingLost(Comparison comparison) throws IOException {
        start(CLASS + AccountName.of(comparison.accountId()), NOTHING_LOST);
        List<String> lines = ComparisonLines.of(comparison);
        if (comparison.lost().isEmpty()) {
            passed(lines);
            return;
        }
        String lost = ComparisonText.events(comparison.lost().get(0).gap());
        if (failOnLost) {
            failures++;
            outcome("failure", " type=\"LOST\"", "events are lost: " + lost, lines);
        } else {
            skipped++;
            outcome("skipped", "", "events are lost, and --fail-on-lost was not given: " + lost, lines);
        }
    }

    private void cases(Assessment assessment, Optional<Assessment> before) throws IOException {
        Explanation explanation = Explanation.of(assessment);
        for (CriterionResult result : assessment.results()) {
            start(
                    CLASS + AccountName.of(assessment.accountId()),
                    result.criterion().name());
            List<String> beside = result.criterion() == chosen ? beside(explanation) : List.of();
            if (result.verdict() == Verdict.PASS) {
                passed(beside);
            } else {
                String because = explanation.by(result.criterion()).because().text();
                List<String> details = details(assessment, result);
                before.ifPresent(was -> details.add("before: " + was.verdict(result.criterion())));
                details.addAll(beside);
                notPassed(result, because, details);
            }
        }
    }

    /** What never changes a verdict is told once, by the chosen criterion. */
    private static List<String> beside(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        some(lines, "warning: ", explanation.warnings(), "more warning", "more warnings");
        some(lines, "copy: ", explanation.copies(), "more paid copy", "more paid copies");
        return lines;
    }

    private static void some(List<String> lines, String label, List<Sentence> sentences, String one, String many) {
        sentences.stream().limit(MOST_BESIDE).forEach(sentence -> lines.add(label + sentence.text()));
        more(lines, sentences.size() - MOST_BESIDE, one, many);
    }

    private void passed(List<String> beside) throws IOException {
        if (beside.isEmpty()) {
            writer.write("/>\n");
            return;
        }
        writer.write(">\n    <system-out>");
        for (String line : beside) {
            writer.write(Xml.text(line) + "\n");
        }
        writer.write("</system-out>\n  </testcase>\n");
    }

    private void notPassed(CriterionResult result, String because, List<String> details) throws IOException {
        String verdict = result.verdict().name();
        String type = " type=\"" + verdict + "\"";
        if (result.criterion() != chosen) {
            skipped++;
            outcome("skipped", "", verdict + ", not the chosen criterion: " + because, details);
        } else if (result.verdict() == Verdict.FAIL) {
            failures++;
            outcome("failure", type, because, details);
        } else {
            errors++;
            outcome("error", type, because, details);
        }
    }

    private static List<String> details(Assessment assessment, CriterionResult result) {
        List<String> lines = new ArrayList<>();
        result.decisiveTrail().ifPresent(trail -> lines.add("nearest trail: " + TrailName.of(trail)));
        List<Gap> gaps = assessment.coverage().gaps();
        gaps.stream().limit(MOST_GAPS).forEach(gap -> lines.add("gap: " + Wording.gap(gap)));
        more(lines, gaps.size() - MOST_GAPS, "more gap", "more gaps");
        List<MissingEvidence> missing = result.missing();
        missing.stream().limit(MOST_MISSING).forEach(one -> lines.add("missing: " + Wording.missing(one)));
        more(lines, missing.size() - MOST_MISSING, "more missing answer", "more missing answers");
        return lines;
    }

    private static void more(List<String> lines, int count, String one, String many) {
        if (count > 0) {
            lines.add("and " + Phrase.count(count, one, many));
        }
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        start(CLASS + "unreadable", Inputs.place(input));
        errors++;
        outcome("error", " type=\"UNREADABLE\"", input.message(), List.of());
    }

    private void start(String className, String name) throws IOException {
        tests++;
        writer.write(
                "  <testcase classname=\"" + Xml.text(className) + "\" name=\"" + Xml.text(name) + "\" time=\"0\"");
    }

    private void outcome(String element, String attributes, String message, List<String> details) throws IOException {
        writer.write(">\n    <" + element + attributes + " message=\"" + Xml.text(message) + "\">");
        for (String line : details) {
            writer.write(Xml.text(line) + "\n");
        }
        writer.write("</" + element + ">\n  </testcase>\n");
    }

    @Override
    public void end(Tally tally) throws IOException {
        writer.flush();
        String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"trailproof\" tests=\"" + tests
                + "\" failures=\"" + failures + "\" errors=\"" + errors + "\" skipped=\"" + skipped
                + "\" time=\"0\">\n";
        out.write(start.getBytes(StandardCharsets.US_ASCII));
        cases.release(out);
        out.write("</testsuite>\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
