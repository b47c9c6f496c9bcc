package io.github.trailproof.remediation.text;

import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan as what to do in the AWS console. */
final class ConsoleRenderer {

    /** By partition. Source: the AWS General Reference, and those of China, GovCloud and the European Sovereign Cloud. */
    private static final Map<String, String> CONSOLES = Map.of(
            "aws", "console.aws.amazon.com",
            "aws-cn", "console.amazonaws.cn",
            "aws-us-gov", "console.amazonaws-us-gov.com",
            "aws-eusc", "console.amazonaws-eusc.eu");

    /** Source: the CloudShell User Guide, Supported AWS Regions. */
    private static final Set<String> CLOUD_SHELLS = Set.of(
            "af-south-1",
            "ap-east-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-south-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "me-central-1",
            "me-south-1",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "us-gov-east-1",
            "us-gov-west-1");

    private final RemediationPlan plan;
    private final List<String> sentences = new ArrayList<>();
    private final Set<TrailArn> startedOnCreation = new LinkedHashSet<>();

    ConsoleRenderer(RemediationPlan plan) {
        this.plan = plan;
    }

    List<String> sentences() {
        PlanSentences.limit(plan).ifPresent(this::say);
        plan.notes().forEach(this::note);
        plan.steps().forEach(this::step);
        return List.copyOf(sentences);
    }

    private void note(Note note) {
        say("note: " + PlanSentences.of(note));
        if (note instanceof Note.BucketPolicyNote bucket) {
            say(
                    "the console writes the policy of a bucket that it creates with a trail; to an existing bucket add these"
                            + " statements in the S3 console, under Permissions, Bucket policy, Edit");
            sentences.add(PolicyDocument.bucket(bucket).compact());
            PolicyDocument.keyStatements(bucket).ifPresent(statements -> {
                say("add these statements to the key policy in the KMS console, under Key policy, Edit");
                sentences.add(statements.compact());
            });
        }
    }

    private void step(Step step) {
        if (!(step instanceof Step.Call call)) {
            say(PlanSentences.of(step));
        } else if (call instanceof Step.CreateTrail create) {
            create(create);
        } else if (call instanceof Step.PutEventSelectors put && canBeEdited(put)) {
            edit(put);
        } else if (call instanceof Step.StartLogging start) {
            start(start);
        } else {
            command(call);
        }
    }

    private void create(Step.CreateTrail step) {
        startedOnCreation.add(step.trailArn());
        open(step, "choose Trails, then Create trail");
        say("as Trail name enter `" + step.trailArn().name() + "`");
        say("under Storage location choose Create new S3 bucket, or Use existing S3 bucket if there is one, and enter `"
                + step.s3BucketName() + "`"
                + step.s3KeyPrefix()
                        .map(prefix -> " with the prefix `" + prefix + "`")
                        .orElse(" without a prefix"));
        say(step.kmsKeyId()
                .map(key -> "leave Log file SSE-KMS encryption enabled and choose the existing key `" + key + "`")
                .orElse("clear Log file SSE-KMS encryption"));
        say("leave Log file validation enabled");
        say("choose Next, leave Management events selected with Read and Write and without any exclusion, choose Next,"
                + " and then Create trail: the trail is multi-region and logs at once");
    }

    private void edit(Step.PutEventSelectors put) {
        openTrail(put);
        say(
                "under Management events choose Edit, select Read and Write, clear every box that excludes events, and choose"
                        + " Save changes: " + PlanSentences.why(put));
    }

    private void start(Step.StartLogging step) {
        // A trail that was made in the console logs.
        if (!startedOnCreation.contains(step.trailArn())) {
            openTrail(step);
            say("if Logging is off, choose Start logging: " + PlanSentences.why(step));
        }
    }

    private void command(Step.Call call) {
        Optional<List<String>> lines = AwsCommand.of(call).map(new PosixShell()::command);
        if (lines.isEmpty()) {
            say("trail `" + call.trailArn().name() + "`: " + PlanSentences.noCommand());
            return;
        }
        openTrail(call);
        say("the console cannot do this: " + terminal(call.region()) + " and run the command below: "
                + PlanSentences.why(call) + "; it " + PlanSentences.keeps(call));
        sentences.add(String.join("\n", lines.get()));
    }

    private void openTrail(Step.Call call) {
        open(call, "choose Trails, then the trail `" + call.trailArn().name() + "`");
    }

    private void open(Step.Call call, String then) {
        say("in account " + call.accountId() + " open the CloudTrail console"
                + address(call)
                        .map(address -> ", " + address + ", ")
                        .orElseGet(() -> ", select the region " + call.region() + ", ")
                + then);
    }

    /** Where the console is; none where that is not documented. */
    private static Optional<String> address(Step.Call call) {
        String region = call.region();
        return Optional.ofNullable(CONSOLES.get(call.trailArn().partition()))
                .filter(console -> Partitions.isRegion(region))
                .map(console -> "https://" + region + "." + console + "/cloudtrail/home?region=" + region + "#/trails");
    }

    private static String terminal(String region) {
        return CLOUD_SHELLS.contains(region)
                ? "choose CloudShell at the bottom of the page"
                : "there may be no CloudShell in this region, so open a terminal that has the AWS CLI,";
    }

    /** Whether the console can make these selectors: nothing but management events before, and all of them after. */
    private static boolean canBeEdited(Step.PutEventSelectors put) {
        return SelectorList.of(put.before()).isPresent()
                && holdsManagementEventsAlone(put.before())
                && holdsManagementEventsAlone(put.after())
                && (put.after().eventSelectors().stream().anyMatch(ConsoleRenderer::takesAll)
                        || put.after().advancedEventSelectors().stream().anyMatch(ConsoleRenderer::takesAll));
    }

    private static boolean holdsManagementEventsAlone(EventSelectors selectors) {
        return selectors.eventSelectors().stream()
                        .allMatch(selector -> selector.dataResources().isEmpty())
                && selectors.advancedEventSelectors().stream().allMatch(ConsoleRenderer::isOnManagementEvents);
    }

    private static boolean isOnManagementEvents(AdvancedEventSelector selector) {
        return selector.fieldSelectors().stream()
                .anyMatch(condition ->
                        condition.field().filter("eventCategory"::equals).isPresent()
                                && condition.equalTo().equals(List.of("Management")));
    }

    private static boolean takesAll(EventSelector selector) {
        return selector.readWriteType().filter(ReadWriteType.ALL::equals).isPresent()
                && selector.includeManagementEvents().orElse(false)
                && selector.excludeManagementEventSources().isEmpty();
    }

    /** Whether nothing narrows a selector on management events. */
    private static boolean takesAll(AdvancedEventSelector selector) {
        return selector.fieldSelectors().size() == 1;
    }

    private void say(String text) {
        String line = PlainText.of(text);
        sentences.add(Character.toUpperCase(line.charAt(0)) + line.substring(1) + ".");
    }
}
