package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a run has seen so far. It counts, so that it stays small however many accounts there are. */
final class Tally {

    /** How many accounts of a verdict are kept by name. */
    static final int MOST_NAMED = 20;

    private final Reading reading;
    private final Map<Reading, Map<Verdict, Long>> counts = new EnumMap<>(Reading.class);
    private final Map<Verdict, List<String>> first = new EnumMap<>(Verdict.class);
    private long accounts;
    private long unreadable;

    Tally(Reading reading) {
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }

    void add(Assessment assessment) {
        accounts++;
        assessment
                .results()
                .forEach(result -> counts.computeIfAbsent(result.reading(), key -> new EnumMap<>(Verdict.class))
                        .merge(result.verdict(), 1L, Long::sum));
        List<String> names = first.computeIfAbsent(assessment.verdict(reading), key -> new ArrayList<>());
        if (names.size() < MOST_NAMED) {
            names.add(assessment.accountId());
        }
    }

    void addUnreadable() {
        unreadable++;
    }

    long accounts() {
        return accounts;
    }

    long unreadable() {
        return unreadable;
    }

    long count(Reading by, Verdict verdict) {
        return counts.getOrDefault(by, Map.of()).getOrDefault(verdict, 0L);
    }

    /** The first accounts with a verdict by the chosen reading. */
    List<String> first(Verdict verdict) {
        return List.copyOf(first.getOrDefault(verdict, List.of()));
    }

    int exitStatus() {
        if (unreadable > 0) {
            return ExitStatus.UNREADABLE;
        }
        if (count(reading, Verdict.FAIL) > 0) {
            return ExitStatus.FAIL;
        }
        return count(reading, Verdict.INDETERMINATE) > 0 ? ExitStatus.INDETERMINATE : ExitStatus.PASS;
    }
}
