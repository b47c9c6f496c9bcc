package io.github.trailproof.examples.audit.report;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.Loss;
import io.github.trailproof.history.text.ChangeWords;
import io.github.trailproof.history.text.ComparisonText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is lost and gained, and what changed, as cells of a spreadsheet. */
public final class ComparisonCells {

    /** The columns. */
    public static final List<String> HEADER = List.of("lost", "because", "may_be_lost", "gained", "changes");

    private ComparisonCells() {}

    /** A cell for each column. */
    public static List<String> of(Comparison comparison) {
        return List.of(
                events(comparison.lost().stream().map(Loss::gap)),
                comparison.lost().stream()
                        .map(loss -> ChangeWords.because(loss.blame()))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                events(comparison.mayBeLost().stream()),
                events(comparison.gained().stream()),
                comparison.changes().stream().map(ChangeWords::of).collect(Collectors.joining("; ")));
    }

    private static String events(Stream<Gap> gaps) {
        return gaps.map(ComparisonText::events).collect(Collectors.joining("; "));
    }
}
