package io.github.trailproof.remediation.text;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.TrailArn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plan as a Terraform configuration. */
final class TerraformRenderer {

    private final Hcl out = new Hcl();

    String write(RemediationPlan plan, AccountEvidence evidence) {
        PlanSentences.title(plan).forEach(out::comment);
        out.comment("for Terraform 1.5 and the AWS provider 5.25, or later");
        plan.notes().forEach(note -> out.comment("note: " + PlanSentences.of(note)));
        plan.steps().stream()
                .filter(Step.Request.class::isInstance)
                .forEach(step -> out.comment("manual step: " + PlanSentences.of(step)));
        List<TrailChange> changes = TrailChange.of(plan, evidence);
        Set<String> providers = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            TrailChange change = changes.get(i);
            String label = "trail_" + plan.accountId() + "_" + (i + 1);
            out.blank();
            Optional<String> obstacle = TerraformLimits.of(change);
            if (obstacle.isPresent()) {
                leftOut(change, obstacle.get());
            } else {
                if (providers.add(alias(change.trailArn()))) {
                    provider(change.trailArn());
                }
                new TerraformTrail(out, change, label, "aws." + alias(change.trailArn())).write();
            }
        }
        return out.text();
    }

    private void leftOut(TrailChange change, String obstacle) {
        out.comment("the trail `" + change.trailArn().name() + "` is left out: " + obstacle);
        List<String> forms = change.otherForms();
        out.comment(
                forms.isEmpty()
                        ? "no other form of this plan can change it either"
                        : "use another form of this plan for it: " + String.join(", ", forms));
    }

    private static String alias(TrailArn arn) {
        return "account_" + arn.accountId() + "_" + arn.region().replace('-', '_');
    }

    /** A provider of its own, so that nothing can be applied to another region or account. */
    private void provider(TrailArn arn) {
        out.open("provider \"aws\"");
        out.set("alias", Hcl.quoted(alias(arn)));
        out.set("region", Hcl.quoted(arn.region()));
        out.set("allowed_account_ids", Hcl.quoted(List.of(arn.accountId())));
        out.close();
        out.blank();
    }
}
