package io.github.trailproof.remediation;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trail that the account owns, and what would have to change about it.
 *
 * @param assessment how it stands
 * @param criterion by which criterion
 * @param rewrite whether its selectors can be replaced
 * @param gaps what the account does not record, if the criterion asks for that
 */
record CandidateTrail(TrailAssessment assessment, Criterion criterion, Rewrite rewrite, List<Gap> gaps) {

    private static final Set<Requirement> OF_THE_SELECTORS =
            EnumSet.of(Requirement.MANAGEMENT_EVENTS, Requirement.READ_WRITE_ALL, Requirement.NO_EXCLUSIONS);

    TrailArn arn() {
        return assessment.trailArn();
    }

    /** What would make this trail alone all that the criterion asks for. */
    Set<TrailChangeKind> needed() {
        Set<TrailChangeKind> needed = EnumSet.noneOf(TrailChangeKind.class);
        for (RequirementResult result : assessment.requirements()) {
            if (criterion.requirements().contains(result.requirement()) && result.outcome() != Outcome.SATISFIED) {
                needed.add(change(result.requirement()));
            }
        }
        return needed;
    }

    /** Why its selectors cannot be replaced, if they would have to be. */
    Optional<Rewrite.Impossible> obstacle() {
        return needed().contains(TrailChangeKind.PUT) && rewrite instanceof Rewrite.Impossible impossible
                ? Optional.of(impossible)
                : Optional.empty();
    }

    /** What is needed, as far as it is not known to be. */
    Set<TrailChangeKind> open() {
        Set<TrailChangeKind> open = needed();
        for (RequirementResult failed : assessment.requirements(criterion, Outcome.UNSATISFIED)) {
            open.remove(change(failed.requirement()));
        }
        return open;
    }

    private static TrailChangeKind change(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> TrailChangeKind.UPDATE;
            case LOGGING -> TrailChangeKind.START;
            case MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS -> TrailChangeKind.PUT;
        };
    }

    /**
     * The calls that may suffice out of some changes. Where all trails count together a part of them may do, but a trail
     * that does not log adds nothing.
     */
    List<List<Step.Call>> candidates(Set<TrailChangeKind> changes) {
        List<Set<TrailChangeKind>> parts = List.of(changes);
        if (criterion == Criterion.COMPLETE) {
            parts = parts(changes);
            parts.removeIf(part -> needed().contains(TrailChangeKind.START) && !part.contains(TrailChangeKind.START));
        }
        return parts.stream().map(this::calls).toList();
    }

    private static List<Set<TrailChangeKind>> parts(Set<TrailChangeKind> changes) {
        List<Set<TrailChangeKind>> parts = new ArrayList<>(List.of(EnumSet.noneOf(TrailChangeKind.class)));
        for (TrailChangeKind change : changes) {
            for (Set<TrailChangeKind> part : List.copyOf(parts)) {
                Set<TrailChangeKind> more = EnumSet.copyOf(part);
                more.add(change);
                parts.add(more);
            }
        }
        return parts;
    }

    /** The calls for some changes, as far as they can be made. */
    List<Step.Call> calls(Set<TrailChangeKind> changes) {
        List<Step.Call> calls = new ArrayList<>();
        for (TrailChangeKind change : TrailChangeKind.values()) {
            if (changes.contains(change)) {
                switch (change) {
                    case UPDATE -> calls.add(new Step.UpdateTrail(arn(), reason(Requirement.MULTI_REGION)));
                    case PUT -> {
                        if (rewrite instanceof Rewrite.Possible possible) {
                            calls.add(put(possible));
                        }
                    }
                    case START -> calls.add(new Step.StartLogging(arn(), reason(Requirement.LOGGING)));
                }
            }
        }
        return calls;
    }

    private Step.PutEventSelectors put(Rewrite.Possible possible) {
        List<RequirementResult> lacking = assessment.requirements().stream()
                .filter(result -> OF_THE_SELECTORS.contains(result.requirement())
                        && criterion.requirements().contains(result.requirement())
                        && result.outcome() != Outcome.SATISFIED)
                .toList();
        Reason reason = reason(
                words(lacking.get(0)),
                lacking.stream().map(RequirementResult::requirement).toList());
        return new Step.PutEventSelectors(arn(), possible.before(), possible.after(), possible.keeps(), reason);
    }

    private Reason reason(Requirement requirement) {
        return reason(words(assessment.requirement(requirement)), List.of(requirement));
    }

    private Reason reason(String text, List<Requirement> requirements) {
        return criterion == Criterion.COMPLETE
                ? new Reason(text, List.of(), gaps)
                : new Reason(text, requirements, List.of());
    }

    private static String words(RequirementResult result) {
        return Wording.finding(result.finding());
    }
}
