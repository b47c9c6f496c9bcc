package io.github.trailproof.trail;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * An advanced event selector (AdvancedEventSelector): a conjunction of field selectors. An event is recorded if any of
 * the trail's selectors selects it.
 */
@Value.Immutable
@HiddenImplementation
public abstract class AdvancedEventSelector {

    AdvancedEventSelector() {}

    /** Free text for people (Name). It says nothing about what is selected. */
    public abstract Optional<String> name();

    /** The conditions, all of which must hold (FieldSelectors). */
    public abstract List<AdvancedFieldSelector> fieldSelectors();

    /** Members this library does not know: their names, and their values as JSON text. */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> unrecognizedMembers();

    /**
     * What a plan leaves open until it is applied: by the member, as CloudTrail names it, the address in the plan. A value
     * of a list has its index behind the name, such as {@code FieldSelectors[0]}. None in an answer of the service.
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> knownAfterApply();

    /** Whether any part of it, its conditions included, has a member this library does not know, or a value. */
    public final boolean hasUnrecognizedMembers() {
        return !unrecognizedMembers().isEmpty()
                || !knownAfterApply().isEmpty()
                || fieldSelectors().stream()
                        .anyMatch(condition -> !condition.unrecognizedMembers().isEmpty()
                                || !condition.knownAfterApply().isEmpty());
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
    public static final class Builder extends AdvancedEventSelectorBuilder {
        Builder() {}
    }
}
