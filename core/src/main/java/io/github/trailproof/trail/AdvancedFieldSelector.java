package io.github.trailproof.trail;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A condition on one field of an event (AdvancedFieldSelector). The values of Equals, StartsWith and EndsWith select:
 * any of them suffices. Those of NotEquals, NotStartsWith and NotEndsWith deselect: none of them may hold. Where both
 * kinds are present, both must be satisfied.
 *
 * <p>An empty list and an absent operator are the same here.
 */
@Value.Immutable
@HiddenImplementation
public abstract class AdvancedFieldSelector {

    AdvancedFieldSelector() {}

    /** The field, such as {@code eventCategory}, {@code readOnly} or {@code eventSource} (Field). */
    public abstract Optional<String> field();

    /** Selects a field with any of these values (Equals). */
    public abstract List<String> equalTo();

    /** Selects a field that starts with any of these (StartsWith). */
    public abstract List<String> startsWith();

    /** Selects a field that ends with any of these (EndsWith). */
    public abstract List<String> endsWith();

    /** Deselects a field with any of these values (NotEquals). */
    public abstract List<String> notEquals();

    /** Deselects a field that starts with any of these (NotStartsWith). */
    public abstract List<String> notStartsWith();

    /** Deselects a field that ends with any of these (NotEndsWith). */
    public abstract List<String> notEndsWith();

    /** Operators and members this library does not know: their names, and their values as JSON text. */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> unrecognizedMembers();

    /**
     * What a plan leaves open until it is applied: by the member, as CloudTrail names it, the address in the plan. A value
     * of a list has its index behind the name, such as {@code Equals[0]}. None in an answer of the service.
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> knownAfterApply();

    /** Starts a builder; every member may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends AdvancedFieldSelectorBuilder {
        Builder() {}
    }
}
