package io.github.trailproof.planned.terraform;

import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import java.util.Map;
import java.util.Set;

/** One {@code event_selector} block. Its data resources say nothing of management events. */
final class BasicSelectorReader {

    private static final String READ_WRITE_TYPE = "read_write_type";
    private static final String MANAGEMENT = "include_management_events";
    private static final String EXCLUDED = "exclude_management_event_sources";
    private static final Set<String> KNOWN = Set.of(READ_WRITE_TYPE, MANAGEMENT, EXCLUDED, "data_resource");

    private final String address;
    private final Value values;
    private final Value unknown;

    BasicSelectorReader(String address, Value values, Value unknown) {
        this.address = address;
        this.values = values;
        this.unknown = unknown;
    }

    EventSelector read() throws MalformedInput {
        EventSelector.Builder selector = EventSelector.builder();
        if (isUnknown(READ_WRITE_TYPE)) {
            selector.putKnownAfterApply("ReadWriteType", address + "." + READ_WRITE_TYPE);
        } else {
            values.get(READ_WRITE_TYPE).text().map(ReadWriteType::new).ifPresent(selector::readWriteType);
        }
        if (isUnknown(MANAGEMENT)) {
            selector.putKnownAfterApply("IncludeManagementEvents", address + "." + MANAGEMENT);
        } else {
            values.get(MANAGEMENT).flag().ifPresent(selector::includeManagementEvents);
        }
        TextsReader.of(
                        address + "." + EXCLUDED,
                        values.get(EXCLUDED),
                        unknown.isTrue() ? unknown : unknown.get(EXCLUDED))
                .read(
                        "ExcludeManagementEventSources",
                        selector::addExcludeManagementEventSources,
                        selector::putKnownAfterApply);
        for (Map.Entry<String, Value> other : values.members().entrySet()) {
            if (!KNOWN.contains(other.getKey()) && !other.getValue().isEmpty()) {
                selector.putUnrecognizedMembers(other.getKey(), "true");
            }
        }
        return selector.build();
    }

    private boolean isUnknown(String name) {
        return unknown.isTrue() || unknown.get(name).isTrue();
    }
}
