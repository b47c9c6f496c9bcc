package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One selector, basic or advanced, as what it says of management events: whether it is about them at all, the terms that
 * narrow them, and the set of events that they leave.
 */
final class SelectorTerms {

    private final Ternary management;
    private final Term category;
    private final List<Term> terms;
    private final Selection widest;

    /** What a term does to the selection. */
    enum Kind {
        /** Leaves nothing out. */
        NONE,
        /** Leaves out the events of some sources, by the two means made for it. */
        EXCLUDES_SOURCES,
        /** Narrows the selection in another known way. */
        RESTRICTS,
        /** Narrows the selection in a way the benchmark's letter knows; what it leaves is not known. */
        RESTRICTS_UNCLEARLY,
        /** May narrow the selection; how is not known. */
        UNCLEAR
    }

    /**
     * One thing a selector says.
     *
     * @param field the member or field, as CloudTrail names it
     * @param kind what it does to the selection
     * @param finding what it says, to be read after the field's name
     */
    record Term(String field, Kind kind, String finding) implements Comparable<Term> {
        String words() {
            return field + " " + finding;
        }

        /** Orders by field and then by finding: run together, different ones could make the same words. */
        @Override
        public int compareTo(Term other) {
            int byField = field.compareTo(other.field);
            return byField != 0 ? byField : finding.compareTo(other.finding);
        }
    }

    /**
     * Puts together what was read.
     *
     * @param management whether the selector is about management events
     * @param category the member or field that decides it, and what it says
     * @param terms what narrows the selection, in a stable order; none selects every management event
     * @param widest what the selector selects if it is about management events and the unclear terms narrow nothing
     */
    SelectorTerms(Ternary management, Term category, List<Term> terms, Selection widest) {
        this.management = management;
        this.category = category;
        this.terms = List.copyOf(terms);
        this.widest = widest;
    }

    /** Reads every selector of a trail, basic ones first. */
    static List<SelectorTerms> of(EventSelectors selectors) {
        List<SelectorTerms> terms = new ArrayList<>();
        selectors.eventSelectors().forEach(selector -> terms.add(of(selector)));
        selectors.advancedEventSelectors().forEach(selector -> terms.add(of(selector)));
        return terms;
    }

    static SelectorTerms of(EventSelector selector) {
        return BasicSelectorReader.read(selector);
    }

    static SelectorTerms of(AdvancedEventSelector selector) {
        return AdvancedSelectorReader.read(selector);
    }

    /** A selector with members this library does not know: it may select anything or nothing. */
    static SelectorTerms unreadable(Set<String> members) {
        String finding = members.size() == 1
                ? "is a member this library does not know"
                : "are members this library does not know";
        Term term = new Term(Texts.quoted(members), Kind.UNCLEAR, finding);
        return new SelectorTerms(Ternary.UNKNOWN, term, List.of(term), Selection.EVERYTHING);
    }

    Ternary management() {
        return management;
    }

    Term category() {
        return category;
    }

    List<Term> terms() {
        return terms;
    }

    /** Whether the selector takes every management event, but for sources it excludes: the benchmark's letter. */
    Ternary allButExclusions() {
        Ternary result = management;
        for (Term term : terms) {
            result = result.and(
                    switch (term.kind()) {
                        case NONE, EXCLUDES_SOURCES -> Ternary.TRUE;
                        case RESTRICTS, RESTRICTS_UNCLEARLY -> Ternary.FALSE;
                        case UNCLEAR -> Ternary.UNKNOWN;
                    });
        }
        return result;
    }

    /** Whether the selector takes every management event. */
    Ternary all() {
        for (Term term : terms) {
            if (term.kind() == Kind.EXCLUDES_SOURCES) {
                return Ternary.FALSE;
            }
        }
        return allButExclusions();
    }

    /** The management events that the selector may select. */
    Optional<Selection> possible() {
        return management == Ternary.FALSE ? Optional.empty() : Optional.of(widest);
    }

    /** The management events that the selector selects for certain. */
    Optional<Selection> certain() {
        return isClear() ? possible() : Optional.empty();
    }

    /** Whether what it selects is known. */
    boolean isClear() {
        return management == Ternary.FALSE
                || (management == Ternary.TRUE && unclearTerms().isEmpty());
    }

    /** What leaves open what it selects. */
    List<Term> unclearTerms() {
        List<Term> unclear = new ArrayList<>(0);
        for (Term term : terms) {
            if (term.kind() == Kind.UNCLEAR || term.kind() == Kind.RESTRICTS_UNCLEARLY) {
                unclear.add(term);
            }
        }
        return unclear;
    }
}
