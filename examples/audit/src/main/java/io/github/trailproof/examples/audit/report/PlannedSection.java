package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.Loss;
import io.github.trailproof.history.text.ChangeWords;
import io.github.trailproof.history.text.ComparisonText;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.util.List;
import java.util.stream.Stream;

/** What a plan changes of an account, in the text report: what is before, what is lost, and by which changes. */
final class PlannedSection {

    private static final int MOST = 6;

    private final Page page;
    private final PlannedAnswer answer;

    PlannedSection(Page page, PlannedAnswer answer) {
        this.page = page;
        this.answer = answer;
    }

    void print() {
        answer.comparison().ifPresent(this::comparison);
        answer.notes().forEach(note -> page.entry("note", PlanNotes.of(note)));
    }

    private void comparison(Comparison comparison) {
        page.entry("before", verdicts(comparison));
        for (Loss loss : first(comparison.lost())) {
            page.entry("lost", ComparisonText.events(loss.gap()));
            page.entry("", ChangeWords.because(loss.blame()));
        }
        more("lost", comparison.lost(), "more loss", "more losses");
        first(comparison.mayBeLost()).forEach(gap -> page.entry("may lose", ComparisonText.events(gap)));
        more("may lose", comparison.mayBeLost(), "more set of events", "more sets of events");
        first(comparison.gained()).forEach(gap -> page.entry("gained", ComparisonText.events(gap)));
        more("gained", comparison.gained(), "more set of events", "more sets of events");
        for (Change change : first(comparison.changes())) {
            page.entry("change", ChangeWords.of(change));
        }
        more("change", comparison.changes(), "more change", "more changes");
    }

    private static String verdicts(Comparison comparison) {
        return Phrase.and(Stream.of(Criterion.values())
                .map(criterion -> comparison.before().verdict(criterion) + " by " + Wording.name(criterion))
                .toList());
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private void more(String label, List<?> all, String one, String many) {
        if (all.size() > MOST) {
            page.entry(label, "and " + Phrase.count(all.size() - MOST, one, many));
        }
    }
}
