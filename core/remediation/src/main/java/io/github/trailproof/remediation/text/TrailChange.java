package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.json.JsonValue;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan makes of one trail, for tools that describe a state instead of calls.
 *
 * @param trailArn which trail
 * @param calls its calls, in order
 * @param bucket what its bucket needs, if the plan says
 */
record TrailChange(TrailArn trailArn, List<Step.Call> calls, Optional<Note.BucketPolicyNote> bucket) {

    TrailChange {
        calls = List.copyOf(calls);
    }

    static List<TrailChange> of(RemediationPlan plan) {
        Map<TrailArn, List<Step.Call>> byTrail = new LinkedHashMap<>();
        for (Step.Call call : plan.calls()) {
            byTrail.computeIfAbsent(call.trailArn(), arn -> new ArrayList<>()).add(call);
        }
        return byTrail.entrySet().stream()
                .map(entry -> new TrailChange(entry.getKey(), entry.getValue(), bucket(plan, entry.getKey())))
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

    boolean isStarted() {
        return last(Step.StartLogging.class).isPresent();
    }

    private <T extends Step.Call> Optional<T> last(Class<T> kind) {
        return calls.stream().filter(kind::isInstance).map(kind::cast).reduce((first, second) -> second);
    }

    /** The new selectors; none where they stay, or where {@link #canBeDescribed} is false. */
    Optional<SelectorList> list() {
        return selectors().flatMap(put -> SelectorList.of(put.after()));
    }

    /** Whether the selectors, if they change, are of one kind and wholly known. */
    boolean canBeDescribed() {
        return selectors().isEmpty() || list().isPresent();
    }

    /** Every text that a description of the trail has to hold exactly. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(trailArn.name()));
        created().ifPresent(create -> {
            texts.add(create.s3BucketName());
            create.s3KeyPrefix().ifPresent(texts::add);
            create.kmsKeyId().ifPresent(texts::add);
        });
        list().ifPresent(list -> texts.addAll(texts(list)));
        return texts;
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
