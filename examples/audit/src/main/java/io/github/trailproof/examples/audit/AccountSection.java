package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.ReadingResult;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One account's part of the text report. */
final class AccountSection {

    private static final int MOST_GAPS = 4;
    private static final int MOST_OTHERS = 4;
    private static final int MOST_WARNINGS = 4;

    private final Page page;
    private final AccountEvidence evidence;
    private final Assessment assessment;
    private final ReadingResult result;

    AccountSection(Page page, AccountEvidence evidence, Assessment assessment, Reading reading) {
        this.page = page;
        this.evidence = evidence;
        this.assessment = assessment;
        this.result = assessment.result(reading);
    }

    void print() {
        Verdict verdict = result.verdict();
        String mark = page.look().symbol(verdict) + " " + verdict;
        Differences differences = new Differences(assessment, result);
        page.heading(Ink.of(verdict), mark, assessment.accountId() + "  " + differences.heading());
        boolean gapsDecide = result.reading() == Reading.COMPLETE && verdict == Verdict.FAIL;
        if (gapsDecide) {
            gaps();
        }
        switch (verdict) {
            case PASS -> pass();
            case FAIL -> fail();
            case INDETERMINATE -> open();
        }
        if (!gapsDecide) {
            gaps();
        }
        differences.notes().forEach(note -> page.entry("note", note));
        warnings();
        others();
        next();
    }

    private void pass() {
        if (result.decisiveTrail().isEmpty()) {
            page.entry("because", "the trails together record every management event, though no single one does");
            return;
        }
        TrailAssessment trail = result.decisiveTrail().get();
        page.entry("trail", Words.trail(trail, assessment.accountId()));
        page.entry("because", Reasons.met(trail.requirements(result.reading(), Outcome.SATISFIED)));
    }

    private void fail() {
        if (result.decisiveTrail().isEmpty()) {
            page.entry("because", Reasons.noTrail(evidence));
            return;
        }
        TrailAssessment trail = result.decisiveTrail().get();
        page.entry(assessment.trails().size() == 1 ? "trail" : "nearest", Words.trail(trail, assessment.accountId()));
        String unmet = Reasons.unmet(trail, result.reading());
        if (!unmet.isEmpty()) {
            page.entry("but", unmet);
        }
        unknowns(trail);
    }

    private void open() {
        if (result.reading() == Reading.COMPLETE) {
            openCoverage();
            return;
        }
        if (result.decisiveTrail().isEmpty() || result.missing().stream().allMatch(AccountSection::isListing)) {
            page.entry("open", "whether there is a trail that suffices: " + Reasons.calls(result.missing()));
        }
        result.decisiveTrail().ifPresent(trail -> {
            page.entry("trail", Words.trail(trail, assessment.accountId()));
            unknowns(trail);
        });
    }

    /** All trails count, so what is not known of any of them is told in one place. */
    private void openCoverage() {
        result.decisiveTrail()
                .ifPresent(trail -> page.entry(
                        assessment.trails().size() == 1 ? "trail" : "nearest",
                        Words.trail(trail, assessment.accountId())));
        page.entry("open", "whether every management event is recorded: " + Reasons.calls(result.missing()));
    }

    private static boolean isListing(MissingEvidence missing) {
        return missing.trailArn().isEmpty();
    }

    /** What is not known of a trail, and why; one reason that leaves two things open is told once. */
    private void unknowns(TrailAssessment trail) {
        String label = "open";
        String told = "";
        for (RequirementResult unknown : trail.requirements(result.reading(), Outcome.UNKNOWN)) {
            String reasons = Reasons.calls(unknown.missing());
            if (!reasons.equals(told)) {
                page.entry(label, Words.open(unknown.requirement()) + ": " + reasons);
                label = "";
            }
            told = reasons;
        }
    }

    private void gaps() {
        List<Gap> gaps = assessment.coverage().gaps();
        String label = "gap";
        for (Gap gap : gaps.stream().limit(MOST_GAPS).toList()) {
            page.entry(label, GapWords.sentence(gap, evidence));
            label = "";
        }
        more(label, gaps.size() - MOST_GAPS, "more gap", "more gaps");
    }

    private void warnings() {
        List<DeliveryWarning> warnings = assessment.deliveryWarnings();
        warnings.stream()
                .limit(MOST_WARNINGS)
                .forEach(warning -> page.entry("warning", Deliveries.words(warning, evidence)));
        more("warning", warnings.size() - MOST_WARNINGS, "more delivery that failed", "more deliveries that failed");
    }

    private void others() {
        List<TrailAssessment> others = assessment.trails().stream()
                .filter(trail -> !Optional.of(trail).equals(result.decisiveTrail()))
                .toList();
        String label = result.decisiveTrail().isPresent() ? "others" : "trails";
        for (TrailAssessment trail : others.stream().limit(MOST_OTHERS).toList()) {
            page.entry(label, Words.trail(trail, assessment.accountId()) + ": " + requirements(trail));
            label = "";
        }
        more(label, others.size() - MOST_OTHERS, "more trail", "more trails");
    }

    private String requirements(TrailAssessment trail) {
        return result.reading().requirements().stream()
                .map(trail::requirement)
                .map(found -> page.look().symbol(found.outcome()) + " " + Words.brief(found.requirement()))
                .collect(Collectors.joining(" "));
    }

    private void more(String label, int count, String one, String many) {
        if (count > 0) {
            page.entry(label, "and " + Words.count(count, one, many));
        }
    }

    private void next() {
        switch (result.verdict()) {
            case PASS -> {}
            case FAIL -> change();
            case INDETERMINATE -> page.steps("next", OpenAdvice.settle(evidence, result.missing()));
        }
    }

    private void change() {
        RemediationPlan plan = Remediation.plan(evidence, result.reading(), NewTrail.defaults());
        page.steps("next", PlanAdvice.steps(plan));
        plan.notes().stream()
                .filter(Note.CostNote.class::isInstance)
                .forEach(note -> page.entry("cost", note.text()));
    }
}
