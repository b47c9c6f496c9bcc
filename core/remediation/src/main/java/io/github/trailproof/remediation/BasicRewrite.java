package io.github.trailproof.remediation;

import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Adds a basic selector on management events to those of a trail, and leaves out those that it includes. */
final class BasicRewrite {

    private BasicRewrite() {}

    static Rewrite of(EventSelectors before, WantedEvents asked) {
        List<EventSelector> old = before.eventSelectors();
        WantedEvents wanted = isHalfThere(old, asked) ? asked.both() : asked;
        EventSelector added = added(old, wanted);
        List<EventSelector> kept =
                old.stream().filter(selector -> !includes(added, selector)).toList();
        if (!kept.stream().allMatch(ResendableSelectors::isWhole)) {
            return new Rewrite.Impossible(new SelectorObstacle.NotResendable());
        }
        List<EventSelector> all = new ArrayList<>(kept);
        all.add(added);
        EventSelectors after =
                EventSelectors.builder().addAllEventSelectors(all).build();
        Optional<Note.Limit> limit = limit(all);
        return limit.isEmpty()
                ? Rewrite.possible(before, after, kept.size(), limit)
                : converted(before, after, kept.size(), limit.get());
    }

    private static Rewrite converted(EventSelectors before, EventSelectors after, int kept, Note.Limit limit) {
        Optional<EventSelectors> advanced = SelectorConversion.toAdvanced(after);
        if (advanced.isEmpty()) {
            return new Rewrite.Impossible(new SelectorObstacle.NotConvertible(limit));
        }
        return Rewrite.limited(before, advanced.get(), kept, Optional.of(limit));
    }

    private static Optional<Note.Limit> limit(List<EventSelector> selectors) {
        int resources = 0;
        for (EventSelector selector : selectors) {
            resources += selector.dataResources().stream()
                    .mapToInt(resource -> resource.values().size())
                    .sum();
        }
        if (selectors.size() > Note.Limit.EVENT_SELECTORS.most()) {
            return Optional.of(Note.Limit.EVENT_SELECTORS);
        }
        return resources > Note.Limit.DATA_RESOURCES.most() ? Optional.of(Note.Limit.DATA_RESOURCES) : Optional.empty();
    }

    /** Where the criterion allows exclusions, the new selector excludes all that the old ones do, to add no more than needed. */
    private static EventSelector added(List<EventSelector> old, WantedEvents wanted) {
        TreeSet<String> excluded = new TreeSet<>();
        if (wanted.exclusionsStay()) {
            old.stream()
                    .filter(selector -> selector.includeManagementEvents().orElse(true))
                    .forEach(selector -> excluded.addAll(selector.excludeManagementEventSources()));
        }
        return EventSelector.builder()
                .readWriteType(type(wanted.reads(), wanted.writes()))
                .includeManagementEvents(true)
                .addAllExcludeManagementEventSources(excluded)
                .build();
    }

    private static ReadWriteType type(boolean reads, boolean writes) {
        if (reads && writes) {
            return ReadWriteType.ALL;
        }
        return reads ? ReadWriteType.READ_ONLY : ReadWriteType.WRITE_ONLY;
    }

    /** Whether a selector that takes the other half of all events is there, so that one can take both. */
    private static boolean isHalfThere(List<EventSelector> old, WantedEvents wanted) {
        EventSelector otherHalf = EventSelector.builder()
                .readWriteType(type(!wanted.reads(), !wanted.writes()))
                .includeManagementEvents(true)
                .build();
        return old.contains(otherHalf);
    }

    /** Whether a selector on management events takes all that another takes, data events included. */
    private static boolean includes(EventSelector wide, EventSelector selector) {
        if (selector.hasUnrecognizedMembers()
                || selector.dataResources().stream()
                        .anyMatch(resource -> !resource.values().isEmpty())) {
            return false;
        }
        Optional<ReadWriteType> type = wide.readWriteType();
        boolean takesNothing = !selector.includeManagementEvents().orElse(true);
        return takesNothing
                || ((type.equals(Optional.of(ReadWriteType.ALL)) || type.equals(selector.readWriteType()))
                        && selector.excludeManagementEventSources().containsAll(wide.excludeManagementEventSources()));
    }
}
