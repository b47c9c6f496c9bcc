package io.github.trailproof.testkit.recorder;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;

/** Shows one data event to selectors, one selector and one condition after the other. */
final class ReplayedDataSelectors {

    private ReplayedDataSelectors() {}

    /** Whether any selector of an answer takes the event. */
    static Recording take(EventSelectors selectors, DataEvent event) {
        return Replay.any(selectors, selector -> take(selector, event), selector -> take(selector, event));
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
        return Replay.all(
                selector,
                "Data",
                condition -> condition
                        .field()
                        .flatMap(event::text)
                        .map(text -> Replay.holds(condition, text))
                        .orElse(Recording.POSSIBLY));
    }
}
