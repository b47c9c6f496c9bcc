package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;

/** An account with one trail that meets every requirement, to be spoilt by a test. */
final class Scene {

    static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");

    private List<Trail> atHome = List.of(trail().isMultiRegionTrail(true).build());
    private Optional<List<Trail>> abroad = Optional.empty();
    private Evidence<TrailStatus> status =
            Evidence.known(TrailStatus.builder().isLogging(true).build());
    private Evidence<EventSelectors> selectors = Evidence.known(EventSelectors.defaultSelectors());

    static Trail.Builder trail() {
        return Trail.builder().trailArn(ARN);
    }

    /** What us-east-1, the trail's home, lists. */
    Scene atHome(Trail... trails) {
        atHome = List.of(trails);
        return this;
    }

    /** What eu-west-1 lists, which is not asked otherwise. */
    Scene abroad(Trail... trails) {
        abroad = Optional.of(List.of(trails));
        return this;
    }

    Scene status(TrailStatus known) {
        status = Evidence.known(known);
        return this;
    }

    Scene noStatus(MissingEvidence.Cause cause) {
        status = Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, cause));
        return this;
    }

    Scene selectors(EventSelectors known) {
        selectors = Evidence.known(known);
        return this;
    }

    Scene basic(EventSelector... known) {
        return selectors(EventSelectors.builder().addEventSelectors(known).build());
    }

    Scene advanced(AdvancedEventSelector... known) {
        return selectors(
                EventSelectors.builder().addAdvancedEventSelectors(known).build());
    }

    /** One advanced selector on management events with these further conditions. */
    Scene management(AdvancedFieldSelector... conditions) {
        return advanced(AdvancedEventSelector.builder()
                .addFieldSelectors(equal("eventCategory", "Management"))
                .addFieldSelectors(conditions)
                .build());
    }

    Scene noSelectors(MissingEvidence.Cause cause) {
        selectors = Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, ARN, cause));
        return this;
    }

    AccountEvidence evidence() {
        var builder = AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(new TrailListing(atHome)))
                .putStatus(ARN, status)
                .putSelectors(ARN, selectors);
        abroad.ifPresent(trails -> builder.putListing("eu-west-1", Evidence.known(new TrailListing(trails))));
        return builder.build();
    }

    Assessment assess() {
        return Cis31.assess(evidence());
    }

    RequirementResult result(Requirement requirement) {
        return assess().trails().get(0).requirement(requirement);
    }

    /** A requirement's result as a person reads it. */
    String says(Requirement requirement) {
        RequirementResult result = result(requirement);
        return result.outcome() + ": " + Wording.finding(result.finding());
    }

    static AdvancedFieldSelector equal(String field, String... values) {
        return condition(field).addEqualTo(values).build();
    }

    static AdvancedFieldSelector.Builder condition(String field) {
        return AdvancedFieldSelector.builder().field(field);
    }
}
