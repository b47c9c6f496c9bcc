package io.github.trailproof.control;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Settles what selectors leave open, in the account's favour or against it. */
final class SelectorCompletions {

    private static final Set<ReadWriteType> TYPES =
            Set.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY);

    private static final Set<String> FIELDS = Set.of(
            "eventSource", "readOnly", "eventName", "eventType", "userIdentity.arn", "sessionCredentialFromConsole");

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

    /** The selectors in force where nothing tells which: the default one, or one that takes no writes. */
    EventSelectors anything() {
        EventSelector readOnly = EventSelector.builder()
                .readWriteType(ReadWriteType.READ_ONLY)
                .includeManagementEvents(true)
                .build();
        return favourably
                ? EventSelectors.defaultSelectors()
                : EventSelectors.builder().addEventSelectors(readOnly).build();
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
        if (!readable) {
            return EventSelector.builder()
                    .readWriteType(ReadWriteType.ALL)
                    .includeManagementEvents(favourably)
                    .build();
        }
        ReadWriteType open = favourably ? ReadWriteType.ALL : ReadWriteType.READ_ONLY;
        return EventSelector.builder()
                .readWriteType(selector.readWriteType().filter(TYPES::contains).orElse(open))
                .includeManagementEvents(selector.includeManagementEvents().orElse(favourably))
                .addAllDataResources(selector.dataResources())
                .addAllExcludeManagementEventSources(selector.excludeManagementEventSources())
                .build();
    }

    private AdvancedEventSelector settled(AdvancedEventSelector selector) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return AdvancedEventSelector.builder().addFieldSelectors(category()).build();
        }
        List<AdvancedFieldSelector> all = selector.fieldSelectors();
        List<AdvancedFieldSelector> settled =
                new ArrayList<>(all.stream().filter(one -> settled(one, all)).toList());
        if (settled.stream().noneMatch(one -> isAbout(one, "eventCategory"))) {
            settled.add(0, category());
        }
        boolean open = all.stream().anyMatch(one -> !isAbout(one, "eventCategory") && !settled(one, all));
        if (open && !favourably && settled.stream().noneMatch(one -> isAbout(one, "readOnly"))) {
            settled.add(equal("readOnly", "true"));
        }
        return AdvancedEventSelector.builder()
                .name(selector.name())
                .addAllFieldSelectors(settled)
                .build();
    }

    private AdvancedFieldSelector category() {
        return equal("eventCategory", favourably ? "Management" : "Data");
    }

    /** A condition has one meaning if its field is known and named once, and all its operators are known. */
    private static boolean settled(AdvancedFieldSelector condition, List<AdvancedFieldSelector> all) {
        if (isAbout(condition, "readOnly")) {
            return true;
        }
        boolean once = all.stream()
                        .filter(other -> other.field().equals(condition.field()))
                        .count()
                == 1;
        if (!once || !condition.unrecognizedMembers().isEmpty() || values(condition) == 0) {
            return false;
        }
        return isAbout(condition, "eventCategory")
                ? onlyEquals(condition) && exactCase(condition.equalTo())
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

    private static AdvancedFieldSelector equal(String field, String value) {
        return AdvancedFieldSelector.builder().field(field).addEqualTo(value).build();
    }
}
