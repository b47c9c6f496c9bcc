package io.github.trailproof.control;

import io.github.trailproof.coverage.SelectorTerms;
import io.github.trailproof.coverage.SelectorTerms.Kind;
import io.github.trailproof.coverage.SelectorTerms.Term;
import io.github.trailproof.coverage.Ternary;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How the selectors in force on one trail stand to the requirements that speak of them. */
sealed interface SelectorRule {

    /** How these selectors stand to a requirement that speaks of selectors. */
    RequirementResult result(Requirement requirement);

    /** Decides which selectors are in force on a trail. */
    static SelectorRule of(ObservedTrail trail, Evidence<EventSelectors> answer) {
        Flag custom = trail.hasCustomEventSelectors();
        if (answer instanceof Evidence.Missing<EventSelectors> missing) {
            return custom == Flag.FALSE
                    ? new Default()
                    : new Open(Findings.missing(missing.reason()), missing.reason());
        }
        EventSelectors selectors = ((Evidence.Known<EventSelectors>) answer).answer();
        boolean basic = !selectors.eventSelectors().isEmpty();
        boolean advanced = !selectors.advancedEventSelectors().isEmpty();
        if (basic && advanced) {
            return Open.unsettled(
                    trail.trailArn(), "holds both basic and advanced selectors, which the service never answers");
        }
        if (!basic && !advanced) {
            return custom == Flag.FALSE
                    ? new Default()
                    : Open.unsettled(trail.trailArn(), "holds neither basic nor advanced selectors");
        }
        return new Answered(trail.trailArn(), SelectorTerms.of(selectors), custom);
    }

    /** HasCustomEventSelectors is false, and the selectors themselves could not be read. */
    record Default() implements SelectorRule {
        @Override
        public RequirementResult result(Requirement requirement) {
            return new RequirementResult(
                    requirement,
                    Outcome.SATISFIED,
                    "HasCustomEventSelectors",
                    "is false, so the default selector is in force",
                    List.of());
        }
    }

    /** Nothing is known of the selectors. */
    record Open(String finding, MissingEvidence missing) implements SelectorRule {

        static Open unsettled(TrailArn trailArn, String finding) {
            Unsettled cause = new Unsettled("the answer " + finding);
            return new Open(finding, MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, cause));
        }

        @Override
        public RequirementResult result(Requirement requirement) {
            return new RequirementResult(requirement, Outcome.UNKNOWN, "GetEventSelectors", finding, List.of(missing));
        }
    }

    /**
     * The selectors were answered.
     *
     * @param trailArn the trail
     * @param selectors what each says
     * @param custom what the trail says of HasCustomEventSelectors: where it says false, the default selector, which
     *     satisfies every requirement, is said to be in force
     */
    record Answered(TrailArn trailArn, List<SelectorTerms> selectors, Flag custom) implements SelectorRule {

        @Override
        public RequirementResult result(Requirement requirement) {
            Ternary value = Ternary.any(selectors.stream().map(selector -> value(selector, requirement)));
            Term decisive = selectors.stream()
                    .max(Comparator.comparing((SelectorTerms selector) -> value(selector, requirement))
                            .thenComparing(SelectorTerms::management)
                            .thenComparing(
                                    selector -> deciding(selector, requirement).field(), Comparator.reverseOrder())
                            .thenComparing(
                                    selector -> deciding(selector, requirement).finding(), Comparator.reverseOrder()))
                    .map(selector -> deciding(selector, requirement))
                    .orElseThrow();
            boolean saysDefault = custom == Flag.FALSE || custom == Flag.CONTRADICTORY;
            if (saysDefault && value != Ternary.TRUE) {
                return contradicted(requirement, decisive);
            }
            return new RequirementResult(
                    requirement, Outcome.of(value), decisive.field(), decisive.finding(), missing(requirement, value));
        }

        private RequirementResult contradicted(Requirement requirement, Term decisive) {
            String where = custom == Flag.FALSE ? "" : " in some regions' listings";
            String finding = "is false" + where + ", but " + words(decisive);
            Unsettled cause = new Unsettled("HasCustomEventSelectors " + finding);
            return new RequirementResult(
                    requirement,
                    Outcome.UNKNOWN,
                    "HasCustomEventSelectors",
                    finding,
                    List.of(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, cause)));
        }

        private List<MissingEvidence> missing(Requirement requirement, Ternary value) {
            if (value != Ternary.UNKNOWN) {
                return List.of();
            }
            return selectors.stream()
                    .filter(selector -> value(selector, requirement) == Ternary.UNKNOWN)
                    .map(selector -> new Unsettled(words(deciding(selector, requirement))))
                    .map(cause -> MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, cause))
                    .sorted()
                    .distinct()
                    .toList();
        }

        private static Ternary value(SelectorTerms selector, Requirement requirement) {
            return switch (requirement) {
                case MANAGEMENT_EVENTS -> selector.management();
                case READ_WRITE_ALL -> selector.allButExclusions();
                case NO_EXCLUSIONS -> selector.all();
                case MULTI_REGION, LOGGING ->
                    throw new IllegalArgumentException(requirement + " does not speak of selectors");
            };
        }

        /** What in a selector decides a requirement. */
        private static Term deciding(SelectorTerms selector, Requirement requirement) {
            Ternary value = value(selector, requirement);
            if (requirement == Requirement.MANAGEMENT_EVENTS || selector.management() == Ternary.FALSE) {
                return selector.category();
            }
            Stream<Term> terms = selector.terms().stream();
            return switch (value) {
                case TRUE -> satisfying(selector, requirement);
                case FALSE ->
                    terms.filter(term -> narrows(term, requirement))
                            .min(Comparator.comparing(Term::kind))
                            .orElseThrow();
                case UNKNOWN ->
                    terms.filter(term -> term.kind() == Kind.UNCLEAR)
                            .findFirst()
                            .orElse(selector.category());
            };
        }

        private static boolean narrows(Term term, Requirement requirement) {
            return term.kind() == Kind.RESTRICTS
                    || (term.kind() == Kind.EXCLUDES_SOURCES && requirement == Requirement.NO_EXCLUSIONS);
        }

        private static Term satisfying(SelectorTerms selector, Requirement requirement) {
            boolean basic = selector.category().field().equals("IncludeManagementEvents");
            if (requirement == Requirement.READ_WRITE_ALL) {
                return basic
                        ? new Term("ReadWriteType", Kind.NONE, "is All")
                        : new Term("readOnly", Kind.NONE, "is not restricted");
            }
            return basic
                    ? new Term("ExcludeManagementEventSources", Kind.NONE, "excludes nothing")
                    : new Term("eventSource", Kind.NONE, "is not restricted");
        }

        private static String words(Term term) {
            return term.field() + " " + term.finding();
        }
    }
}
