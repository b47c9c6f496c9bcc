package io.github.trailproof.remediation;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A trail that the account owns, and what would have to change about it.
 *
 * @param assessment which requirements it meets
 * @param criterion the criterion that the account is to pass by
 * @param rewriting finds out whether its selectors can be replaced, which most trails do not need
 * @param gaps what the account does not record, if the criterion asks for that
 */
record CandidateTrail(TrailAssessment assessment, Criterion criterion, Supplier<Rewrite> rewriting, List<Gap> gaps) {

    /** What can be changed about a trail, in the order in which to do it: select more before starting. */
    enum Change {
        /** Make it multi-region. */
        UPDATE,
        /** Select more. */
        PUT,
        /** Start it. */
        START
    }

    private static final Set<Requirement> OF_THE_SELECTORS =
            EnumSet.of(Requirement.MANAGEMENT_EVENTS, Requirement.READ_WRITE_ALL, Requirement.NO_EXCLUSIONS);

    TrailArn arn() {
        return assessment.trailArn();
    }

    Rewrite rewrite() {
        return rewriting.get();
    }

    /** What would make this trail alone all that the criterion asks for. */
    Set<Change> needed() {
        Set<Change> needed = EnumSet.noneOf(Change.class);
        for (RequirementResult result : assessment.requirements()) {
            if (criterion.requirements().contains(result.requirement()) && result.outcome() != Outcome.SATISFIED) {
                needed.add(change(result.requirement()));
            }
        }
        return needed;
    }

    /** Why its selectors cannot be replaced, if they would have to be. */
    Optional<SelectorObstacle> obstacle() {
        return needed().contains(Change.PUT) && rewrite() instanceof Rewrite.Impossible impossible
                ? Optional.of(impossible.obstacle())
                : Optional.empty();
    }

    /** What is needed, as far as it is not known to be. */
    Set<Change> open() {
        Set<Change> open = needed();
        for (RequirementResult failed : assessment.requirements(criterion, Outcome.UNSATISFIED)) {
            open.remove(change(failed.requirement()));
        }
        return open;
    }

    private static Change change(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> Change.UPDATE;
            case LOGGING -> Change.START;
            case MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS -> Change.PUT;
        };
    }

    /**
     * The lists of calls that may suffice, made of some changes. Where all trails count together a part of the changes may
     * be enough, but a trail that does not log adds nothing.
     */
    List<List<Step.Call>> candidates(Set<Change> changes) {
        List<Set<Change>> parts = List.of(changes);
        if (criterion == Criterion.COMPLETE) {
            parts = parts(changes);
            parts.removeIf(part -> needed().contains(Change.START) && !part.contains(Change.START));
        }
        return parts.stream().map(this::calls).filter(calls -> !calls.isEmpty()).toList();
    }

    private static List<Set<Change>> parts(Set<Change> changes) {
        List<Set<Change>> parts = new ArrayList<>(List.of(EnumSet.noneOf(Change.class)));
        for (Change change : changes) {
            for (Set<Change> part : List.copyOf(parts)) {
                Set<Change> more = EnumSet.copyOf(part);
                more.add(change);
                parts.add(more);
            }
        }
        return parts;
    }

    /** The calls for some changes, as far as they can be made. */
    List<Step.Call> calls(Set<Change> changes) {
        List<Step.Call> calls = new ArrayList<>();
        for (Change change : Change.values()) {
            if (changes.contains(change)) {
                switch (change) {
                    case UPDATE -> calls.add(new Step.UpdateTrail(arn(), reason(Requirement.MULTI_REGION)));
                    case PUT -> {
                        if (rewrite() instanceof Rewrite.Possible possible) {
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
        return new Step.PutEventSelectors(arn(), possible.before(), possible.after(), possible.kept(), reason(lacking));
    }

    private Reason reason(Requirement requirement) {
        return reason(List.of(assessment.requirement(requirement)));
    }

    /** The cause is the first requirement that is not met: those on selectors include each other. */
    private Reason reason(List<RequirementResult> lacking) {
        Reason.Cause cause = new Reason.Unmet(lacking.get(0));
        return criterion == Criterion.COMPLETE
                ? new Reason(cause, List.of(), gaps)
                : new Reason(
                        cause,
                        lacking.stream().map(RequirementResult::requirement).toList(),
                        List.of());
    }
}
