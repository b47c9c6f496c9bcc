package io.github.trailproof.trail;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A kind of resource, and which of them, whose data events a basic selector records (DataResource). It says nothing
 * about management events.
 */
@Value.Immutable
@HiddenImplementation
public abstract class DataResource {

    DataResource() {}

    /** The resource type, such as {@code AWS::S3::Object} (Type). */
    public abstract Optional<String> type();

    /** ARNs or prefixes of ARNs (Values). */
    public abstract List<String> values();

    /** Members this library does not know: their names, and their values as JSON text. */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> unrecognizedMembers();

    /** Starts a builder; every member may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends DataResourceBuilder {
        Builder() {}
    }
}
