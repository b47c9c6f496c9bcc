package io.github.trailproof.trail;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A basic event selector (EventSelector). A trail has up to five; an event is recorded if any of them selects it.
 *
 * <p>An empty list and an absent one are the same here. Members this library does not know are kept, because they make
 * what the selector selects unknown.
 */
@Value.Immutable
@HiddenImplementation
public abstract class EventSelector {

    EventSelector() {}

    /** Reads, writes or both (ReadWriteType). It applies to management and to data events. */
    public abstract Optional<ReadWriteType> readWriteType();

    /** Whether management events are recorded at all (IncludeManagementEvents). */
    public abstract Optional<Boolean> includeManagementEvents();

    /** Resources whose data events are recorded (DataResources). */
    public abstract List<DataResource> dataResources();

    /** Event sources whose management events are left out (ExcludeManagementEventSources). */
    public abstract List<String> excludeManagementEventSources();

    /** Members this library does not know: their names, and their values as JSON text. */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> unrecognizedMembers();

    /** Starts a builder; every member may be left out. */
    public static EventSelectorBuilder builder() {
        return new EventSelectorBuilder();
    }
}
