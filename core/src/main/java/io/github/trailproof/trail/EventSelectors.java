package io.github.trailproof.trail;

import java.util.List;
import org.immutables.value.Value;

/**
 * The selectors of a trail as GetEventSelectors answers them: basic ones or advanced ones. The service has never been
 * seen to answer both, or neither; what such an answer means is unknown, and it can be held here all the same.
 */
@Value.Immutable
@HiddenImplementation
public abstract class EventSelectors {

    EventSelectors() {}

    /** The basic selectors (EventSelectors). */
    public abstract List<EventSelector> eventSelectors();

    /** The advanced selectors (AdvancedEventSelectors). */
    public abstract List<AdvancedEventSelector> advancedEventSelectors();

    /**
     * The selector in force on a trail whose selectors were never configured: all management events, reads and writes,
     * of every source.
     */
    public static EventSelectors defaultSelectors() {
        return builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(ReadWriteType.ALL)
                        .includeManagementEvents(true)
                        .build())
                .build();
    }

    /** Starts a builder; either list may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends EventSelectorsBuilder {
        Builder() {}
    }
}
