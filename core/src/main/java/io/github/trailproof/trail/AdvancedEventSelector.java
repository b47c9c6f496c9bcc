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

    /** Starts a builder; every member may be left out. */
    public static AdvancedEventSelectorBuilder builder() {
        return new AdvancedEventSelectorBuilder();
    }
}
