package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A gap's witness is an event that can happen, as far as the gap holds any. */
@Tag("thorough")
class WitnessProperties {

    private static final String REGION = "[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}";

    @Property
    @Label("A witness is an event that can happen, in one of its gap's regions, and no trail is known to record it")
    void possible(@ForAll("accounts") AccountEvidence evidence) {
        ReferenceRecorder recorder = new ReferenceRecorder(evidence);
        for (Gap gap : Coverage.of(evidence).gaps()) {
            assertThat(recorder.recorded(gap.witness().event()))
                    .isEqualTo(gap.certain() ? Recording.NOT : Recording.POSSIBLY);
            isSomewhere(gap);
            isOneCall(gap);
            isOfOneType(gap);
        }
    }

    private static void isSomewhere(Gap gap) {
        ManagementEvent event = gap.witness().event();
        Scope scope = event.scope();
        assertThat(gap.contains(event)).isTrue();
        assertThat(scope.kind() == Scope.Kind.GLOBAL_SERVICES || scope.region().matches(REGION))
                .as(scope.toString())
                .isTrue();
    }

    /** The source, name, type and access of a well-known call belong together, and of a made-up one they are no other's. */
    private static void isOneCall(Gap gap) {
        ManagementEvent event = gap.witness().event();
        boolean real = KnownCall.ALL.contains(new KnownCall(
                event.eventSource(),
                event.eventName(),
                event.eventType(),
                event.readWrite(),
                event.scope().equals(Scope.GLOBAL_SERVICES)));
        if (gap.witness().wellKnown()) {
            assertThat(real).isTrue();
        } else if (!real && !gap.conditions().containsKey(EventField.EVENT_NAME)) {
            assertThat(KnownCall.isNamed(event.eventSource(), event.eventName()))
                    .isFalse();
        }
    }

    /** It has a type that CloudTrail's events have, unless the gap holds none of these. */
    private static void isOfOneType(Gap gap) {
        List<TextPattern> types = gap.conditions().getOrDefault(EventField.EVENT_TYPE, List.of());
        boolean possible = types.isEmpty()
                || KnownCall.EVENT_TYPES.stream()
                        .anyMatch(type -> types.stream().anyMatch(pattern -> pattern.matches(type)));
        if (possible && gap.except().isEmpty()) {
            assertThat(KnownCall.EVENT_TYPES).contains(gap.witness().event().eventType());
        }
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
