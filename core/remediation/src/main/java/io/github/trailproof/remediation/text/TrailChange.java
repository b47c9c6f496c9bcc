package io.github.trailproof.remediation.text;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.json.JsonValue;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plan makes of one trail, for tools that describe a state instead of calls.
 *
 * @param trailArn which trail
 * @param calls its calls, in order
 * @param bucket what its bucket needs, if the plan says
 * @param before what is known of it before
 */
record TrailChange(
        TrailArn trailArn, List<Step.Call> calls, Optional<Note.BucketPolicyNote> bucket, KnownTrail before) {

    private static final Pattern TOPIC =
            Pattern.compile("arn:[^:]*:sns:(?<region>[^:]*):(?<account>[^:]*):(?<name>[^:]+)");

    TrailChange {
        calls = List.copyOf(calls);
    }

    static List<TrailChange> of(RemediationPlan plan, AccountEvidence evidence) {
        Map<TrailArn, List<Step.Call>> byTrail = new LinkedHashMap<>();
        for (Step.Call call : plan.calls()) {
            byTrail.computeIfAbsent(call.trailArn(), arn -> new ArrayList<>()).add(call);
        }
        return byTrail.entrySet().stream()
                .map(entry -> new TrailChange(
                        entry.getKey(),
                        entry.getValue(),
                        bucket(plan, entry.getKey()),
                        KnownTrail.of(entry.getKey(), evidence)))
                .toList();
    }

    private static Optional<Note.BucketPolicyNote> bucket(RemediationPlan plan, TrailArn arn) {
        return plan.notes().stream()
                .filter(Note.BucketPolicyNote.class::isInstance)
                .map(Note.BucketPolicyNote.class::cast)
                .filter(note -> note.trailArn().equals(arn))
                .findFirst();
    }

    Optional<Step.CreateTrail> created() {
        return last(Step.CreateTrail.class);
    }

    Optional<Step.PutEventSelectors> selectors() {
        return last(Step.PutEventSelectors.class);
    }

    boolean isWidened() {
        return last(Step.UpdateTrail.class).isPresent();
    }

    /** Whether the calls make it its owner's organization's. */
    boolean becomesShared() {
        return last(Step.UpdateTrail.class)
                .filter(Step.UpdateTrail::ofOrganization)
                .isPresent();
    }

    boolean isStarted() {
        return last(Step.StartLogging.class).isPresent();
    }

    private <T extends Step.Call> Optional<T> last(Class<T> kind) {
        return calls.stream().filter(kind::isInstance).map(kind::cast).reduce((first, second) -> second);
    }

    /** IsLogging once the calls are made, if it is known. */
    Optional<Boolean> logs() {
        return isStarted() ? Optional.of(true) : before.isLogging();
    }

    /** A flag that a multi-region trail has, once the calls are made, if it is known. */
    Optional<Boolean> wide(Function<Trail, Optional<Boolean>> member) {
        return isWidened() ? Optional.of(true) : before.agreed(member);
    }

    /** Its topic: by name where it is of the same account and region, else by its ARN. */
    Optional<String> topic() {
        return before.text(Trail::snsTopicArn).flatMap(arn -> {
            Matcher topic = TOPIC.matcher(arn);
            if (!topic.matches()) {
                return Optional.empty();
            }
            boolean near = topic.group("region").equals(trailArn.region())
                    && topic.group("account").equals(trailArn.accountId());
            return Optional.of(near ? topic.group("name") : arn);
        });
    }

    /** The selectors before, if they are known. */
    Optional<EventSelectors> selectorsBefore() {
        return selectors().map(Step.PutEventSelectors::before).or(before::selectors);
    }

    /** The selectors once the calls are made, if they are known. */
    Optional<EventSelectors> selectorsAfter() {
        return selectors().map(Step.PutEventSelectors::after).or(before::selectors);
    }

    /** The new selectors; none where they stay, or where they are of two kinds or have unknown members. */
    Optional<SelectorList> list() {
        return selectors().flatMap(put -> SelectorList.of(put.after()));
    }

    /** The forms, other than Terraform's, in which the change can be made. */
    List<String> otherForms() {
        List<String> forms = new ArrayList<>();
        if (calls.stream().allMatch(call -> AwsCommand.of(call).isPresent())) {
            forms.addAll(List.of("sh", "PowerShell", "the console"));
        }
        if (CloudFormationLimits.take(this)) {
            forms.add("CloudFormation");
        }
        return forms;
    }

    /** Every text of a list of selectors. */
    static List<String> texts(SelectorList list) {
        List<String> texts = new ArrayList<>();
        addTexts(list.items(), texts);
        return texts;
    }

    private static void addTexts(JsonValue json, List<String> texts) {
        if (json instanceof JsonValue.Text text) {
            texts.add(text.value());
        } else if (json instanceof JsonValue.Items items) {
            items.values().forEach(item -> addTexts(item, texts));
        } else if (json instanceof JsonValue.Members members) {
            members.members().forEach(member -> addTexts(member.value(), texts));
        }
    }
}
