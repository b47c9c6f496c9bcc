package io.github.trailproof.examples.audit.report;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.Loss;
import io.github.trailproof.history.text.ChangeWords;
import io.github.trailproof.history.text.ComparisonText;
import io.github.trailproof.report.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a plan makes of an account's events, a line for each thing: lost and why, perhaps lost, gained, changed. */
final class ComparisonLines {

    private static final int MOST = 20;

    private final List<String> lines = new ArrayList<>();

    private ComparisonLines() {}

    static List<String> of(Comparison comparison) {
        ComparisonLines made = new ComparisonLines();
        made.some(comparison.lost(), "loss", "losses", made::loss);
        made.some(comparison.mayBeLost(), "set of events", "sets of events", gap -> made.events("may be lost", gap));
        made.some(comparison.gained(), "set of events", "sets of events", gap -> made.events("gained", gap));
        made.some(comparison.changes(), "change", "changes", made::change);
        return List.copyOf(made.lines);
    }

    private void loss(Loss loss) {
        lines.add("lost: " + ComparisonText.events(loss.gap()) + ", " + ChangeWords.because(loss.blame()));
    }

    private void events(String label, Gap gap) {
        lines.add(label + ": " + ComparisonText.events(gap));
    }

    private void change(Change change) {
        lines.add("change: " + ChangeWords.of(change));
    }

    private <T> void some(List<T> all, String one, String many, Consumer<T> each) {
        all.stream().limit(MOST).forEach(each);
        if (all.size() > MOST) {
            int more = all.size() - MOST;
            lines.add("and " + Phrase.count(more, "more " + one, "more " + many));
        }
    }
}
