package io.github.trailproof.examples.audit.past.html;

import io.github.trailproof.control.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many accounts have which verdict, by each of several names. */
final class VerdictCounts {

    private final Map<String, Map<Verdict, Long>> counts = new LinkedHashMap<>();

    void add(String name, Verdict verdict) {
        counts.computeIfAbsent(name, key -> new EnumMap<>(Verdict.class)).merge(verdict, 1L, Long::sum);
    }

    Map<String, Map<Verdict, Long>> byName() {
        return Collections.unmodifiableMap(counts);
    }
}
