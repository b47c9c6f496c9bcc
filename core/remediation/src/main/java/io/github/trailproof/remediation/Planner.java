package io.github.trailproof.remediation;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the plan for one account. Calls are said to suffice only after the control has judged the account with them. */
final class Planner {

    private final AccountEvidence evidence;
    private final Criterion criterion;
    private final NewTrail newTrail;
    private final Assessment assessment;
    private final List<CandidateTrail> trails;
    private final NewTrailProposal creation;
    private final SearchLimit limit;

    private Planner(
            AccountEvidence evidence,
            Criterion criterion,
            NewTrail newTrail,
            Assessment assessment,
            Predicate<ObservedTrail> changeable) {
        this.evidence = evidence;
        this.criterion = criterion;
        this.newTrail = newTrail;
        this.assessment = assessment;
        this.trails = trails(changeable);
        this.creation = NewTrailProposal.of(newTrail, evidence, reason());
        this.limit = SearchLimit.of(evidence);
    }

    /** Plans by calls of the account itself, and of the owners of its organization's trails. */
    static Planner ofAccount(AccountEvidence evidence, Criterion criterion, NewTrail newTrail) {
        return new Planner(
                evidence,
                criterion,
                newTrail,
                Cis31.assess(evidence),
                trail -> isChangeable(trail.trailArn(), evidence) && !Reason.LandingZone.manages(trail.trailArn()));
    }

    /** Plans what the owners of its organization's trails can do for an account. */
    static Planner ofOwners(AccountEvidence evidence, Criterion criterion) {
        return new Planner(
                evidence, criterion, NewTrail.defaults(), Cis31.assess(evidence), trail -> isOfOwner(trail, evidence));
    }

    private Planner about(Predicate<ObservedTrail> others) {
        return new Planner(evidence, criterion, newTrail, assessment, others);
    }

    private static boolean isOfOwner(ObservedTrail trail, AccountEvidence evidence) {
        return isOrganizationTrailOfOthers(trail, evidence) && !Reason.LandingZone.manages(trail.trailArn());
    }

    private static boolean isOfLandingZone(ObservedTrail trail, AccountEvidence evidence) {
        return Reason.LandingZone.manages(trail.trailArn())
                && (isOrganizationTrailOfOthers(trail, evidence) || isChangeable(trail.trailArn(), evidence));
    }

    static boolean isOrganizationTrailOfOthers(ObservedTrail trail, AccountEvidence evidence) {
        return trail.isOrganizationTrail() == ObservedTrail.Flag.TRUE
                && !trail.trailArn().isOwnedBy(evidence.accountId());
    }

    private List<CandidateTrail> trails(Predicate<ObservedTrail> changeable) {
        WantedEvents wanted = WantedEvents.by(criterion, assessment);
        List<ObservedTrail> observed = evidence.observedTrails();
        List<CandidateTrail> own = new ArrayList<>();
        for (int index = 0; index < observed.size(); index++) {
            ObservedTrail trail = observed.get(index);
            if (changeable.test(trail)) {
                own.add(new CandidateTrail(
                        assessment.trails().get(index),
                        criterion,
                        () -> Rewrite.of(trail, evidence.selectors(trail.trailArn()), wanted),
                        gaps()));
            }
        }
        return own;
    }

    /** Whether calls about a trail can be made: by its owner, in a region that answers. */
    private static boolean isChangeable(TrailArn arn, AccountEvidence evidence) {
        boolean answers = evidence.enabledRegions() instanceof Evidence.Missing
                || evidence.effectiveEnabledRegions().contains(arn.region());
        return answers && arn.isOwnedBy(evidence.accountId());
    }

    private List<Gap> gaps() {
        return criterion == Criterion.COMPLETE ? assessment.coverage().gaps() : List.of();
    }

    private Reason reason() {
        Reason.Cause cause = assessment.trails().isEmpty() ? new Reason.NoTrail() : new Reason.NoShorterChange();
        return new Reason(cause, criterion == Criterion.COMPLETE ? List.of() : criterion.requirements(), gaps());
    }

    RemediationPlan plan() {
        return switch (assessment.verdict(criterion)) {
            case PASS -> plan(List.of(), List.of(), true);
            case FAIL -> fixed();
            case INDETERMINATE -> settled();
        };
    }

    /**
     * By existing trails of the account's own; else what the owner of its organization's trail does; else by a new trail, which
     * would be charged for, where one call of the owner serves every member.
     */
    private RemediationPlan fixed() {
        Optional<List<Step.Call>> own = changing();
        if (own.isPresent()) {
            return sufficing(own.get());
        }
        Optional<RemediationPlan> owners =
                about(trail -> isOfOwner(trail, evidence)).planOfOwner();
        return owners.filter(RemediationPlan::suffices)
                .or(() -> withoutNewTrail().map(this::sufficing))
                .or(() -> owners)
                .or(this::leftToLandingZone)
                .or(() -> creating().map(this::sufficing))
                .orElseGet(() -> asking(requests().fixing(trails, assessment.trails(), creation), ofCreation()));
    }

    /** Many changes of existing trails, where no new one can be made. */
    private Optional<List<Step.Call>> withoutNewTrail() {
        return creation.creation().isPresent() ? Optional.empty() : together().leastOfAll();
    }

    /** No step, if a trail of the landing zone is what would have to be changed: a trail beside it would be charged for. */
    private Optional<RemediationPlan> leftToLandingZone() {
        return about(trail -> isOfLandingZone(trail, evidence))
                .planOfOwner()
                .map(plan -> plan.calls().get(0).trailArn())
                .map(arn -> withoutStep(new Reason.LandingZone(arn)));
    }

    private RemediationPlan settled() {
        Optional<RemediationPlan> plan = settling().map(this::sufficing);
        if (plan.isPresent()) {
            return plan.get();
        }
        List<Step> requests = requests().settling(assessment.result(criterion).missing());
        return requests.isEmpty() ? withoutStep(new Reason.NothingToAsk()) : asking(requests, List.of());
    }

    /**
     * What one trail's owner can do about an account that fails: calls that make it pass, else such that it may pass once
     * the owner has answered what is then open. Empty if the account does not fail, or no calls help.
     */
    Optional<RemediationPlan> planOfOwner() {
        if (assessment.verdict(criterion) != Verdict.FAIL) {
            return Optional.empty();
        }
        List<List<Step.Call>> calls = ofOneTrail();
        return best(calls).map(this::sufficing).or(() -> opening(calls));
    }

    private Optional<RemediationPlan> opening(List<List<Step.Call>> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(List::size))
                .filter(calls -> limit.admits(1) && verdictAfter(calls) != Verdict.FAIL)
                .findFirst()
                .map(calls -> {
                    List<Step> steps = new ArrayList<>(calls);
                    steps.addAll(
                            requests().settling(after(calls).result(criterion).missing()));
                    return asking(steps, List.of());
                });
    }

    private RemediationPlan withoutStep(Reason.NoStep why) {
        return new RemediationPlan(evidence.accountId(), criterion, List.of(), List.of(), false, Optional.of(why));
    }

    private RemediationPlan plan(List<Step> steps, List<Note> notes, boolean suffices) {
        return new RemediationPlan(evidence.accountId(), criterion, steps, notes, suffices);
    }

    private RemediationPlan sufficing(List<Step.Call> calls) {
        List<Note> notes = new ArrayList<>(new CostNotes(evidence, calls).notes());
        Notes further = new Notes(evidence, calls);
        notes.addAll(further.ofBuckets());
        notes.addAll(further.ofFullRegions());
        notes.addAll(Notes.ofRewrites(trails, calls));
        notes.addAll(ofSearch());
        return plan(List.copyOf(calls), notes, true);
    }

    private RemediationPlan asking(List<Step> requests, List<Note> obstacles) {
        List<Note> notes = new ArrayList<>(obstacles);
        notes.addAll(Notes.ofRewrites(trails, List.of()));
        notes.addAll(ofSearch());
        return plan(requests, notes, false);
    }

    private List<Note> ofSearch() {
        return limit.isReached() ? List.of(new Note.SearchEnded()) : List.of();
    }

    private List<Note> ofCreation() {
        return creation instanceof NewTrailProposal.Impossible impossible
                        && impossible.obstacle() instanceof Reason.HomeRegionFull full
                ? List.of(new Note.FullRegion(full.region(), full.trails(), Optional.empty()))
                : List.of();
    }

    private Requests requests() {
        return new Requests(evidence.accountId(), reason());
    }

    /**
     * Where the verdict depends only on unknowns of one own trail: the calls that settle them have no effect if they were
     * already true, and are needed if not.
     */
    private Optional<List<Step.Call>> settling() {
        Set<Optional<TrailArn>> open = new HashSet<>();
        for (MissingEvidence missing : assessment.result(criterion).missing()) {
            open.add(missing.trailArn());
        }
        for (CandidateTrail trail : trails) {
            if (open.equals(Set.of(Optional.of(trail.arn())))) {
                return best(trail.candidates(trail.open()).stream()
                        .filter(this::isHarmless)
                        .toList());
            }
        }
        return Optional.empty();
    }

    /** Where all trails count together, a new selector may take more than the trail lacks, and that may be charged. */
    private boolean isHarmless(List<Step.Call> calls) {
        return criterion != Criterion.COMPLETE
                || calls.stream().noneMatch(Step.PutEventSelectors.class::isInstance)
                || (limit.admits(CostNotes.ASSESSMENTS)
                        && new CostNotes(evidence, calls)
                                .notes().stream()
                                        .noneMatch(note -> note.charge() == Note.Charge.MANAGEMENT_EVENTS_TWICE));
    }

    /** A pair of calls about two trails comes before all changes of one trail, for it is shorter. */
    private Optional<List<Step.Call>> changing() {
        List<List<Step.Call>> ofOneTrail = ofOneTrail();
        List<List<Step.Call>> fewChanges = ofOneTrail.stream()
                .filter(calls -> calls.size() < CandidateTrail.Change.values().length)
                .toList();
        return best(fewChanges).or(() -> best(together().pairs())).or(() -> best(ofOneTrail));
    }

    /**
     * A new trail comes after all changes of existing ones, for its two calls need a third change, the policy of the bucket;
     * many changes together come last.
     */
    private Optional<List<Step.Call>> creating() {
        return creation.creation().filter(this::suffices).or(() -> together().leastOfAll());
    }

    private CombinedChanges together() {
        return new CombinedChanges(criterion == Criterion.COMPLETE ? trails : List.of(), this::after, limit);
    }

    private List<List<Step.Call>> ofOneTrail() {
        List<List<Step.Call>> ofOneTrail = new ArrayList<>();
        for (CandidateTrail trail : trails) {
            ofOneTrail.addAll(trail.candidates(trail.needed()));
        }
        return ofOneTrail;
    }

    /** Of those that suffice the shortest, of these the cheapest, of these the first; as far as the search goes. */
    private Optional<List<Step.Call>> best(List<List<Step.Call>> candidates) {
        for (int size :
                candidates.stream().mapToInt(List::size).distinct().sorted().toArray()) {
            Optional<List<Step.Call>> cheapest = cheapest(
                    candidates.stream().filter(calls -> calls.size() == size).toList());
            if (cheapest.isPresent()) {
                return cheapest;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Step.Call>> cheapest(List<List<Step.Call>> candidates) {
        List<List<Step.Call>> sufficing = new ArrayList<>();
        for (List<Step.Call> calls : candidates) {
            if (!limit.admits(1)) {
                break;
            }
            if (suffices(calls)) {
                sufficing.add(calls);
            }
        }
        Optional<List<Step.Call>> cheapest = sufficing.stream().findFirst();
        int least = Integer.MAX_VALUE;
        // Nothing costs less than nothing.
        for (int index = 0; sufficing.size() > 1 && index < sufficing.size() && least > 0; index++) {
            if (!limit.admits(CostNotes.ASSESSMENTS)) {
                break;
            }
            int weight = new CostNotes(evidence, sufficing.get(index)).weight();
            if (weight < least) {
                least = weight;
                cheapest = Optional.of(sufficing.get(index));
            }
        }
        return cheapest;
    }

    private boolean suffices(List<Step.Call> calls) {
        return verdictAfter(calls) == Verdict.PASS;
    }

    private Verdict verdictAfter(List<Step.Call> calls) {
        return Cis31.verdict(ChangedAccount.after(calls, evidence), criterion);
    }

    private Assessment after(List<Step.Call> calls) {
        return Cis31.assess(ChangedAccount.after(calls, evidence));
    }
}
