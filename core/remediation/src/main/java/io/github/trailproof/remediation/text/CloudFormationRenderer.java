package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.json.Ascii;
import io.github.trailproof.remediation.json.JsonValue;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A CloudFormation template about one trail. */
final class CloudFormationRenderer {

    private static final String CANNOT =
            "there is no resource here: the trail has selectors or texts that a template cannot"
                    + " hold, such as basic selectors beside advanced ones, unknown members, or what looks like a reference";
    private static final String S3_BUCKET_NAME = "S3BucketName";
    private static final String IS_LOGGING = "IsLogging";

    /** What a trail can have. The last two are never part of evidence. */
    private static final List<String> COMPLETE = List.of(
            "S3KeyPrefix",
            "KMSKeyId",
            "SnsTopicName",
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsRoleArn",
            "EnableLogFileValidation",
            "IsOrganizationTrail",
            "IsMultiRegionTrail",
            "IncludeGlobalServiceEvents",
            SelectorList.BASIC,
            SelectorList.ADVANCED,
            "InsightSelectors",
            "Tags");

    private static final String PHASE = "Phase";
    private static final String CHANGE = "IsChange";

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
        if (!CloudFormationLimits.take(change)) {
            template = head.with("Metadata", metadata(List.of(CANNOT))).with("Resources", JsonValue.object());
        } else if (change.created().isPresent()) {
            template = created(head, change.created().get());
        } else {
            template = imported(head);
        }
        return template.indented() + "\n";
    }

    private JsonValue.Members created(JsonValue.Members head, Step.CreateTrail step) {
        Optional<Note.BucketPolicyNote> made = change.bucket().filter(note -> step.makesBucket());
        JsonValue.Members resources = made.map(note -> CloudFormationBucket.resources(step.s3BucketName(), note))
                .orElseGet(JsonValue::object);
        JsonValue.Members trail = resource("Trail", properties(step));
        return head.with("Metadata", metadata(useOfCreated(step)))
                .with("Rules", place())
                .with(
                        "Resources",
                        resources.with(
                                "Trail",
                                made.isPresent()
                                        ? trail.with("DependsOn", JsonValue.text(CloudFormationBucket.POLICY))
                                        : trail));
    }

    private JsonValue.Members properties(Step.CreateTrail step) {
        return named().with(S3_BUCKET_NAME, JsonValue.text(step.s3BucketName()))
                .with("S3KeyPrefix", step.s3KeyPrefix().map(JsonValue::text))
                .with("KMSKeyId", step.kmsKeyId().map(JsonValue::text))
                .with("IsMultiRegionTrail", JsonValue.flag(true))
                .with("IncludeGlobalServiceEvents", JsonValue.flag(true))
                .with("EnableLogFileValidation", JsonValue.flag(true))
                .with(IS_LOGGING, JsonValue.flag(change.isStarted()))
                .with(SelectorList.BASIC, change.list().flatMap(list -> list.as(SelectorList.BASIC)))
                .with(SelectorList.ADVANCED, change.list().flatMap(list -> list.as(SelectorList.ADVANCED)));
    }

    private List<String> useOfCreated(Step.CreateTrail step) {
        List<String> use = new ArrayList<>();
        if (!step.makesBucket()) {
            use.add("first check that the bucket `" + step.s3BucketName() + "` belongs to account "
                    + step.s3BucketOwner()
                    + ", as aws s3api head-bucket --expected-bucket-owner does"
                    + change.bucket()
                            .map(note -> ", and add these statements to its policy: "
                                    + PolicyDocument.bucket(note).compact())
                            .orElse("; its policy must allow the trail"));
        }
        change.bucket()
                .flatMap(PolicyDocument::keyStatements)
                .ifPresent(statements -> use.add("the key policy needs these statements: " + statements.compact()));
        use.add("create a stack from this");
        return use;
    }

    private JsonValue.Members imported(JsonValue.Members head) {
        JsonValue.Members parameters = JsonValue.object().with(PHASE, choice("import", "change"));
        if (bucket().isEmpty()) {
            parameters = parameters.with(
                    S3_BUCKET_NAME, parameter("String", "the bucket of the trail, which the evidence does not name"));
        }
        if (change.logs().isEmpty()) {
            parameters = parameters.with(
                    IS_LOGGING,
                    parameter("String", "whether the trail logs now: the plan does not change that")
                            .with("AllowedValues", JsonValue.texts(List.of("true", "false"))));
        }
        JsonValue.Members trail = trailBefore();
        return head.with("Metadata", metadata(useOfImported(trail)))
                .with("Parameters", parameters)
                .with("Rules", place())
                .with("Conditions", JsonValue.object().with(CHANGE, equal(PHASE, "change")))
                .with("Resources", JsonValue.object().with("Trail", resource("Trail", trail)));
    }

    /** A stack in another account or region would make another trail, or find none to import. */
    private JsonValue place() {
        return JsonValue.object()
                .with(
                        "Place",
                        JsonValue.object()
                                .with(
                                        "Assertions",
                                        JsonValue.array(
                                                is(
                                                        "AWS::AccountId",
                                                        change.trailArn().accountId()),
                                                is(
                                                        "AWS::Region",
                                                        change.trailArn().region()))));
    }

    private static JsonValue is(String pseudoParameter, String value) {
        return JsonValue.object()
                .with("Assert", equal(pseudoParameter, value))
                .with("AssertDescription", JsonValue.text("this template is for " + value + " alone"));
    }

    private Optional<String> bucket() {
        return change.before().text(Trail::s3BucketName).filter(CloudFormationLimits::isBucket);
    }

    /** Every property that is known: an update resets some of those that are absent. */
    private JsonValue.Members trailBefore() {
        KnownTrail before = change.before();
        return named().with(S3_BUCKET_NAME, bucket().map(JsonValue::text).orElse(ref(S3_BUCKET_NAME)))
                .with("S3KeyPrefix", text(Trail::s3KeyPrefix, CloudFormationLimits::isPrefix))
                .with("KMSKeyId", text(Trail::kmsKeyId, CloudFormationLimits::isKey))
                .with(
                        "SnsTopicName",
                        change.topic().filter(CloudFormationLimits::isTopic).map(JsonValue::text))
                .with("CloudWatchLogsLogGroupArn", text(Trail::cloudWatchLogsLogGroupArn, CloudFormationLimits::isText))
                .with("CloudWatchLogsRoleArn", text(Trail::cloudWatchLogsRoleArn, CloudFormationLimits::isRole))
                .with("EnableLogFileValidation", flag(before.agreed(Trail::logFileValidationEnabled)))
                .with("IsOrganizationTrail", organization())
                .with("IsMultiRegionTrail", wide(Trail::isMultiRegionTrail))
                .with("IncludeGlobalServiceEvents", wide(Trail::includeGlobalServiceEvents))
                .with(IS_LOGGING, logging())
                .with(SelectorList.BASIC, selectors(SelectorList.BASIC))
                .with(SelectorList.ADVANCED, selectors(SelectorList.ADVANCED));
    }

    private Optional<JsonValue> text(Function<Trail, Optional<String>> member, Predicate<String> isTaken) {
        return change.before().text(member).filter(isTaken).map(JsonValue::text);
    }

    private static Optional<JsonValue> flag(Optional<Boolean> value) {
        return value.map(JsonValue::flag);
    }

    private Optional<JsonValue> wide(Function<Trail, Optional<Boolean>> member) {
        Optional<JsonValue> before = flag(change.before().agreed(member));
        return change.isWidened() ? Optional.of(when(JsonValue.flag(true), before.orElse(noValue()))) : before;
    }

    private Optional<JsonValue> organization() {
        Optional<JsonValue> before = flag(change.before().agreed(Trail::isOrganizationTrail));
        return change.becomesShared() ? Optional.of(when(JsonValue.flag(true), before.orElse(noValue()))) : before;
    }

    private JsonValue logging() {
        if (change.isStarted()) {
            return when(
                    JsonValue.flag(true),
                    JsonValue.flag(change.before().isLogging().orElse(false)));
        }
        return flag(change.logs()).orElse(ref(IS_LOGGING));
    }

    private Optional<JsonValue> selectors(String member) {
        Optional<JsonValue> before = list(change.selectorsBefore(), member);
        if (change.selectors().isEmpty()) {
            return before;
        }
        Optional<JsonValue> after = list(change.selectorsAfter(), member);
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(when(after.orElse(noValue()), before.orElse(noValue())));
    }

    private static Optional<JsonValue> list(Optional<EventSelectors> selectors, String member) {
        return selectors
                .filter(CloudFormationLimits::take)
                .flatMap(SelectorList::of)
                .flatMap(list -> list.as(member))
                .map(CloudFormationRenderer::withoutEmptyNames);
    }

    /** CloudFormation refuses an empty name, which says as much as none. */
    private static JsonValue withoutEmptyNames(JsonValue list) {
        List<JsonValue> selectors = new ArrayList<>();
        for (JsonValue selector : ((JsonValue.Items) list).values()) {
            selectors.add(new JsonValue.Members(((JsonValue.Members) selector)
                    .members().stream()
                            .filter(member -> !member.equals(new JsonValue.Member("Name", JsonValue.text(""))))
                            .toList()));
        }
        return new JsonValue.Items(selectors);
    }

    private List<String> useOfImported(JsonValue.Members trail) {
        List<String> use = new ArrayList<>(List.of(
                "if a stack already manages this trail, change it there and do not use this template",
                "first complete the properties: an update resets some that are absent, so add those of "
                        + String.join(", ", lacking(trail))
                        + " that the trail has, as aws cloudtrail describe-trails, get-event-selectors,"
                        + " get-insight-selectors and list-tags show them",
                "then create a stack with a change set of type IMPORT and Phase import; the identifier of the trail is TrailName."
                        + " An import changes nothing",
                "then update the stack with Phase change: review the change set before it is executed"));
        change.bucket()
                .ifPresent(note -> use.add(PlanSentences.of(note) + "; its policy needs these statements: "
                        + PolicyDocument.bucket(note).compact()));
        return use;
    }

    private static List<String> lacking(JsonValue.Members trail) {
        Set<String> there = trail.members().stream().map(JsonValue.Member::name).collect(Collectors.toSet());
        boolean knowsSelectors = there.contains(SelectorList.BASIC) || there.contains(SelectorList.ADVANCED);
        return COMPLETE.stream()
                .filter(property -> !there.contains(property))
                .filter(property -> !knowsSelectors || !property.endsWith(SelectorList.BASIC))
                .toList();
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
        return Ascii.of(text).replaceAll("(?<=[{$])\\{", " {");
    }

    private JsonValue.Members named() {
        return JsonValue.object()
                .with("TrailName", JsonValue.text(change.trailArn().name()));
    }

    private static JsonValue noValue() {
        return ref("AWS::NoValue");
    }

    private static JsonValue ref(String name) {
        return JsonValue.object().with("Ref", JsonValue.text(name));
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
        return JsonValue.object().with("Fn::Equals", JsonValue.array(ref(parameter), JsonValue.text(value)));
    }

    private static JsonValue when(JsonValue changed, JsonValue before) {
        return JsonValue.object().with("Fn::If", JsonValue.array(JsonValue.text(CHANGE), changed, before));
    }
}
