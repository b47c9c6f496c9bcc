package io.github.trailproof.remediation;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to ask of people where no calls suffice. */
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
                .map(one -> request(one, "the account may pass already"))
                .toList();
    }

    /** What would open a way where there is none: the selectors of own trails, other accounts' trails, a new trail. */
    List<Step> fixing(List<CandidateTrail> own, List<TrailAssessment> trails, NewTrailProposal creation) {
        List<Step> steps = new ArrayList<>();
        for (CandidateTrail trail : own) {
            trail.obstacle()
                    .flatMap(Rewrite.Impossible::unread)
                    .ifPresent(missing -> steps.add(request(missing, "selectors that were read can be changed")));
        }
        for (TrailAssessment trail : trails) {
            if (!trail.trailArn().isOwnedBy(accountId)) {
                steps.add(new Step.AskOwner(trail.trailArn(), Optional.empty(), because(lacking(trail))));
            }
        }
        steps.add(new Step.ChooseNewTrail(accountId, because(creation.obstacle())));
        return steps;
    }

    private Step request(MissingEvidence missing, String purpose) {
        Reason why = because(words(missing) + "; " + purpose);
        Optional<TrailArn> arn = missing.trailArn();
        if (arn.isPresent() && !arn.get().isOwnedBy(accountId)) {
            return new Step.AskOwner(arn.get(), Optional.of(missing), why);
        }
        return missing.isDenied()
                ? new Step.GrantPermission(accountId, missing, why)
                : new Step.CollectAgain(accountId, missing, why);
    }

    private static String words(MissingEvidence missing) {
        return missing.operation().apiName() + " " + Wording.cause(missing.cause());
    }

    private static String lacking(TrailAssessment trail) {
        for (RequirementResult result : trail.requirements()) {
            if (result.outcome() != Outcome.SATISFIED) {
                return Wording.finding(result.finding());
            }
        }
        return "the trail meets every requirement";
    }

    private Reason because(String text) {
        return new Reason(text, reason.requirements(), reason.gaps());
    }
}
