package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.facts.SelectorTerms.Kind;
import io.github.trailproof.facts.SelectorTerms.Term;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The selectors were answered. */
final class AnsweredSelectors extends SelectorsInForce {

    private final TrailArn trailArn;
    private final List<SelectorTerms> selectors;
    /** What the trail says of HasCustomEventSelectors: false is that the default selector is in force. */
    private final Flag custom;
    /** The account that was answered, if it is another one. */
    private final Optional<String> providedBy;

    AnsweredSelectors(TrailArn trailArn, List<SelectorTerms> selectors, Flag custom, Optional<String> providedBy) {
        this.trailArn = trailArn;
        this.selectors = selectors;
        this.custom = custom;
        this.providedBy = providedBy;
    }

    @Override
    public Fact fact(Question question) {
        SelectorTerms best = best(question);
        Ternary value = answer(best, question);
        Term decisive = deciding(best, question);
        if (saysDefault() && value != Ternary.TRUE) {
            return contradicted(decisive);
        }
        List<MissingEvidence> missing = value == Ternary.UNKNOWN ? missing(question) : List.of();
        // Said once of the selectors, with the first question.
        String provenance = question == Question.MANAGEMENT ? Texts.provenance(providedBy) : "";
        return new Fact(value, decisive.field(), decisive.finding() + provenance, missing);
    }

    /** Whether the trail also says that the default selector, which selects everything, is in force. */
    private boolean saysDefault() {
        return custom == Flag.FALSE || custom == Flag.CONTRADICTORY;
    }

    /** The selector that comes nearest to a yes; among equals the one whose words come first. */
    private SelectorTerms best(Question question) {
        SelectorTerms best = selectors.get(0);
        for (SelectorTerms selector : selectors.subList(1, selectors.size())) {
            if (isBetter(selector, best, question)) {
                best = selector;
            }
        }
        return best;
    }

    private static boolean isBetter(SelectorTerms one, SelectorTerms other, Question question) {
        int order = answer(one, question).compareTo(answer(other, question));
        if (order == 0) {
            order = one.management().compareTo(other.management());
        }
        if (order == 0) {
            order = deciding(other, question).compareTo(deciding(one, question));
        }
        return order > 0;
    }

    private Fact contradicted(Term decisive) {
        String where = custom == Flag.FALSE ? "" : " in some regions' listings";
        String finding = "is false" + where + ", but " + decisive.words();
        return Fact.open("HasCustomEventSelectors", finding, unsettled("HasCustomEventSelectors " + finding));
    }

    private List<MissingEvidence> missing(Question question) {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        for (SelectorTerms selector : selectors) {
            if (answer(selector, question) == Ternary.UNKNOWN) {
                missing.add(unsettled(deciding(selector, question).words()));
            }
        }
        return List.copyOf(missing);
    }

    @Override
    public List<Selection> certain() {
        List<Selection> certain = new ArrayList<>(selectors.size());
        selectors.forEach(selector -> selector.certain().ifPresent(certain::add));
        return certain;
    }

    @Override
    public List<Selection> possible() {
        List<Selection> possible = new ArrayList<>(selectors.size());
        if (saysDefault()) {
            possible.add(Selection.EVERYTHING);
        } else {
            selectors.forEach(selector -> selector.possible().ifPresent(possible::add));
        }
        return possible;
    }

    @Override
    public List<MissingEvidence> missing() {
        if (certain().stream().anyMatch(Selection::isEverything)) {
            return List.of();
        }
        if (saysDefault()) {
            return fact(Question.ALL).missing();
        }
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        for (SelectorTerms selector : selectors) {
            if (!selector.isClear()) {
                List<Term> unclear = selector.unclearTerms();
                for (Term term : unclear.isEmpty() ? List.of(selector.category()) : unclear) {
                    missing.add(unsettled(term.words()));
                }
            }
        }
        return List.copyOf(missing);
    }

    private MissingEvidence unsettled(String detail) {
        return MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, new Unsettled(detail));
    }

    private static Ternary answer(SelectorTerms selector, Question question) {
        return switch (question) {
            case MANAGEMENT -> selector.management();
            case ALL_BUT_EXCLUSIONS -> selector.allButExclusions();
            case ALL -> selector.all();
        };
    }

    /** What in a selector decides a question. */
    private static Term deciding(SelectorTerms selector, Question question) {
        if (question == Question.MANAGEMENT || selector.management() == Ternary.FALSE) {
            return selector.category();
        }
        return switch (answer(selector, question)) {
            case TRUE -> allowing(selector, question);
            case FALSE -> narrowing(selector, question);
            case UNKNOWN -> first(selector, Kind.UNCLEAR).orElse(selector.category());
        };
    }

    /** What keeps a selector from a yes: an exclusion of sources rather than another restriction. */
    private static Term narrowing(SelectorTerms selector, Question question) {
        Optional<Term> exclusion = first(selector, Kind.EXCLUDES_SOURCES);
        if (question == Question.ALL && exclusion.isPresent()) {
            return exclusion.get();
        }
        return first(selector, Kind.RESTRICTS)
                .or(() -> first(selector, Kind.RESTRICTS_UNCLEARLY))
                .orElseThrow();
    }

    private static Optional<Term> first(SelectorTerms selector, Kind kind) {
        for (Term term : selector.terms()) {
            if (term.kind() == kind) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    private static Term allowing(SelectorTerms selector, Question question) {
        boolean basic = selector.category().field().equals("IncludeManagementEvents");
        if (question == Question.ALL_BUT_EXCLUSIONS) {
            return basic
                    ? new Term("ReadWriteType", Kind.NONE, "is All")
                    : new Term("readOnly", Kind.NONE, "is not restricted");
        }
        return basic
                ? new Term("ExcludeManagementEventSources", Kind.NONE, "excludes nothing")
                : new Term("eventSource", Kind.NONE, "is not restricted");
    }
}
