package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.events.EventField;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.facts.SelectorTerms.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The selectors were answered. */
final class AnsweredSelectors extends SelectorsInForce {

    private final ObservedTrail trail;
    private final List<SelectorTerms> selectors;
    /** The account that was answered, if it is another one. */
    private final Optional<String> providedBy;

    private final List<Selection> certain;
    private final List<Selection> possible;

    AnsweredSelectors(ObservedTrail trail, List<SelectorTerms> selectors, Optional<String> providedBy) {
        this.trail = trail;
        this.selectors = selectors;
        this.providedBy = providedBy;
        this.certain = selections(SelectorTerms::certain);
        this.possible = saysDefault() ? List.of(Selection.EVERYTHING) : selections(SelectorTerms::possible);
    }

    private List<Selection> selections(Function<SelectorTerms, Optional<Selection>> which) {
        List<Selection> found = new ArrayList<>(1);
        for (SelectorTerms selector : selectors) {
            which.apply(selector).ifPresent(found::add);
        }
        return Collections.unmodifiableList(found);
    }

    @Override
    public Fact fact(Question question) {
        SelectorTerms best = best(question);
        Ternary value = answer(best, question);
        Finding decisive = deciding(best, question);
        if (saysDefault() && value != Ternary.TRUE) {
            return contradicted(decisive);
        }
        List<MissingEvidence> missing = value == Ternary.UNKNOWN ? missing(question) : List.of();
        return new Fact(value, question == Question.MANAGEMENT ? attributed(decisive) : decisive, missing);
    }

    /** Whose answer it is, said once of the selectors: with the first question. */
    private Finding attributed(Finding finding) {
        return providedBy
                .<Finding>map(account -> new Finding.FromAccount(finding, account))
                .orElse(finding);
    }

    /** Whether the trail also says that the default selector, which selects everything, is in force. */
    private boolean saysDefault() {
        Flag custom = trail.hasCustomEventSelectors();
        return custom == Flag.FALSE || custom == Flag.CONTRADICTORY;
    }

    /** The selector that comes nearest to a yes; among equals the one whose finding comes first. */
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
            order = Finding.ORDER.compare(deciding(other, question), deciding(one, question));
        }
        return order > 0;
    }

    private Fact contradicted(Finding decisive) {
        Finding finding = new SelectorFinding.NotTheDefault(trail.findHasCustomEventSelectors(), decisive);
        return Fact.open(finding, inconclusive(finding));
    }

    private List<MissingEvidence> missing(Question question) {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        for (SelectorTerms selector : selectors) {
            if (answer(selector, question) == Ternary.UNKNOWN) {
                missing.add(inconclusive(deciding(selector, question)));
            }
        }
        return List.copyOf(missing);
    }

    @Override
    public List<Selection> certain() {
        return certain;
    }

    @Override
    public List<Selection> possible() {
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
                List<Finding> unclear = selector.unclearTerms();
                for (Finding finding : unclear.isEmpty() ? List.of(selector.category()) : unclear) {
                    missing.add(inconclusive(finding));
                }
            }
        }
        return List.copyOf(missing);
    }

    private MissingEvidence inconclusive(Finding finding) {
        return MissingEvidence.inconclusive(Operation.GET_EVENT_SELECTORS, trail.trailArn(), finding);
    }

    private static Ternary answer(SelectorTerms selector, Question question) {
        return switch (question) {
            case MANAGEMENT -> selector.management();
            case ALL_BUT_EXCLUSIONS -> selector.allButExclusions();
            case ALL -> selector.all();
        };
    }

    /** What in a selector decides a question. */
    private static Finding deciding(SelectorTerms selector, Question question) {
        if (question == Question.MANAGEMENT || selector.management() == Ternary.FALSE) {
            return selector.category();
        }
        return switch (answer(selector, question)) {
            case TRUE -> allowing(selector.form(), question);
            case FALSE -> narrowing(selector, question);
            case UNKNOWN ->
                selector.first(Kind.UNCLEAR)
                        .or(() -> selector.first(Kind.MAY_EXCLUDE).filter(found -> question == Question.ALL))
                        .orElse(selector.category());
        };
    }

    /** What keeps a selector from a yes: an exclusion of sources rather than another restriction. */
    private static Finding narrowing(SelectorTerms selector, Question question) {
        Optional<Finding> exclusion =
                selector.first(Kind.EXCLUDES_SOURCES).or(() -> selector.first(Kind.EXCLUDES_UNCLEARLY));
        if (question == Question.ALL && exclusion.isPresent()) {
            return exclusion.get();
        }
        return selector.first(Kind.RESTRICTS)
                .or(() -> selector.first(Kind.RESTRICTS_UNCLEARLY))
                .orElseThrow();
    }

    private static Finding allowing(SelectorTerms.Form form, Question question) {
        boolean readsAndWrites = question == Question.ALL_BUT_EXCLUSIONS;
        return switch (form) {
            case BASIC -> readsAndWrites ? BasicSelectorReader.BOTH : SelectorFinding.Excludes.of(List.of());
            case ADVANCED ->
                new SelectorFinding.NotRestricted(
                        readsAndWrites ? AdvancedSelectorReader.READ_ONLY : EventField.EVENT_SOURCE.apiName());
        };
    }
}
