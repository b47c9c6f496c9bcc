package io.github.trailproof.recorded.events;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The selectors of a PutEventSelectors, whose members are in lower camel case. */
final class SelectorRecord {

    private static final Set<String> BASIC =
            Set.of("readWriteType", "includeManagementEvents", "dataResources", "excludeManagementEventSources");

    private static final Set<String> RESOURCE = Set.of("type", "values");

    private static final Set<String> ADVANCED = Set.of("name", "fieldSelectors");

    private static final Set<String> FIELD =
            Set.of("field", "equals", "startsWith", "endsWith", "notEquals", "notStartsWith", "notEndsWith");

    /** Whether what is absent has the request's default; in an answer it is unknown. */
    private final boolean isRequest;

    private SelectorRecord(boolean isRequest) {
        this.isRequest = isRequest;
    }

    /** Reads the answer, else the request; empty if neither has selectors. */
    static Optional<EventSelectors> of(RecordTree request, RecordTree response) throws MalformedRecordException {
        EventSelectors answered = new SelectorRecord(false).selectors(response);
        if (hasAny(answered)) {
            return Optional.of(answered);
        }
        EventSelectors asked = new SelectorRecord(true).selectors(request);
        return hasAny(asked) ? Optional.of(asked) : Optional.empty();
    }

    private static boolean hasAny(EventSelectors selectors) {
        return !selectors.eventSelectors().isEmpty()
                || !selectors.advancedEventSelectors().isEmpty();
    }

    private EventSelectors selectors(RecordTree tree) throws MalformedRecordException {
        EventSelectors.Builder builder = EventSelectors.builder();
        for (RecordTree selector : tree.trees("eventSelectors")) {
            builder.addEventSelectors(basic(selector));
        }
        for (RecordTree selector : tree.trees("advancedEventSelectors")) {
            builder.addAdvancedEventSelectors(advanced(selector));
        }
        return builder.build();
    }

    private EventSelector basic(RecordTree tree) throws MalformedRecordException {
        EventSelector.Builder builder = EventSelector.builder()
                .readWriteType(tree.text("readWriteType")
                        .map(ReadWriteType::new)
                        .or(() -> isRequest ? Optional.of(ReadWriteType.ALL) : Optional.empty()))
                .includeManagementEvents(
                        tree.flag("includeManagementEvents").or(() -> isRequest ? Optional.of(true) : Optional.empty()))
                .excludeManagementEventSources(tree.texts("excludeManagementEventSources"))
                .unrecognizedMembers(unknown(tree, BASIC));
        for (RecordTree resource : tree.trees("dataResources")) {
            builder.addDataResources(DataResource.builder()
                    .type(resource.text("type"))
                    .values(resource.texts("values"))
                    .unrecognizedMembers(unknown(resource, RESOURCE))
                    .build());
        }
        return builder.build();
    }

    private static AdvancedEventSelector advanced(RecordTree tree) throws MalformedRecordException {
        AdvancedEventSelector.Builder builder =
                AdvancedEventSelector.builder().name(tree.text("name")).unrecognizedMembers(unknown(tree, ADVANCED));
        for (RecordTree field : tree.trees("fieldSelectors")) {
            builder.addFieldSelectors(AdvancedFieldSelector.builder()
                    .field(field.text("field"))
                    .equalTo(field.texts("equals"))
                    .startsWith(field.texts("startsWith"))
                    .endsWith(field.texts("endsWith"))
                    .notEquals(field.texts("notEquals"))
                    .notStartsWith(field.texts("notStartsWith"))
                    .notEndsWith(field.texts("notEndsWith"))
                    .unrecognizedMembers(unknown(field, FIELD))
                    .build());
        }
        return builder.build();
    }

    /** What this library does not know may narrow what is selected. */
    private static SortedMap<String, String> unknown(RecordTree tree, Set<String> known) {
        SortedMap<String, String> unknown = new TreeMap<>();
        for (Map.Entry<String, Object> member : tree.members().entrySet()) {
            boolean isNull = member.getValue().equals(List.of());
            if (!known.contains(member.getKey()) && !isNull) {
                String text = String.valueOf(member.getValue());
                unknown.put(member.getKey(), '"' + text.replaceAll("[^A-Za-z0-9 .:_/-]", "?") + '"');
            }
        }
        return unknown;
    }
}
