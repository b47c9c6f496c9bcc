package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Condition;
import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.events.EventField;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.facts.SelectorTerms.Form;
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

    private static final String READ_WRITE_TYPE = "ReadWriteType";

    /** Reads and writes are selected. */
    static final Finding.Value BOTH = new Finding.Value(READ_WRITE_TYPE, ReadWriteType.ALL.value());

    private BasicSelectorReader() {}

    static SelectorTerms read(EventSelector selector) {
        Set<String> unrecognized = new TreeSet<>(selector.unrecognizedMembers().keySet());
        for (DataResource resource : selector.dataResources()) {
            unrecognized.addAll(resource.unrecognizedMembers().keySet());
        }
        if (!unrecognized.isEmpty()) {
            return SelectorTerms.unreadable(Form.BASIC, unrecognized);
        }
        List<Term> terms = new ArrayList<>();
        terms.add(readWriteType(selector));
        if (!selector.excludeManagementEventSources().isEmpty()) {
            terms.add(new Term(
                    Kind.EXCLUDES_SOURCES, SelectorFinding.Excludes.of(selector.excludeManagementEventSources())));
        }
        return new SelectorTerms(Form.BASIC, management(selector), category(selector), terms, widest(selector));
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

    private static Finding category(EventSelector selector) {
        String field = "IncludeManagementEvents";
        return selector.includeManagementEvents()
                .<Finding>map(included -> new Finding.Value(field, included.toString()))
                .orElseGet(() -> new Finding.Absent(field));
    }

    private static Term readWriteType(EventSelector selector) {
        if (selector.readWriteType().isEmpty()) {
            return new Term(Kind.UNCLEAR, new Finding.Absent(READ_WRITE_TYPE));
        }
        ReadWriteType type = selector.readWriteType().get();
        if (type.equals(ReadWriteType.ALL)) {
            return new Term(Kind.NONE, BOTH);
        }
        boolean known = type.equals(ReadWriteType.READ_ONLY) || type.equals(ReadWriteType.WRITE_ONLY);
        return known
                ? new Term(Kind.RESTRICTS, new Finding.Value(READ_WRITE_TYPE, type.value()))
                : new Term(Kind.UNCLEAR, new Finding.UnknownValue(READ_WRITE_TYPE, type.value()));
    }
}
