package io.github.trailproof.control;

import static io.github.trailproof.control.Scene.condition;
import static io.github.trailproof.control.Scene.equal;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Optional;

/**
 * What a trail selects, and what that is worth.
 *
 * @param byTheLetter the verdict by CIS
 * @param bySecurityHub the verdict by SECURITY_HUB
 * @param answer the selectors, if they were asked for
 */
record SmallSelectors(Verdict byTheLetter, Verdict bySecurityHub, Optional<EventSelectors> answer) {

    private static final String KMS = "kms.amazonaws.com";

    /** The alphabet. */
    static final List<SmallSelectors> ALL = List.of(
            passing(basic("All", true)),
            failing(basic("ReadOnly", true)),
            failing(basic("WriteOnly", true)),
            failing(basic("All", false)),
            excluding(basic("All", true, KMS)),
            open(basic("AllButHealthChecks", true)),
            passing(advanced()),
            failing(advanced(equal("readOnly", "true"))),
            failing(advanced(equal("readOnly", "false"))),
            excluding(advanced(condition("eventSource").addNotEquals(KMS).build())),
            failing(advanced(equal("eventSource", KMS))),
            open(advanced(equal("weather", "rain"))),
            open(bothLists()),
            new SmallSelectors(Verdict.INDETERMINATE, Verdict.INDETERMINATE, Optional.empty()));

    Verdict verdict(Criterion criterion) {
        return criterion == Criterion.CIS ? byTheLetter : bySecurityHub;
    }

    Optional<Evidence<EventSelectors>> evidence() {
        return answer.map(Evidence::known);
    }

    private static SmallSelectors passing(EventSelectors selectors) {
        return new SmallSelectors(Verdict.PASS, Verdict.PASS, Optional.of(selectors));
    }

    private static SmallSelectors excluding(EventSelectors selectors) {
        return new SmallSelectors(Verdict.PASS, Verdict.FAIL, Optional.of(selectors));
    }

    private static SmallSelectors failing(EventSelectors selectors) {
        return new SmallSelectors(Verdict.FAIL, Verdict.FAIL, Optional.of(selectors));
    }

    private static SmallSelectors open(EventSelectors selectors) {
        return new SmallSelectors(Verdict.INDETERMINATE, Verdict.INDETERMINATE, Optional.of(selectors));
    }

    private static EventSelectors basic(String type, boolean management, String... excluded) {
        return EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(new ReadWriteType(type))
                        .includeManagementEvents(management)
                        .addExcludeManagementEventSources(excluded)
                        .build())
                .build();
    }

    private static EventSelectors advanced(AdvancedFieldSelector... conditions) {
        return EventSelectors.builder()
                .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                        .addFieldSelectors(equal("eventCategory", "Management"))
                        .addFieldSelectors(conditions)
                        .build())
                .build();
    }

    private static EventSelectors bothLists() {
        return EventSelectors.builder()
                .addAllEventSelectors(basic("All", true).eventSelectors())
                .addAllAdvancedEventSelectors(advanced().advancedEventSelectors())
                .build();
    }
}
