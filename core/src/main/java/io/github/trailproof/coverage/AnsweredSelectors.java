package io.github.trailproof.coverage;

import io.github.trailproof.coverage.SelectorTerms.Kind;
import io.github.trailproof.coverage.SelectorTerms.Term;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The selectors were answered. */
final class AnsweredSelectors extends SelectorsInForce {

    private final TrailArn trailArn;
    private final List<SelectorTerms> selectors;
    /** Whether the trail also says that the default selector, which selects everything, is in force. */
    private final boolean saysDefault;

    AnsweredSelectors(TrailArn trailArn, List<SelectorTerms> selectors, boolean saysDefault) {
        this.trailArn = trailArn;
        this.selectors = selectors;
        this.saysDefault = saysDefault;
    }

    @Override
    public Fact fact(Question question) {
        Ternary value = Ternary.any(selectors.stream().map(selector -> answer(selector, question)));
        Term decisive = decisive(question);
        if (saysDefault && value != Ternary.TRUE) {
            return contradicted(decisive);
        }
        List<MissingEvidence> missing = value == Ternary.UNKNOWN ? missing(question) : List.of();
        return new Fact(value, decisive.field(), decisive.finding(), missing);
    }

    private Term decisive(Question question) {
        return selectors.stream()
                .max(Comparator.comparing((SelectorTerms selector) -> answer(selector, question))
                        .thenComparing(SelectorTerms::management)
                        .thenComparing(selector -> deciding(selector, question).words(), Comparator.reverseOrder()))
                .map(selector -> deciding(selector, question))
                .orElseThrow();
    }

    private Fact contradicted(Term decisive) {
        String finding = "is false, but " + decisive.words();
        return Fact.open("HasCustomEventSelectors", finding, unsettled("HasCustomEventSelectors " + finding));
    }

    private List<MissingEvidence> missing(Question question) {
        return selectors.stream()
                .filter(selector -> answer(selector, question) == Ternary.UNKNOWN)
                .map(selector -> unsettled(deciding(selector, question).words()))
                .sorted()
                .distinct()
                .toList();
    }

    @Override
    List<Selection> certain() {
        return selectors.stream()
                .flatMap(selector -> selector.certain().stream())
                .toList();
    }

    @Override
    List<Selection> possible() {
        if (saysDefault) {
            return List.of(Selection.EVERYTHING);
        }
        return selectors.stream()
                .flatMap(selector -> selector.possible().stream())
                .toList();
    }

    @Override
    List<MissingEvidence> missing() {
        if (saysDefault && !certain().contains(Selection.EVERYTHING)) {
            return contradicted(decisive(Question.ALL)).missing();
        }
        return selectors.stream()
                .filter(selector -> !selector.isClear())
                .flatMap(selector -> selector.unclearTerms().isEmpty()
                        ? Stream.of(selector.category())
                        : selector.unclearTerms().stream())
                .map(term -> unsettled(term.words()))
                .sorted()
                .distinct()
                .toList();
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
        Stream<Term> terms = selector.terms().stream();
        return switch (answer(selector, question)) {
            case TRUE -> allowing(selector, question);
            case FALSE ->
                terms.filter(term -> narrows(term, question))
                        .min(Comparator.comparing(Term::kind))
                        .orElseThrow();
            case UNKNOWN ->
                terms.filter(term -> term.kind() == Kind.UNCLEAR).findFirst().orElse(selector.category());
        };
    }

    private static boolean narrows(Term term, Question question) {
        return switch (term.kind()) {
            case RESTRICTS, RESTRICTS_UNCLEARLY -> true;
            case EXCLUDES_SOURCES -> question == Question.ALL;
            case NONE, UNCLEAR -> false;
        };
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
