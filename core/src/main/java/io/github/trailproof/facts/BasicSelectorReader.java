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
    private static final String INCLUDE_MANAGEMENT_EVENTS = "IncludeManagementEvents";
    private static final String EXCLUDED_SOURCES = "ExcludeManagementEventSources";

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
        selector.knownAfterApply()
                .forEach((member, address) -> open(member, address).ifPresent(terms::add));
        if (!selector.excludeManagementEventSources().isEmpty()) {
            terms.add(new Term(
                    Kind.EXCLUDES_SOURCES, SelectorFinding.Excludes.of(selector.excludeManagementEventSources())));
        }
        return new SelectorTerms(Form.BASIC, management(selector), category(selector), terms, widest(selector));
    }

    /** What a plan leaves open of a selector, but for what has a place of its own. */
    private static Optional<Term> open(String member, String address) {
        Kind kind = Kind.UNCLEAR;
        if (member.equals(INCLUDE_MANAGEMENT_EVENTS) || member.equals(READ_WRITE_TYPE)) {
            return Optional.empty();
        }
        if (member.startsWith(EXCLUDED_SOURCES)) {
            kind = member.equals(EXCLUDED_SOURCES) ? Kind.MAY_EXCLUDE : Kind.EXCLUDES_UNCLEARLY;
        }
        return Optional.of(new Term(kind, OpenValue.of(member, address)));
    }

    private static Selection widest(EventSelector selector) {
        Optional<ReadWriteType> type = selector.readWriteType();
        boolean reads = !type.equals(Optional.of(ReadWriteType.WRITE_ONLY));
        boolean writes = !type.equals(Optional.of(ReadWriteType.READ_ONLY));
        List<String> excluded = selector.excludeManagementEventSources();
        boolean excludesMore = selector.knownAfterApply().keySet().stream()
                .anyMatch(member -> member.startsWith(EXCLUDED_SOURCES + "["));
        Condition condition = excludesMore ? Condition.noneOfTheseAndMore(excluded) : Condition.noneOf(excluded);
        return new Selection(
                reads,
                writes,
                excluded.isEmpty() && !excludesMore ? Map.of() : Map.of(EventField.EVENT_SOURCE, condition));
    }

    private static Ternary management(EventSelector selector) {
        return selector.includeManagementEvents()
                .map(included -> included ? Ternary.TRUE : Ternary.FALSE)
                .orElse(Ternary.UNKNOWN);
    }

    private static Finding category(EventSelector selector) {
        return selector.includeManagementEvents()
                .<Finding>map(included -> new Finding.Value(INCLUDE_MANAGEMENT_EVENTS, included.toString()))
                .or(() -> OpenValue.find(INCLUDE_MANAGEMENT_EVENTS, selector.knownAfterApply()))
                .orElseGet(() -> new Finding.Absent(INCLUDE_MANAGEMENT_EVENTS));
    }

    private static Term readWriteType(EventSelector selector) {
        if (selector.readWriteType().isEmpty()) {
            return new Term(
                    Kind.UNCLEAR,
                    OpenValue.find(READ_WRITE_TYPE, selector.knownAfterApply())
                            .orElseGet(() -> new Finding.Absent(READ_WRITE_TYPE)));
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
