package io.github.trailproof.collect.account;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import java.util.Comparator;

/**
 * Orders trails by how likely it is that one alone decides a criterion, the likeliest first: multi-region without doubt;
 * the account's own, whose calls are seldom denied; with the fewest requirements left open by the listing, as
 * HasCustomEventSelectors may show that the selectors are the default ones; at home where the listing was answered.
 */
final class MostPromising implements Comparator<TrailAssessment> {

    private final Comparator<TrailAssessment> order;

    MostPromising(Criterion criterion, AccountEvidence evidence) {
        Comparator<TrailAssessment> certainlyMultiRegion = Comparator.comparing(
                trail -> trail.requirement(Requirement.MULTI_REGION).outcome() != Outcome.SATISFIED);
        order = certainlyMultiRegion
                .thenComparing(trail -> !trail.trailArn().accountId().equals(evidence.accountId()))
                .thenComparing(
                        trail -> trail.requirements(criterion, Outcome.UNKNOWN).size())
                .thenComparing(
                        trail -> !(evidence.listings().get(trail.trailArn().region()) instanceof Evidence.Known))
                .thenComparing(TrailAssessment::trailArn);
    }

    @Override
    public int compare(TrailAssessment one, TrailAssessment other) {
        return order.compare(one, other);
    }
}
