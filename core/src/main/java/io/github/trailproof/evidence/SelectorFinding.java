package io.github.trailproof.evidence;

import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.Copies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/** What a trail's event selectors say of management events, or what keeps their meaning open. */
public sealed interface SelectorFinding extends Finding {

    /** The selectors were never configured, so the default one is in force: it selects every management event. */
    record DefaultInForce() implements SelectorFinding {
        @Override
        public String field() {
            return HAS_CUSTOM_EVENT_SELECTORS;
        }
    }

    /**
     * The trail says that the default selector is in force, but the selectors that were answered are not the default.
     *
     * @param hasCustomEventSelectors what the trail says
     * @param selector what a selector says against it
     */
    record NotTheDefault(Finding hasCustomEventSelectors, Finding selector) implements SelectorFinding {
        /** Checks that nothing is null. */
        public NotTheDefault {
            Objects.requireNonNull(hasCustomEventSelectors, "hasCustomEventSelectors");
            Objects.requireNonNull(selector, "selector");
        }

        @Override
        public String field() {
            return HAS_CUSTOM_EVENT_SELECTORS;
        }
    }

    /** The answer holds both basic and advanced selectors, which the service never answers. */
    record BothKinds() implements SelectorFinding {
        @Override
        public String field() {
            return GET_EVENT_SELECTORS;
        }
    }

    /** The selectors of all trails are too intricate, taken together, to tell whether they leave out an event. */
    record TooIntricate() implements SelectorFinding {
        @Override
        public String field() {
            return GET_EVENT_SELECTORS;
        }
    }

    /** The answer holds neither basic nor advanced selectors. */
    record NoSelectors() implements SelectorFinding {
        @Override
        public String field() {
            return GET_EVENT_SELECTORS;
        }
    }

    /**
     * A selector has members that this library does not know: it may select anything.
     *
     * @param members their names, sorted; at least one
     */
    record UnknownMembers(SortedSet<String> members) implements SelectorFinding {
        /** Copies the set. */
        public UnknownMembers {
            members = Copies.sorted(members);
        }

        @Override
        public String field() {
            return String.join(", ", members);
        }
    }

    /**
     * A basic selector excludes event sources.
     *
     * @param sources which, sorted; none if it excludes nothing
     */
    record Excludes(SortedSet<String> sources) implements SelectorFinding {
        /** Copies the set. */
        public Excludes {
            sources = Copies.sorted(sources);
        }

        /** Obtains the exclusion of these sources. */
        public static Excludes of(Collection<String> sources) {
            return new Excludes(Copies.sorted(sources));
        }

        @Override
        public String field() {
            return "ExcludeManagementEventSources";
        }
    }

    /**
     * An advanced selector sets conditions on a field.
     *
     * @param field the field
     * @param knownField whether this library knows the field as one of management events
     * @param conditions each field selector that names the field, sorted; more than one have no documented meaning
     */
    record Conditions(String field, boolean knownField, List<FieldCondition> conditions) implements SelectorFinding {
        /** Copies the list and sorts it. */
        public Conditions {
            Objects.requireNonNull(field, "field");
            conditions = conditions.size() < 2
                    ? List.copyOf(conditions)
                    : conditions.stream().sorted().toList();
        }

        /** Obtains what some field selectors ask of their field. */
        public static Conditions of(String field, boolean knownField, List<AdvancedFieldSelector> selectors) {
            List<FieldCondition> conditions = new ArrayList<>(selectors.size());
            for (AdvancedFieldSelector selector : selectors) {
                conditions.add(FieldCondition.of(selector));
            }
            return new Conditions(field, knownField, conditions);
        }
    }

    /**
     * An advanced selector does not restrict a field.
     *
     * @param field the field
     */
    record NotRestricted(String field) implements SelectorFinding {
        /** Checks that nothing is null. */
        public NotRestricted {
            Objects.requireNonNull(field, "field");
        }
    }

    /**
     * An advanced selector does not name a field that it has to name.
     *
     * @param field the field
     */
    record NotNamed(String field) implements SelectorFinding {
        /** Checks that nothing is null. */
        public NotNamed {
            Objects.requireNonNull(field, "field");
        }
    }

    /** A field selector of an advanced selector does not say which field it is about. */
    record FieldAbsent() implements SelectorFinding {
        @Override
        public String field() {
            return "Field";
        }
    }

    /** The member of a trail that says whether its selectors were ever configured. */
    String HAS_CUSTOM_EVENT_SELECTORS = "HasCustomEventSelectors";

    /** The call that answers a trail's selectors; it stands for a field where the whole answer is unclear. */
    String GET_EVENT_SELECTORS = "GetEventSelectors";
}
