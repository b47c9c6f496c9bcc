package io.github.trailproof.remediation;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to ask people for where no calls suffice. */
final class Requests {

    private final String accountId;
    private final Reason reason;

    Requests(String accountId, Reason reason) {
        this.accountId = accountId;
        this.reason = reason;
    }

    /** What would settle an open verdict. */
    List<Step> settling(List<MissingEvidence> missing) {
        return missing.stream()
                .map(one -> request(one, Reason.Purpose.SETTLE_THE_VERDICT))
                .toList();
    }

    /** What would make a plan possible: read selectors of own trails, changes by other accounts, different settings of a new trail. */
    List<Step> fixing(List<CandidateTrail> own, List<TrailAssessment> trails, NewTrailProposal creation) {
        List<Step> steps = new ArrayList<>();
        for (CandidateTrail trail : own) {
            if (trail.obstacle().orElse(null) instanceof SelectorObstacle.NotRead unread) {
                steps.add(request(unread.missing(), Reason.Purpose.REPLACE_SELECTORS));
            }
        }
        for (TrailAssessment trail : trails) {
            if (!trail.trailArn().isOwnedBy(accountId)) {
                Reason.Cause cause = Reason.LandingZone.manages(trail.trailArn())
                        ? new Reason.LandingZone(trail.trailArn())
                        : lacking(trail);
                steps.add(new Step.AskOwner(trail.trailArn(), Optional.empty(), reason.because(cause)));
            }
        }
        Reason.NewTrailObstacle obstacle = creation instanceof NewTrailProposal.Impossible impossible
                ? impossible.obstacle()
                : new Reason.NewTrailWouldNotSuffice();
        steps.add(new Step.ChooseNewTrail(accountId, reason.because(obstacle)));
        return steps;
    }

    private Step request(MissingEvidence missing, Reason.Purpose purpose) {
        Reason why = reason.because(new Reason.Open(missing, purpose));
        Optional<TrailArn> arn = missing.trailArn();
        if (arn.isPresent() && !arn.get().isOwnedBy(accountId)) {
            return new Step.AskOwner(arn.get(), Optional.of(missing), why);
        }
        return missing.isDenied()
                ? new Step.GrantPermission(accountId, missing, why)
                : new Step.CollectAgain(accountId, missing, why);
    }

    private static Reason.Cause lacking(TrailAssessment trail) {
        return trail.requirements().stream()
                .filter(result -> result.outcome() != Outcome.SATISFIED)
                .findFirst()
                .<Reason.Cause>map(Reason.Unmet::new)
                .orElseGet(Reason.NothingUnmet::new);
    }
}
