package io.github.trailproof.examples.audit.past.html;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.examples.audit.console.AccountName;
import io.github.trailproof.examples.audit.report.html.HtmlComparison;
import io.github.trailproof.examples.audit.report.html.HtmlJson;
import io.github.trailproof.examples.audit.report.html.HtmlRow;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.text.ChangeWords;
import io.github.trailproof.history.text.ComparisonText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** One account before and after: its verdicts, then what is lost and gained, and why. */
final class ComparisonRow implements HtmlRow {

    private static final List<Criterion> CRITERIA = List.of(Criterion.values());
    private static final int MOST_NAMES = 100;

    private final HtmlJson json;
    private final Comparison comparison;

    ComparisonRow(HtmlJson json, Comparison comparison) {
        this.json = json;
        this.comparison = comparison;
    }

    /** FAIL if events are lost, INDETERMINATE if they may be. */
    Verdict verdict() {
        if (!comparison.lost().isEmpty()) {
            return Verdict.FAIL;
        }
        return comparison.mayBeLost().isEmpty() ? Verdict.PASS : Verdict.INDETERMINATE;
    }

    @Override
    public void listed() throws IOException {
        json.field("account", AccountName.of(comparison.accountId()));
        json.array("verdicts", List.of(verdict()), verdict -> json.value(verdict.name()));
        json.field("headline", ComparisonText.headline(comparison));
        verdicts("before", comparison.before());
        verdicts("after", comparison.after());
        json.array("names", names(), json::value);
        json.field("count", comparison.changes().size());
    }

    private void verdicts(String name, Assessment assessment) throws IOException {
        json.array(
                name,
                CRITERIA,
                criterion -> json.value(assessment.verdict(criterion).name()));
    }

    /** What a search finds beside the account. */
    private List<String> names() {
        return Stream.concat(comparison.before().trails().stream(), comparison.after().trails().stream())
                .map(TrailAssessment::trailArn)
                .map(arn -> arn.name())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    @Override
    public void opened() throws IOException {
        json.array("because", CRITERIA, criterion -> {
            if (comparison.blame().containsKey(criterion)) {
                json.value(ChangeWords.because(comparison.blame().get(criterion)));
            } else {
                json.value("");
            }
        });
        new HtmlComparison(json, comparison).write();
    }
}
