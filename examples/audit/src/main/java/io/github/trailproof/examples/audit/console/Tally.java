package io.github.trailproof.examples.audit.console;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts verdicts. Its size does not grow with the number of accounts. */
public final class Tally {

    /** How many accounts of a verdict are kept by name. */
    static final int MOST_NAMED = 20;

    private final Criterion criterion;
    private final Map<Criterion, Map<Verdict, Long>> counts = new EnumMap<>(Criterion.class);
    private final Map<Verdict, List<String>> first = new EnumMap<>(Verdict.class);
    private long accounts;
    private long unreadable;

    public Tally(Criterion criterion) {
        this.criterion = criterion;
    }

    public Criterion criterion() {
        return criterion;
    }

    public void add(Assessment assessment) {
        accounts++;
        assessment
                .results()
                .forEach(result -> counts.computeIfAbsent(result.criterion(), key -> new EnumMap<>(Verdict.class))
                        .merge(result.verdict(), 1L, Long::sum));
        List<String> names = first.computeIfAbsent(assessment.verdict(criterion), key -> new ArrayList<>());
        if (names.size() < MOST_NAMED) {
            names.add(AccountName.of(assessment.accountId()));
        }
    }

    public void addUnreadable() {
        unreadable++;
    }

    public long accounts() {
        return accounts;
    }

    public long unreadable() {
        return unreadable;
    }

    public long count(Criterion by, Verdict verdict) {
        return counts.getOrDefault(by, Map.of()).getOrDefault(verdict, 0L);
    }

    /** The first accounts with a verdict by the chosen criterion. */
    public List<String> first(Verdict verdict) {
        return List.copyOf(first.getOrDefault(verdict, List.of()));
    }

    public int exitStatus() {
        if (unreadable > 0) {
            return ExitStatus.UNREADABLE;
        }
        if (count(criterion, Verdict.FAIL) > 0) {
            return ExitStatus.FAIL;
        }
        return count(criterion, Verdict.INDETERMINATE) > 0 ? ExitStatus.INDETERMINATE : ExitStatus.PASS;
    }
}
