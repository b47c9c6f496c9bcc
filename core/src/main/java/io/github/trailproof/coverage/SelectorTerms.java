package io.github.trailproof.coverage;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One selector, basic or advanced, as what it says of management events: whether it is about them at all, and the
 * terms that narrow them.
 *
 * @param management whether the selector is about management events
 * @param category the member or field that decides it, and what it says
 * @param terms what narrows the selection, in a stable order; none selects every management event
 */
public record SelectorTerms(Ternary management, Term category, List<Term> terms) {

    /** What a term does to the selection. */
    public enum Kind {
        /** Leaves nothing out. */
        NONE,
        /** Leaves out the events of some sources, by the two means made for it. */
        EXCLUDES_SOURCES,
        /** Narrows the selection in another known way. */
        RESTRICTS,
        /** May narrow the selection; how is not known. */
        UNCLEAR
    }

    /**
     * One thing a selector says.
     *
     * @param field the member or field, as CloudTrail names it
     * @param kind what it does to the selection
     * @param finding what it says, in lower case, without a full stop
     */
    public record Term(String field, Kind kind, String finding) {}

    /** Copies the list. */
    public SelectorTerms {
        terms = List.copyOf(terms);
    }

    /** Reads every selector of a trail, basic ones first. */
    public static List<SelectorTerms> of(EventSelectors selectors) {
        return Stream.concat(
                        selectors.eventSelectors().stream().map(SelectorTerms::of),
                        selectors.advancedEventSelectors().stream().map(SelectorTerms::of))
                .toList();
    }

    /** Reads a basic selector. */
    public static SelectorTerms of(EventSelector selector) {
        return BasicSelectorReader.read(selector);
    }

    /** Reads an advanced selector. */
    public static SelectorTerms of(AdvancedEventSelector selector) {
        return AdvancedSelectorReader.read(selector);
    }

    /** A selector with members this library does not know: it may select anything or nothing. */
    static SelectorTerms unreadable(Set<String> members) {
        String finding = members.size() == 1
                ? "is a member this library does not know"
                : "are members this library does not know";
        Term term = new Term(Texts.quoted(members), Kind.UNCLEAR, finding);
        return new SelectorTerms(Ternary.UNKNOWN, term, List.of(term));
    }

    /** Whether the selector takes every management event, but for sources it excludes: the benchmark's letter. */
    public Ternary allButExclusions() {
        Ternary result = management;
        for (Term term : terms) {
            result = result.and(
                    switch (term.kind()) {
                        case NONE, EXCLUDES_SOURCES -> Ternary.TRUE;
                        case RESTRICTS -> Ternary.FALSE;
                        case UNCLEAR -> Ternary.UNKNOWN;
                    });
        }
        return result;
    }

    /** Whether the selector takes every management event. */
    public Ternary all() {
        boolean excludes = terms.stream().anyMatch(term -> term.kind() == Kind.EXCLUDES_SOURCES);
        return excludes ? Ternary.FALSE : allButExclusions();
    }
}
