package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One trail as a resource of Terraform's. What is known of it is written, so that checkers see it and a later change of it
 * shows; what is not known is kept by {@code ignore_changes}.
 */
final class TerraformTrail {

    private static final List<String> BLOCKS = List.of("event_selector", "advanced_event_selector");

    private final Hcl out;
    private final TrailChange change;
    private final String label;
    private final String provider;
    private final List<String> kept = new ArrayList<>();

    TerraformTrail(Hcl out, TrailChange change, String label, String provider) {
        this.out = out;
        this.change = change;
        this.label = label;
        this.provider = provider;
    }

    void write() {
        for (Step.Call call : change.calls()) {
            out.comment(PlanSentences.of(call));
            out.comment("it " + PlanSentences.keeps(call));
        }
        Optional<Step.CreateTrail> created = change.created();
        if (created.isPresent()) {
            new TerraformBucket(out, label, provider).write(change, created.get());
        } else {
            beforeAnExistingTrail();
        }
        out.open("resource \"aws_cloudtrail\" \"" + label + "\"");
        out.set("provider", provider);
        out.set("name", Hcl.quoted(change.trailArn().name()));
        if (created.isPresent()) {
            made(created.get());
        } else {
            found();
        }
        out.close();
    }

    private void beforeAnExistingTrail() {
        change.bucket().ifPresent(this::policyOfAnExistingBucket);
        if (bucket().isEmpty()) {
            out.comment("the evidence does not name the trail's bucket");
            out.open("variable \"" + bucketVariable() + "\"");
            out.set("type", "string");
            out.set("description", Hcl.quoted("S3BucketName as aws cloudtrail describe-trails shows it"));
            out.close();
            out.blank();
        }
        out.comment("if Terraform already manages this trail, change these settings there and leave this out");
        out.open("import");
        out.set("to", "aws_cloudtrail." + label);
        out.set("id", Hcl.quoted(change.trailArn().toString()));
        out.close();
        out.blank();
    }

    private void policyOfAnExistingBucket(Note.BucketPolicyNote note) {
        out.comment("the policy of bucket `" + note.s3BucketName() + "` must contain these statements:");
        out.comment(PolicyDocument.bucket(note).compact());
    }

    private String bucketVariable() {
        return "bucket_of_" + label;
    }

    private void made(Step.CreateTrail step) {
        out.set("s3_bucket_name", Hcl.quoted(step.s3BucketName()));
        step.s3KeyPrefix().ifPresent(prefix -> out.set("s3_key_prefix", Hcl.quoted(prefix)));
        step.kmsKeyId().ifPresent(key -> out.set("kms_key_id", TerraformBucket.keyArn(key, label)));
        out.set("is_multi_region_trail", "true");
        out.set("include_global_service_events", "true");
        out.set("enable_log_file_validation", "true");
        out.set("enable_logging", String.valueOf(change.isStarted()));
        change.list().ifPresent(list -> new TerraformSelectors(out).write(list));
        if (TerraformBucket.makesPolicy(change)) {
            out.set("depends_on", "[aws_s3_bucket_policy." + label + "]");
        }
    }

    private void found() {
        out.set("s3_bucket_name", bucket().map(Hcl::quoted).orElse("var." + bucketVariable()));
        text("s3_key_prefix", Trail::s3KeyPrefix, TerraformLimits::isPrefix);
        text("kms_key_id", Trail::kmsKeyId, TerraformLimits::isArn);
        set("sns_topic_name", change.topic().filter(TerraformLimits::isText).map(Hcl::quoted));
        text("cloud_watch_logs_group_arn", Trail::cloudWatchLogsLogGroupArn, TerraformLimits::isArn);
        text("cloud_watch_logs_role_arn", Trail::cloudWatchLogsRoleArn, TerraformLimits::isArn);
        flag("enable_log_file_validation", change.before().agreed(Trail::logFileValidationEnabled));
        flag(
                "is_organization_trail",
                change.becomesShared() ? Optional.of(true) : change.before().agreed(Trail::isOrganizationTrail));
        flag("is_multi_region_trail", change.wide(Trail::isMultiRegionTrail));
        flag("include_global_service_events", change.wide(Trail::includeGlobalServiceEvents));
        flag("enable_logging", change.logs());
        selectors();
        kept.addAll(List.of("insight_selector", "tags", "tags_all"));
        out.open("lifecycle");
        out.set("prevent_destroy", "true");
        out.comment("the plan does not change these, and does not know them or cannot write them here");
        out.set("ignore_changes", "[" + String.join(", ", kept) + "]");
        out.close();
    }

    private Optional<String> bucket() {
        return change.before().text(Trail::s3BucketName).filter(TerraformLimits::isText);
    }

    private void text(String attribute, Function<Trail, Optional<String>> member, Predicate<String> isTaken) {
        set(attribute, change.before().text(member).filter(isTaken).map(Hcl::quoted));
    }

    private void flag(String attribute, Optional<Boolean> value) {
        set(attribute, value.map(String::valueOf));
    }

    private void set(String attribute, Optional<String> expression) {
        expression.ifPresentOrElse(known -> out.set(attribute, known), () -> kept.add(attribute));
    }

    /** The default selector is no block: the provider leaves it out of what it reads, and sets it where there is none. */
    private void selectors() {
        boolean saysDefault = change.selectors().isEmpty()
                && change.before().agreed(Trail::hasCustomEventSelectors).equals(Optional.of(false));
        if (saysDefault) {
            return;
        }
        Optional<EventSelectors> selectors = change.selectorsAfter();
        if (selectors.isEmpty()) {
            kept.addAll(BLOCKS);
            return;
        }
        Optional<String> obstacle = TerraformLimits.of(selectors.get());
        if (obstacle.isPresent()) {
            out.comment("its selectors stay, and are not written here: " + obstacle.get());
            kept.addAll(BLOCKS);
        } else if (!TerraformLimits.isDefault(selectors.get())) {
            SelectorList.of(selectors.get()).ifPresent(list -> new TerraformSelectors(out).write(list));
        }
    }
}
