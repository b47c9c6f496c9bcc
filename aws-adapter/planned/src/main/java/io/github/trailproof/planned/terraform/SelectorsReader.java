package io.github.trailproof.planned.terraform;

import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.world.Attribute;
import io.github.trailproof.trail.EventSelectors;
import java.util.Optional;

/** The selectors of an {@code aws_cloudtrail} resource. */
final class SelectorsReader {

    private static final String BASIC = "event_selector";
    private static final String ADVANCED = "advanced_event_selector";

    private final String address;
    private final Value values;
    private final Value unknown;

    SelectorsReader(String address, Value values, Value unknown) {
        this.address = address;
        this.values = values;
        this.unknown = unknown;
    }

    /** What is selected afterwards; without a value before, the trail is made, or is known as it is. */
    Attribute<EventSelectors> read(Optional<Value> before) throws MalformedInput {
        for (String list : new String[] {BASIC, ADVANCED}) {
            if (unknown.isTrue() || unknown.get(list).isTrue()) {
                return Attribute.open(address + "." + list);
            }
        }
        Value basic = values.get(BASIC);
        Value advanced = values.get(ADVANCED);
        if (!basic.isEmpty() && !advanced.isEmpty()) {
            return Attribute.open(OpenInPlan.NOT_DOCUMENTED, address + "." + ADVANCED);
        }
        if (basic.isEmpty() && advanced.isEmpty()) {
            // What the service makes of an advanced list that becomes empty is not settled.
            boolean wasAdvanced =
                    before.filter(was -> !was.get(ADVANCED).isEmpty()).isPresent();
            return wasAdvanced
                    ? Attribute.open(OpenInPlan.NOT_DOCUMENTED, address + "." + ADVANCED)
                    : Attribute.known(EventSelectors.defaultSelectors());
        }
        return Attribute.known(basic.isEmpty() ? advanced(advanced) : basic(basic));
    }

    private EventSelectors basic(Value list) throws MalformedInput {
        EventSelectors.Builder selectors = EventSelectors.builder();
        for (int i = 0; i < list.items().size(); i++) {
            selectors.addEventSelectors(new BasicSelectorReader(
                            element(BASIC, i), list.get(i), unknown.get(BASIC).get(i))
                    .read());
        }
        return selectors.build();
    }

    private EventSelectors advanced(Value list) throws MalformedInput {
        EventSelectors.Builder selectors = EventSelectors.builder();
        for (int i = 0; i < list.items().size(); i++) {
            selectors.addAdvancedEventSelectors(new AdvancedSelectorReader(
                            element(ADVANCED, i),
                            list.get(i),
                            unknown.get(ADVANCED).get(i))
                    .read());
        }
        return selectors.build();
    }

    private String element(String list, int index) {
        return address + "." + list + "[" + index + "]";
    }
}
