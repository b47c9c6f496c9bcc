package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plan as a Terraform configuration. */
final class TerraformRenderer {

    /** What a plan cannot know of a trail that exists, so that it has to stay what it is. */
    private static final List<String> UNKNOWN = List.of(
            "s3_bucket_name",
            "s3_key_prefix",
            "kms_key_id",
            "sns_topic_name",
            "cloud_watch_logs_group_arn",
            "cloud_watch_logs_role_arn",
            "enable_log_file_validation",
            "is_organization_trail",
            "insight_selector",
            "tags",
            "tags_all");

    private final Hcl out = new Hcl();

    String write(RemediationPlan plan) {
        PlanSentences.title(plan).forEach(out::comment);
        out.comment("for Terraform 1.5 and the AWS provider 5.25, or later");
        plan.notes().forEach(note -> out.comment("note: " + PlanSentences.of(note)));
        plan.steps().stream()
                .filter(Step.Request.class::isInstance)
                .forEach(step -> out.comment("manual step: " + PlanSentences.of(step)));
        List<TrailChange> changes = TrailChange.of(plan);
        Set<String> providers = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            TrailChange change = changes.get(i);
            out.blank();
            if (canBeWritten(change)) {
                if (providers.add(alias(change.trailArn()))) {
                    provider(change.trailArn());
                }
                trail(change, "trail_" + plan.accountId() + "_" + (i + 1));
            } else {
                out.comment("the trail `" + change.trailArn().name()
                        + "` is left out: its selectors mix basic and advanced ones or have unknown members, or"
                        + " Terraform would change one of its values");
            }
        }
        return out.text();
    }

    private static boolean canBeWritten(TrailChange change) {
        return change.canBeDescribed() && change.texts().stream().allMatch(Hcl::canHold);
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

    private void trail(TrailChange change, String label) {
        for (Step.Call call : change.calls()) {
            out.comment(PlanSentences.of(call));
            out.comment("it " + PlanSentences.keeps(call));
        }
        Optional<Step.CreateTrail> created = change.created();
        if (created.isPresent()) {
            new TerraformBucket(out, label, "aws." + alias(change.trailArn())).write(change, created.get());
        } else {
            change.bucket().ifPresent(this::policyOfAnExistingBucket);
            importBlock(change.trailArn(), label);
        }
        out.open("resource \"aws_cloudtrail\" \"" + label + "\"");
        out.set("provider", "aws." + alias(change.trailArn()));
        out.set("name", Hcl.quoted(change.trailArn().name()));
        created.ifPresent(step -> destination(change, step, label));
        if (created.isEmpty()) {
            out.comment("required but not used: ignore_changes keeps the trail's bucket");
            out.set("s3_bucket_name", Hcl.quoted("KEPT_BY_IGNORE_CHANGES"));
        }
        settings(change);
        change.list().ifPresent(list -> new TerraformSelectors(out).write(list));
        if (created.isEmpty()) {
            lifecycle(change);
        }
        out.close();
    }

    private void policyOfAnExistingBucket(Note.BucketPolicyNote note) {
        out.comment("the policy of bucket `" + note.s3BucketName() + "` must contain these statements:");
        out.comment(PolicyDocument.bucket(note).compact());
    }

    private void importBlock(TrailArn arn, String label) {
        out.comment("if Terraform already manages this trail, change these settings there and leave this out");
        out.open("import");
        out.set("to", "aws_cloudtrail." + label);
        out.set("id", Hcl.quoted(arn.toString()));
        out.close();
        out.blank();
    }

    private void destination(TrailChange change, Step.CreateTrail step, String label) {
        out.set("s3_bucket_name", Hcl.quoted(step.s3BucketName()));
        step.s3KeyPrefix().ifPresent(prefix -> out.set("s3_key_prefix", Hcl.quoted(prefix)));
        step.kmsKeyId().ifPresent(key -> out.set("kms_key_id", TerraformBucket.keyArn(key, label)));
        if (change.bucket().isPresent()) {
            out.set("depends_on", "[aws_s3_bucket_policy." + label + "]");
        }
    }

    private void settings(TrailChange change) {
        boolean created = change.created().isPresent();
        if (created || change.isWidened()) {
            out.set("is_multi_region_trail", "true");
            out.set("include_global_service_events", "true");
        }
        if (created) {
            out.set("enable_log_file_validation", "true");
        }
        if (created || change.isStarted()) {
            out.set("enable_logging", String.valueOf(change.isStarted()));
        }
    }

    private void lifecycle(TrailChange change) {
        List<String> kept = new ArrayList<>();
        if (!change.isWidened()) {
            kept.addAll(List.of("is_multi_region_trail", "include_global_service_events"));
        }
        if (!change.isStarted()) {
            kept.add("enable_logging");
        }
        String written = change.list().map(TerraformSelectors::block).orElse("");
        for (String block : List.of("event_selector", "advanced_event_selector")) {
            if (!block.equals(written)) {
                kept.add(block);
            }
        }
        kept.addAll(UNKNOWN);
        out.open("lifecycle");
        out.set("prevent_destroy", "true");
        out.comment("the plan does not change these, and does not know all of them");
        out.set("ignore_changes", "[" + String.join(", ", kept) + "]");
        out.close();
    }
}
