package io.github.trailproof.testkit;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Set;

/** Settles what selectors leave open, in the account's favour or against it. */
final class SelectorCompletions {

    private static final Set<ReadWriteType> TYPES =
            Set.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY);

    private static final EventSelector NOTHING = EventSelector.builder()
            .readWriteType(ReadWriteType.ALL)
            .includeManagementEvents(false)
            .build();

    private static final Set<String> FIELDS =
            Set.of("eventSource", "eventName", "eventType", "userIdentity.arn", "sessionCredentialFromConsole");

    private final boolean favourably;

    SelectorCompletions(boolean favourably) {
        this.favourably = favourably;
    }

    static boolean empty(EventSelectors selectors) {
        return selectors.eventSelectors().isEmpty()
                && selectors.advancedEventSelectors().isEmpty();
    }

    private static boolean oneList(EventSelectors selectors) {
        return selectors.eventSelectors().isEmpty()
                != selectors.advancedEventSelectors().isEmpty();
    }

    /** The selectors in force where nothing tells which: the default one, or one that takes no management events. */
    EventSelectors anything() {
        return favourably
                ? EventSelectors.defaultSelectors()
                : EventSelectors.builder().addEventSelectors(NOTHING).build();
    }

    /** The selectors answered, unless both lists are; where the trail says it has the default one, that if it helps. */
    EventSelectors settled(EventSelectors selectors, boolean saysDefault) {
        if (!oneList(selectors)) {
            return anything();
        }
        if (saysDefault && favourably) {
            return EventSelectors.defaultSelectors();
        }
        return EventSelectors.builder()
                .addAllEventSelectors(
                        selectors.eventSelectors().stream().map(this::settled).toList())
                .addAllAdvancedEventSelectors(selectors.advancedEventSelectors().stream()
                        .map(this::settled)
                        .toList())
                .build();
    }

    private EventSelector settled(EventSelector selector) {
        boolean readable = selector.unrecognizedMembers().isEmpty()
                && selector.dataResources().stream()
                        .allMatch(resource -> resource.unrecognizedMembers().isEmpty());
        boolean clear = readable
                && selector.includeManagementEvents().isPresent()
                && selector.readWriteType().filter(TYPES::contains).isPresent();
        if (!clear && !favourably) {
            return NOTHING;
        }
        return EventSelector.builder()
                .readWriteType(
                        readable
                                ? selector.readWriteType()
                                        .filter(TYPES::contains)
                                        .orElse(ReadWriteType.ALL)
                                : ReadWriteType.ALL)
                .includeManagementEvents(
                        !readable || selector.includeManagementEvents().orElse(true))
                .addAllExcludeManagementEventSources(readable ? selector.excludeManagementEventSources() : List.of())
                .build();
    }

    private AdvancedEventSelector settled(AdvancedEventSelector selector) {
        List<AdvancedFieldSelector> all = selector.fieldSelectors();
        boolean readable = selector.unrecognizedMembers().isEmpty();
        boolean clear = readable
                && all.stream().allMatch(one -> settled(one, all))
                && all.stream().anyMatch(one -> isAbout(one, "eventCategory"));
        if (clear) {
            return selector;
        }
        AdvancedEventSelector.Builder builder =
                AdvancedEventSelector.builder().addFieldSelectors(category(readable ? all : List.of()));
        if (readable && favourably) {
            all.stream()
                    .filter(one -> settled(one, all) && !isAbout(one, "eventCategory"))
                    .forEach(builder::addFieldSelectors);
            // What it says is not known, but that it is there is: by the benchmark's letter that counts.
            if (all.stream().anyMatch(one -> isAbout(one, "readOnly") && !settled(one, all))) {
                builder.addFieldSelectors(equal("readOnly", "true", "false"));
            }
        }
        return builder.build();
    }

    /** Where the category is settled it stays; what else is open may leave nothing of the selector at worst. */
    private AdvancedFieldSelector category(List<AdvancedFieldSelector> all) {
        boolean otherwise = all.stream()
                .anyMatch(one -> isAbout(one, "eventCategory")
                        && settled(one, all)
                        && !one.equalTo().contains("Management"));
        return equal("eventCategory", favourably && !otherwise ? "Management" : "Data");
    }

    /** A condition has one meaning if its field is known and named once, and all its operators are known. */
    private static boolean settled(AdvancedFieldSelector condition, List<AdvancedFieldSelector> all) {
        boolean once = all.stream()
                        .filter(other -> other.field().equals(condition.field()))
                        .count()
                == 1;
        if (!once || !condition.unrecognizedMembers().isEmpty() || values(condition) == 0) {
            return false;
        }
        if (isAbout(condition, "eventCategory")) {
            return onlyEquals(condition) && exactCase(condition.equalTo());
        }
        return isAbout(condition, "readOnly")
                ? onlyEquals(condition) && Set.of("true", "false").containsAll(condition.equalTo())
                : condition.field().filter(FIELDS::contains).isPresent();
    }

    private static boolean onlyEquals(AdvancedFieldSelector condition) {
        return values(condition) == condition.equalTo().size();
    }

    private static boolean exactCase(List<String> categories) {
        return categories.contains("Management") || categories.stream().noneMatch("Management"::equalsIgnoreCase);
    }

    private static int values(AdvancedFieldSelector condition) {
        return condition.equalTo().size()
                + condition.startsWith().size()
                + condition.endsWith().size()
                + condition.notEquals().size()
                + condition.notStartsWith().size()
                + condition.notEndsWith().size();
    }

    private static boolean isAbout(AdvancedFieldSelector condition, String field) {
        return condition.field().filter(field::equals).isPresent();
    }

    private static AdvancedFieldSelector equal(String field, String... values) {
        return AdvancedFieldSelector.builder().field(field).addEqualTo(values).build();
    }
}
