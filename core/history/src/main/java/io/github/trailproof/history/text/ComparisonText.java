package io.github.trailproof.history.text;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.report.Wording;
import java.util.List;
import java.util.function.Consumer;

/**
 * A comparison in plain text: the verdicts, what is lost and which changes are to blame, what may be lost, what is gained,
 * and every change.
 */
public final class ComparisonText {

    private final Comparison comparison;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Words a comparison; every line ends in a line feed. */
    public static String of(Comparison comparison) {
        ComparisonText words = new ComparisonText(comparison);
        words.write();
        return words.text.toString();
    }

    private void write() {
        line(comparison.accountId() + ": " + headline(comparison));
        for (Criterion criterion : Criterion.values()) {
            Verdict was = comparison.before().verdict(criterion);
            Verdict is = comparison.after().verdict(criterion);
            line("  " + Wording.name(criterion) + ": " + verdicts(was, is));
            if (comparison.blame().containsKey(criterion)) {
                line("    " + ChangeWords.because(comparison.blame().get(criterion)));
            }
        }
        section("Lost: recorded before, and not any more", comparison.lost(), loss -> {
            line("  " + events(loss.gap()));
            line("    " + ChangeWords.because(loss.blame()));
        });
        section("May be lost", comparison.mayBeLost(), gap -> line("  " + events(gap)));
        section("Gained: not recorded before, and recorded now", comparison.gained(), gap -> line("  " + events(gap)));
        section("Changes", comparison.changes(), change -> line("  " + ChangeWords.of(change)));
    }

    /** A verdict before and now. */
    public static String verdicts(Verdict before, Verdict after) {
        return before == after ? before + ", as before" : before + " before, " + after + " now";
    }

    /** What became of the account, in one line. */
    public static String headline(Comparison comparison) {
        if (!comparison.lost().isEmpty()) {
            return "events are lost";
        }
        if (!comparison.mayBeLost().isEmpty()) {
            return "events may be lost";
        }
        return comparison.gained().isEmpty() ? "nothing is lost" : "nothing is lost, and events are gained";
    }

    /** Events and where, with one of them. */
    public static String events(Gap gap) {
        return Wording.what(gap) + "; e.g. " + Wording.call(gap);
    }

    private <T> void section(String title, List<T> parts, Consumer<T> each) {
        if (!parts.isEmpty()) {
            line(title + ":");
            parts.forEach(each);
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
