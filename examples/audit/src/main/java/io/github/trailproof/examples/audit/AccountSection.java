package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.ReadingResult;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One account's part of the text report. */
final class AccountSection {

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
        page.heading(Ink.of(verdict), mark, assessment.accountId() + "  " + readings());
        switch (verdict) {
            case PASS -> pass();
            case FAIL -> fail();
            case INDETERMINATE -> open();
        }
        differences();
        warnings();
        others();
        page.steps("next", next());
    }

    /** Who says so, and who does not. */
    private String readings() {
        Verdict verdict = result.verdict();
        List<String> agreeing = Stream.of(Reading.values())
                .filter(reading -> assessment.verdict(reading) == verdict)
                .map(Words::name)
                .toList();
        String others = Stream.of(Reading.values())
                .filter(reading -> assessment.verdict(reading) != verdict)
                .map(reading -> assessment.verdict(reading) + " by " + Words.name(reading))
                .collect(Collectors.joining(", "));
        return "by " + Words.and(agreeing) + (others.isEmpty() ? "" : ", but " + others);
    }

    private void pass() {
        TrailAssessment trail = result.decisiveTrail().orElseThrow();
        page.entry("trail", Words.trail(trail, assessment.accountId()));
        page.entry("because", Reasons.met(trail.requirements(result.reading(), Outcome.SATISFIED)));
    }

    private void fail() {
        if (result.decisiveTrail().isEmpty()) {
            page.entry(
                    "because", "there is no trail, and CloudTrail makes none by itself; " + Reasons.listings(evidence));
            return;
        }
        TrailAssessment trail = result.decisiveTrail().get();
        page.entry(assessment.trails().size() == 1 ? "trail" : "nearest", Words.trail(trail, assessment.accountId()));
        page.entry("but", Reasons.unmet(trail, result.reading()));
        unknowns(trail);
    }

    private void open() {
        if (result.decisiveTrail().isEmpty() || result.missing().stream().allMatch(AccountSection::isListing)) {
            page.entry("open", "whether there is a trail that suffices: " + Reasons.calls(result.missing()));
        }
        result.decisiveTrail().ifPresent(trail -> {
            page.entry("trail", Words.trail(trail, assessment.accountId()));
            unknowns(trail);
        });
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

    /** Why another reading says otherwise. */
    private void differences() {
        for (ReadingResult other : assessment.results()) {
            if (other.verdict() != result.verdict()) {
                page.entry("note", Words.name(other.reading()) + " " + difference(other));
            }
        }
    }

    private String difference(ReadingResult other) {
        String trail = other.decisiveTrail()
                .map(found -> " " + found.trailArn().name())
                .orElse("");
        return switch (other.verdict()) {
            case PASS -> "is content with" + trail + ", because it asks for less";
            case FAIL ->
                "asks for more of" + trail + ": "
                        + other.decisiveTrail()
                                .map(found -> Reasons.unmet(found, other.reading()))
                                .orElse("");
            case INDETERMINATE -> "is open on" + trail + ": " + Reasons.calls(other.missing());
        };
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
        String label = "others";
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

    private List<Step> next() {
        return switch (result.verdict()) {
            case PASS -> List.of();
            case FAIL ->
                result.decisiveTrail()
                        .map(trail -> FailAdvice.change(evidence, trail, result.reading()))
                        .orElseGet(() -> FailAdvice.create(evidence));
            case INDETERMINATE -> OpenAdvice.settle(evidence, result.missing());
        };
    }
}
