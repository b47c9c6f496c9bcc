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

    /**
     * What a plan leaves open until it is applied: by the member, as CloudTrail names it, the address in the plan. A value
     * of a list has its index behind the name, such as {@code ExcludeManagementEventSources[0]}. None in an answer of the service.
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> knownAfterApply();

    /** Whether any part of it, its data resources included, has a member this library does not know, or a value. */
    public final boolean hasUnrecognizedMembers() {
        return !unrecognizedMembers().isEmpty()
                || !knownAfterApply().isEmpty()
                || dataResources().stream()
                        .anyMatch(resource -> !resource.unrecognizedMembers().isEmpty());
    }

    /** Starts a builder; every member may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends EventSelectorBuilder {
        Builder() {}
    }
}
