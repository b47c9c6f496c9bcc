package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.examples.audit.console.Colour;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of the text report: how many accounts by which verdict, the worst ones first. */
final class Summary {

    private static final List<Verdict> WORST_FIRST = List.of(Verdict.FAIL, Verdict.INDETERMINATE, Verdict.PASS);

    private static final int FIRST_COLUMN = 17;

    private Summary() {}

    static void print(Page page, Tally tally) {
        List<Criterion> criteria = Stream.concat(
                        Stream.of(tally.criterion()),
                        Stream.of(Criterion.values()).filter(criterion -> criterion != tally.criterion()))
                .toList();
        String columns = criteria.stream().map(Wording::name).collect(Collectors.joining("  "));
        page.heading(
                Colour.STRONG, padded(Phrase.count(tally.accounts(), "account", "accounts"), FIRST_COLUMN), columns);
        for (Verdict verdict : WORST_FIRST) {
            String counts = criteria.stream()
                    .map(criterion -> right(tally.count(criterion, verdict), Wording.name(criterion)))
                    .collect(Collectors.joining("  "));
            String mark = page.style().symbol(verdict) + " " + verdict;
            page.heading(Colour.of(verdict), padded(mark, FIRST_COLUMN), counts);
        }
        name(page, "fail", tally, Verdict.FAIL);
        name(page, "open", tally, Verdict.INDETERMINATE);
        if (tally.unreadable() > 0) {
            page.heading(
                    Colour.BAD,
                    "! " + Phrase.count(tally.unreadable(), "input", "inputs") + " could not be read",
                    "so the result is incomplete; each is shown above, in its place");
        }
    }

    private static void name(Page page, String label, Tally tally, Verdict verdict) {
        List<String> first = tally.first(verdict);
        long more = tally.count(tally.criterion(), verdict) - first.size();
        if (!first.isEmpty()) {
            page.entry(label, String.join(" ", first) + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(long count, String under) {
        String text = Long.toString(count);
        return " ".repeat(Math.max(0, under.length() - text.length())) + text;
    }
}
