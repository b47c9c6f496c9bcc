package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.examples.audit.advice.NextSteps;
import io.github.trailproof.examples.audit.console.AccountName;
import io.github.trailproof.examples.audit.console.Colour;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.report.CriterionExplanation;
import io.github.trailproof.report.Explanation;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Sentence;
import io.github.trailproof.report.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One account's part of the text report. */
final class AccountSection {

    private static final int MOST_GAPS = 4;
    private static final int MOST_OTHERS = 4;
    private static final int MOST_BESIDE = 4;

    private final Page page;
    private final NextSteps next;
    private final Assessment assessment;
    private final CriterionResult result;

    AccountSection(Page page, NextSteps next, Assessment assessment, Criterion criterion) {
        this.page = page;
        this.next = next;
        this.assessment = assessment;
        this.result = assessment.result(criterion);
    }

    void print() {
        print(() -> {});
    }

    /** With something between what was found and what to do. */
    void print(Runnable beside) {
        Verdict verdict = result.verdict();
        String mark = page.style().symbol(verdict) + " " + verdict;
        Explanation whole = Explanation.of(assessment);
        CriterionExplanation explanation = whole.by(result.criterion());
        page.heading(Colour.of(verdict), mark, AccountName.of(assessment.accountId()) + "  " + explanation.agreement());
        boolean gapsDecide = result.criterion() == Criterion.COMPLETE && verdict == Verdict.FAIL;
        if (gapsDecide) {
            gaps();
        }
        explanation
                .reasons()
                .forEach(reason -> page.entry(reason.label(), reason.sentence().text()));
        if (!gapsDecide) {
            gaps();
        }
        explanation.differences().forEach(note -> page.entry("note", note.text()));
        some("warning", whole.warnings(), "more warning", "more warnings");
        some("copy", whole.copies(), "more paid copy", "more paid copies");
        others();
        beside.run();
        page.steps("next", next.by(result.criterion()));
    }

    private void gaps() {
        List<Gap> gaps = assessment.coverage().gaps();
        String label = "gap";
        for (Gap gap : gaps.stream().limit(MOST_GAPS).toList()) {
            page.entry(label, Wording.gap(gap));
            label = "";
        }
        more(label, gaps.size() - MOST_GAPS, "more gap", "more gaps");
    }

    private void some(String label, List<Sentence> sentences, String one, String many) {
        sentences.stream().limit(MOST_BESIDE).forEach(sentence -> page.entry(label, sentence.text()));
        more(label, sentences.size() - MOST_BESIDE, one, many);
    }

    private void others() {
        List<TrailAssessment> others = assessment.trails().stream()
                .filter(trail -> !Optional.of(trail).equals(result.decisiveTrail()))
                .toList();
        String label = result.decisiveTrail().isPresent() ? "others" : "trails";
        for (TrailAssessment trail : others.stream().limit(MOST_OTHERS).toList()) {
            page.entry(label, Wording.trail(trail, assessment.accountId()) + ": " + requirements(trail));
            label = "";
        }
        more(label, others.size() - MOST_OTHERS, "more trail", "more trails");
    }

    private String requirements(TrailAssessment trail) {
        return result.criterion().requirements().stream()
                .map(trail::requirement)
                .map(found -> page.style().symbol(found.outcome()) + " " + Wording.brief(found.requirement()))
                .collect(Collectors.joining(" "));
    }

    private void more(String label, int count, String one, String many) {
        if (count > 0) {
            page.entry(label, "and " + Phrase.count(count, one, many));
        }
    }
}
