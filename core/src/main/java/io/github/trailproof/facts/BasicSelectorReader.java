package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Condition;
import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.events.EventField;
import io.github.trailproof.facts.SelectorTerms.Kind;
import io.github.trailproof.facts.SelectorTerms.Term;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a basic selector says of management events. */
final class BasicSelectorReader {

    private BasicSelectorReader() {}

    static SelectorTerms read(EventSelector selector) {
        Set<String> unrecognized = new TreeSet<>(selector.unrecognizedMembers().keySet());
        for (DataResource resource : selector.dataResources()) {
            unrecognized.addAll(resource.unrecognizedMembers().keySet());
        }
        if (!unrecognized.isEmpty()) {
            return SelectorTerms.unreadable(unrecognized);
        }
        List<Term> terms = new ArrayList<>();
        terms.add(readWriteType(selector));
        if (!selector.excludeManagementEventSources().isEmpty()) {
            terms.add(new Term(
                    "ExcludeManagementEventSources",
                    Kind.EXCLUDES_SOURCES,
                    "excludes " + Texts.quoted(selector.excludeManagementEventSources())));
        }
        return new SelectorTerms(management(selector), category(selector), terms, widest(selector));
    }

    private static Selection widest(EventSelector selector) {
        Optional<ReadWriteType> type = selector.readWriteType();
        boolean reads = !type.equals(Optional.of(ReadWriteType.WRITE_ONLY));
        boolean writes = !type.equals(Optional.of(ReadWriteType.READ_ONLY));
        List<String> excluded = selector.excludeManagementEventSources();
        return new Selection(
                reads,
                writes,
                excluded.isEmpty() ? Map.of() : Map.of(EventField.EVENT_SOURCE, Condition.noneOf(excluded)));
    }

    private static Ternary management(EventSelector selector) {
        return selector.includeManagementEvents()
                .map(included -> included ? Ternary.TRUE : Ternary.FALSE)
                .orElse(Ternary.UNKNOWN);
    }

    private static Term category(EventSelector selector) {
        String finding = selector.includeManagementEvents()
                .map(included -> "is " + included)
                .orElse("is absent");
        return new Term("IncludeManagementEvents", Kind.NONE, finding);
    }

    private static Term readWriteType(EventSelector selector) {
        if (selector.readWriteType().isEmpty()) {
            return new Term("ReadWriteType", Kind.UNCLEAR, "is absent");
        }
        ReadWriteType type = selector.readWriteType().get();
        if (type.equals(ReadWriteType.ALL)) {
            return new Term("ReadWriteType", Kind.NONE, "is All");
        }
        boolean known = type.equals(ReadWriteType.READ_ONLY) || type.equals(ReadWriteType.WRITE_ONLY);
        return known
                ? new Term("ReadWriteType", Kind.RESTRICTS, "is " + type)
                : new Term(
                        "ReadWriteType",
                        Kind.UNCLEAR,
                        "has the value `" + type + "`, which this library does not know");
    }
}
