package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to do about an account that fails. */
final class FailAdvice {

    private static final String NEW_TRAIL = "management-events";

    private FailAdvice() {}

    /** Without a trail: create one. */
    static List<Step> create(AccountEvidence evidence) {
        String region = region(evidence);
        AwsCommand create = AwsCommand.cloudtrail("create-trail")
                .option("--region", region)
                .option("--name", NEW_TRAIL)
                .option("--s3-bucket-name", "BUCKET")
                .flag("--is-multi-region-trail");
        return List.of(Step.of(
                "create a multi-region trail and start it, which the AWS CLI does not do by itself; the policy of BUCKET"
                        + " must let cloudtrail.amazonaws.com write",
                create,
                start(new Target(region, NEW_TRAIL))));
    }

    /** A region that answered, us-east-1 if it did. */
    private static String region(AccountEvidence evidence) {
        return evidence.describeTrails().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Evidence.Known)
                .map(Map.Entry::getKey)
                .filter(Target::isRegion)
                .min(Comparator.comparing((String name) -> !name.equals("us-east-1"))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("us-east-1");
    }

    /** With a trail that misses something: change it. */
    static List<Step> change(AccountEvidence evidence, TrailAssessment trail, Reading reading) {
        List<Step> steps = new ArrayList<>();
        String owner = trail.trailArn().accountId();
        if (!owner.equals(evidence.accountId())) {
            steps.add(Step.of("in account " + owner + ", which owns this trail and alone may change it:"));
        }
        Optional<Target> target = Target.ofOwner(trail);
        if (target.isEmpty()) {
            steps.add(Step.of("change it by hand: no command is shown, because no trail can have this name or region"));
            return steps;
        }
        Set<Requirement> unmet = EnumSet.noneOf(Requirement.class);
        trail.requirements(reading, Outcome.UNSATISFIED).stream()
                .map(RequirementResult::requirement)
                .forEach(unmet::add);
        if (unmet.contains(Requirement.MULTI_REGION)) {
            steps.add(Step.of("make it a multi-region trail", widen(evidence, trail, target.get())));
        }
        if (unmet.stream().anyMatch(requirement -> requirement.compareTo(Requirement.LOGGING) > 0)) {
            evidence.selectors(trail.trailArn())
                    .value()
                    .ifPresent(selectors -> steps.addAll(SelectorAdvice.steps(selectors, target.get())));
        }
        if (unmet.contains(Requirement.LOGGING)) {
            steps.add(Step.of("start it", start(target.get())));
        }
        return steps;
    }

    private static AwsCommand start(Target target) {
        return AwsCommand.cloudtrail("start-logging")
                .option("--region", target.region())
                .option("--name", target.name());
    }

    /** The service refuses a multi-region trail without the events of global services. */
    private static AwsCommand widen(AccountEvidence evidence, TrailAssessment trail, Target target) {
        boolean global = evidence.observedTrails().stream()
                .filter(observed -> observed.trailArn().equals(trail.trailArn()))
                .map(ObservedTrail::includeGlobalServiceEvents)
                .allMatch(Flag.TRUE::equals);
        AwsCommand command = AwsCommand.cloudtrail("update-trail")
                .option("--region", target.region())
                .option("--name", target.name())
                .flag("--is-multi-region-trail");
        return global ? command : command.flag("--include-global-service-events");
    }
}
