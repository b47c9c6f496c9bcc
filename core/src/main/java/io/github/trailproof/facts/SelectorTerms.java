package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One selector, basic or advanced, as what it says of management events: whether it is about them at all, the terms that
 * narrow them, and the set of events that they leave.
 */
final class SelectorTerms {

    private final Form form;
    private final Ternary management;
    private final Finding category;
    private final List<Term> terms;
    private final Selection widest;

    /** How a selector is written. */
    enum Form {
        /** As a basic event selector. */
        BASIC,
        /** As an advanced event selector. */
        ADVANCED
    }

    /** What a term does to the selection. */
    enum Kind {
        /** Leaves nothing out. */
        NONE,
        /** Leaves out the events of some sources, by the two means made for it. */
        EXCLUDES_SOURCES,
        /** The same, of which sources is not known. */
        EXCLUDES_UNCLEARLY,
        /** May leave out the events of some sources by these means. */
        MAY_EXCLUDE,
        /** Narrows the selection in another known way. */
        RESTRICTS,
        /** Narrows the selection in a way the benchmark's letter knows; what it leaves is not known. */
        RESTRICTS_UNCLEARLY,
        /** May narrow the selection; how is not known. */
        UNCLEAR;

        /** Whether it leaves open what is selected. */
        boolean isUnclear() {
            return switch (this) {
                case UNCLEAR, RESTRICTS_UNCLEARLY, EXCLUDES_UNCLEARLY, MAY_EXCLUDE -> true;
                case NONE, EXCLUDES_SOURCES, RESTRICTS -> false;
            };
        }
    }

    /**
     * One thing a selector says.
     *
     * @param kind what it does to the selection
     * @param finding what it says
     */
    record Term(Kind kind, Finding finding) {}

    /**
     * Puts together what was read.
     *
     * @param form how the selector is written
     * @param management whether the selector is about management events
     * @param category what decides it
     * @param terms what narrows the selection, in a stable order; none selects every management event
     * @param widest what the selector selects if it is about management events and the unclear terms narrow nothing
     */
    SelectorTerms(Form form, Ternary management, Finding category, List<Term> terms, Selection widest) {
        this.form = form;
        this.management = management;
        this.category = category;
        this.terms = List.copyOf(terms);
        this.widest = widest;
    }

    /** Reads every selector of a trail, basic ones first. */
    static List<SelectorTerms> of(EventSelectors selectors) {
        List<SelectorTerms> terms = new ArrayList<>(selectors.eventSelectors().size()
                + selectors.advancedEventSelectors().size());
        for (EventSelector selector : selectors.eventSelectors()) {
            terms.add(of(selector));
        }
        for (AdvancedEventSelector selector : selectors.advancedEventSelectors()) {
            terms.add(of(selector));
        }
        return terms;
    }

    static SelectorTerms of(EventSelector selector) {
        return BasicSelectorReader.read(selector);
    }

    static SelectorTerms of(AdvancedEventSelector selector) {
        return AdvancedSelectorReader.read(selector);
    }

    /** A selector with members this library does not know: it may select anything or nothing. */
    static SelectorTerms unreadable(Form form, Set<String> members) {
        Finding finding = new SelectorFinding.UnknownMembers(new TreeSet<>(members));
        List<Term> terms = List.of(new Term(Kind.UNCLEAR, finding));
        return new SelectorTerms(form, Ternary.UNKNOWN, finding, terms, Selection.EVERYTHING);
    }

    Form form() {
        return form;
    }

    Ternary management() {
        return management;
    }

    /** Whether the selector is about management events, as it was found. */
    Finding category() {
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
                        case NONE, EXCLUDES_SOURCES, EXCLUDES_UNCLEARLY, MAY_EXCLUDE -> Ternary.TRUE;
                        case RESTRICTS, RESTRICTS_UNCLEARLY -> Ternary.FALSE;
                        case UNCLEAR -> Ternary.UNKNOWN;
                    });
        }
        return result;
    }

    /** Whether the selector takes every management event. */
    Ternary all() {
        if (first(Kind.EXCLUDES_SOURCES)
                .or(() -> first(Kind.EXCLUDES_UNCLEARLY))
                .isPresent()) {
            return Ternary.FALSE;
        }
        return first(Kind.MAY_EXCLUDE).isPresent() ? allButExclusions().and(Ternary.UNKNOWN) : allButExclusions();
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
        return management == Ternary.FALSE || (management == Ternary.TRUE && !hasUnclearTerms());
    }

    private boolean hasUnclearTerms() {
        for (Term term : terms) {
            if (term.kind().isUnclear()) {
                return true;
            }
        }
        return false;
    }

    /** The terms that leave open what it selects. */
    List<Finding> unclearTerms() {
        List<Finding> unclear = new ArrayList<>(0);
        for (Term term : terms) {
            if (term.kind().isUnclear()) {
                unclear.add(term.finding());
            }
        }
        return unclear;
    }

    /** The first term of a kind. */
    Optional<Finding> first(Kind kind) {
        for (Term term : terms) {
            if (term.kind() == kind) {
                return Optional.of(term.finding());
            }
        }
        return Optional.empty();
    }
}
