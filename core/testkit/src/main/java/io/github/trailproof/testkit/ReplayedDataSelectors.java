package io.github.trailproof.testkit;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;
import java.util.Optional;

/** Shows one data event to selectors, one selector and one condition after the other. */
final class ReplayedDataSelectors {

    private ReplayedDataSelectors() {}

    /** Whether any selector of an answer takes the event. Both lists at once, or neither, could mean anything. */
    static Recording take(EventSelectors selectors, DataEvent event) {
        if (selectors.eventSelectors().isEmpty()
                == selectors.advancedEventSelectors().isEmpty()) {
            return Recording.POSSIBLY;
        }
        Recording taken = Recording.NOT;
        for (EventSelector selector : selectors.eventSelectors()) {
            taken = taken.or(take(selector, event));
        }
        for (AdvancedEventSelector selector : selectors.advancedEventSelectors()) {
            taken = taken.or(take(selector, event));
        }
        return taken;
    }

    private static Recording take(EventSelector selector, DataEvent event) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return Recording.POSSIBLY;
        }
        String type = selector.readWriteType().map(Object::toString).orElse("absent");
        Recording access = switch (type) {
            case "All" -> Recording.CERTAINLY;
            case "ReadOnly" -> Recording.of(event.readOnly());
            case "WriteOnly" -> Recording.of(!event.readOnly());
            default -> Recording.POSSIBLY;
        };
        Recording named = Recording.NOT;
        for (DataResource resource : selector.dataResources()) {
            named = named.or(names(resource, event));
        }
        return access.and(named);
    }

    /** A value is the beginning of an ARN; that of a function is the whole of it, unless it stands for all functions. */
    private static Recording names(DataResource resource, DataEvent event) {
        if (!resource.unrecognizedMembers().isEmpty()) {
            return Recording.POSSIBLY;
        }
        boolean matches = false;
        for (String value : resource.values()) {
            boolean whole = event.resourceType().equals("AWS::Lambda::Function")
                    && !(value.split(":", -1).length <= 4 && value.matches("arn:[^:]*:lambda:?"));
            matches |= whole
                    ? event.resourceArn().equals(value)
                    : event.resourceArn().startsWith(value);
        }
        Recording type = resource.type()
                .map(stated -> Recording.of(stated.equals(event.resourceType())))
                .orElse(Recording.POSSIBLY);
        return type.and(Recording.of(matches));
    }

    private static Recording take(AdvancedEventSelector selector, DataEvent event) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return Recording.POSSIBLY;
        }
        Recording taken = category(selector.fieldSelectors());
        for (AdvancedFieldSelector condition : selector.fieldSelectors()) {
            String field = condition.field().orElse("");
            long times = selector.fieldSelectors().stream()
                    .filter(other -> other.field().orElse("").equals(field))
                    .count();
            if (!field.equals("eventCategory")) {
                taken = taken.and(times == 1 ? holds(condition, event.text(field)) : Recording.POSSIBLY);
            }
        }
        return taken;
    }

    private static Recording category(List<AdvancedFieldSelector> conditions) {
        List<AdvancedFieldSelector> found = conditions.stream()
                .filter(condition -> condition.field().orElse("").equals("eventCategory"))
                .toList();
        if (found.size() != 1 || !ReplayedSelectors.isOnlyEquals(found.get(0))) {
            return Recording.POSSIBLY;
        }
        List<String> values = found.get(0).equalTo();
        if (values.contains("Data")) {
            return Recording.CERTAINLY;
        }
        return values.stream().anyMatch("Data"::equalsIgnoreCase) ? Recording.POSSIBLY : Recording.NOT;
    }

    private static Recording holds(AdvancedFieldSelector condition, Optional<String> text) {
        boolean clear = condition.unrecognizedMembers().isEmpty() && ReplayedSelectors.hasValues(condition);
        return clear && text.isPresent()
                ? Recording.of(ReplayedSelectors.holds(condition, text.get()))
                : Recording.POSSIBLY;
    }
}
