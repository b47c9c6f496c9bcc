package io.github.trailproof.remediation.text;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CloudFormation template about one trail. */
final class CloudFormationRenderer {

    private static final String REFERENCE = "{{resolve:";
    private static final String PHASE = "Phase";
    private static final String CHANGE = "IsChange";
    private static final String BUCKET = "CreateBucket";

    private final TrailChange change;

    CloudFormationRenderer(TrailChange change) {
        this.change = change;
    }

    String write() {
        JsonValue.Members head = JsonValue.object()
                .with("AWSTemplateFormatVersion", JsonValue.text("2010-09-09"))
                .with(
                        "Description",
                        JsonValue.text("One CloudTrail trail; the metadata says how to use this template"));
        JsonValue.Members template;
        if (!canBeWritten()) {
            template = head.with("Metadata", metadata(List.of(cannot()))).with("Resources", JsonValue.object());
        } else if (change.created().isPresent()) {
            template = created(head, change.created().get());
        } else {
            template = imported(head);
        }
        return template.indented() + "\n";
    }

    /** CloudFormation resolves what looks like a dynamic reference, and there is no way to escape one. */
    private boolean canBeWritten() {
        return change.canBeDescribed() && change.texts().stream().allMatch(CloudFormationRenderer::canHold);
    }

    private static boolean canHold(String text) {
        return !text.contains(REFERENCE)
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static String cannot() {
        return "there is no resource here: the trail's selectors mix basic and advanced ones or have unknown members, or a"
                + " value looks like a dynamic reference or is not valid Unicode";
    }

    private JsonValue.Members created(JsonValue.Members head, Step.CreateTrail step) {
        Optional<Note.BucketPolicyNote> bucket = change.bucket();
        if (bucket.isEmpty()) {
            return head.with(
                            "Metadata",
                            metadata(
                                    List.of("create a stack from this; the policy of the bucket must allow the trail")))
                    .with(
                            "Resources",
                            JsonValue.object().with("Trail", created(JsonValue.text(step.s3BucketName()), step)));
        }
        return head.with("Metadata", metadata(useOfCreated(bucket.get())))
                .with("Parameters", JsonValue.object().with(BUCKET, choice("yes", "no")))
                .with("Conditions", JsonValue.object().with(BUCKET, equal(BUCKET, "yes")))
                .with(
                        "Resources",
                        CloudFormationBucket.resources(step.s3BucketName(), bucket.get(), BUCKET)
                                .with("Trail", created(CloudFormationBucket.name(step.s3BucketName(), BUCKET), step)));
    }

    private JsonValue created(JsonValue bucketName, Step.CreateTrail step) {
        return resource(
                "Trail",
                named().with("S3BucketName", bucketName)
                        .with("S3KeyPrefix", step.s3KeyPrefix().map(JsonValue::text))
                        .with("KMSKeyId", step.kmsKeyId().map(JsonValue::text))
                        .with("IsMultiRegionTrail", JsonValue.flag(true))
                        .with("IncludeGlobalServiceEvents", JsonValue.flag(true))
                        .with("EnableLogFileValidation", JsonValue.flag(true))
                        .with("IsLogging", JsonValue.flag(change.isStarted()))
                        .with(SelectorList.BASIC, change.list().flatMap(list -> list.as(SelectorList.BASIC)))
                        .with(SelectorList.ADVANCED, change.list().flatMap(list -> list.as(SelectorList.ADVANCED))));
    }

    private static List<String> useOfCreated(Note.BucketPolicyNote bucket) {
        String use =
                "create a stack from this; if the bucket already exists, first add the statements of BucketPolicy to its"
                        + " policy by hand, and set CreateBucket to no";
        return PolicyDocument.keyStatements(bucket)
                .map(statements -> List.of(use, "the key policy needs these statements: " + statements.compact()))
                .orElse(List.of(use));
    }

    private JsonValue.Members imported(JsonValue.Members head) {
        JsonValue.Members parameters = JsonValue.object()
                .with(PHASE, choice("import", "change"))
                .with("S3BucketName", parameter("String", "the bucket of the trail"));
        if (!change.isStarted()) {
            parameters = parameters.with(
                    "IsLogging",
                    parameter("String", "whether the trail logs now: the plan does not change that")
                            .with("AllowedValues", JsonValue.texts(List.of("true", "false"))));
        }
        return head.with("Metadata", metadata(useOfImported()))
                .with("Parameters", parameters)
                .with("Conditions", JsonValue.object().with(CHANGE, equal(PHASE, "change")))
                .with("Resources", JsonValue.object().with("Trail", resource("Trail", changed())));
    }

    private JsonValue.Members changed() {
        JsonValue.Members trail =
                named().with("S3BucketName", JsonValue.object().with("Ref", JsonValue.text("S3BucketName")));
        if (change.isWidened()) {
            trail = trail.with("IsMultiRegionTrail", when(JsonValue.flag(true), noValue()))
                    .with("IncludeGlobalServiceEvents", when(JsonValue.flag(true), noValue()));
        }
        return trail.with(
                        "IsLogging",
                        change.isStarted()
                                ? when(JsonValue.flag(true), JsonValue.flag(false))
                                : JsonValue.object().with("Ref", JsonValue.text("IsLogging")))
                .with(SelectorList.BASIC, selectors(SelectorList.BASIC))
                .with(SelectorList.ADVANCED, selectors(SelectorList.ADVANCED));
    }

    private Optional<JsonValue> selectors(String member) {
        Optional<JsonValue> before = change.selectors()
                .flatMap(put -> SelectorList.of(put.before()))
                .filter(list -> TrailChange.texts(list).stream().allMatch(CloudFormationRenderer::canHold))
                .flatMap(list -> list.as(member));
        Optional<JsonValue> after = change.list().flatMap(list -> list.as(member));
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(when(after.orElse(noValue()), before.orElse(noValue())));
    }

    private List<String> useOfImported() {
        List<String> use = new ArrayList<>(List.of(
                "if a stack already manages this trail, change it there and do not use this template",
                "first complete the properties: add what aws cloudtrail describe-trails, get-event-selectors,"
                        + " get-insight-selectors and list-tags show of the trail and this template lacks, such as S3KeyPrefix,"
                        + " KMSKeyId, SnsTopicName, CloudWatchLogsLogGroupArn, CloudWatchLogsRoleArn,"
                        + " EnableLogFileValidation, IsOrganizationTrail, InsightSelectors and Tags; the plan does not know"
                        + " them, and an update may reset what is absent",
                "then create a stack with a change set of type IMPORT and Phase import; the identifier of the trail is TrailName."
                        + " An import changes nothing",
                "then update the stack with Phase change: review the change set before it is executed"));
        change.bucket()
                .ifPresent(note -> use.add(PlanSentences.of(note) + "; its policy needs these statements: "
                        + PolicyDocument.bucket(note).compact()));
        return use;
    }

    private JsonValue.Members metadata(List<String> use) {
        List<String> steps = change.calls().stream()
                .map(call -> PlanSentences.of(call) + "; it " + PlanSentences.keeps(call))
                .toList();
        return JsonValue.object()
                .with(
                        "Trailproof",
                        JsonValue.object()
                                .with(
                                        "Account",
                                        JsonValue.text(change.trailArn().accountId()))
                                .with("Region", JsonValue.text(change.trailArn().region()))
                                .with(
                                        "Steps",
                                        JsonValue.texts(steps.stream()
                                                .map(CloudFormationRenderer::plain)
                                                .toList()))
                                .with(
                                        "Use",
                                        JsonValue.texts(use.stream()
                                                .map(CloudFormationRenderer::plain)
                                                .toList())));
    }

    private static String plain(String text) {
        return PlainText.of(text).replaceAll("\\{(?=\\{)", "{ ");
    }

    private JsonValue.Members named() {
        return JsonValue.object()
                .with("TrailName", JsonValue.text(change.trailArn().name()));
    }

    private static JsonValue noValue() {
        return JsonValue.object().with("Ref", JsonValue.text("AWS::NoValue"));
    }

    private static JsonValue.Members resource(String type, JsonValue.Members properties) {
        return JsonValue.object()
                .with("Type", JsonValue.text("AWS::CloudTrail::" + type))
                .with("DeletionPolicy", JsonValue.text("Retain"))
                .with("UpdateReplacePolicy", JsonValue.text("Retain"))
                .with("Properties", properties);
    }

    private static JsonValue.Members parameter(String type, String description) {
        return JsonValue.object().with("Type", JsonValue.text(type)).with("Description", JsonValue.text(description));
    }

    private static JsonValue choice(String usual, String other) {
        return JsonValue.object()
                .with("Type", JsonValue.text("String"))
                .with("AllowedValues", JsonValue.texts(List.of(usual, other)))
                .with("Default", JsonValue.text(usual));
    }

    private static JsonValue equal(String parameter, String value) {
        return JsonValue.object()
                .with(
                        "Fn::Equals",
                        JsonValue.array(
                                JsonValue.object().with("Ref", JsonValue.text(parameter)), JsonValue.text(value)));
    }

    private static JsonValue when(JsonValue changed, JsonValue before) {
        return JsonValue.object().with("Fn::If", JsonValue.array(JsonValue.text(CHANGE), changed, before));
    }
}
