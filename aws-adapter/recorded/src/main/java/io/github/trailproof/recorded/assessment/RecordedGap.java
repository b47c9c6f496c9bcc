package io.github.trailproof.recorded.assessment;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the JSON of a {@link Gap} holds.
 *
 * @param certain whether nothing can record the events; otherwise they merely may go unrecorded
 * @param regions where: names of regions, {@link #EVERY_REGION}, {@link #OTHER_REGIONS}, {@link #GLOBAL_SERVICES}
 * @param events which events
 * @param witness one of them
 * @param except which of them are recorded after all; usually none
 */
public record RecordedGap(
        boolean certain, List<String> regions, Events events, RecordedWitness witness, List<Events> except) {

    /** Stands for every enabled region. */
    public static final String EVERY_REGION = "*";

    /** Stands for the regions that may be enabled besides those that are known. */
    public static final String OTHER_REGIONS = "other";

    /** Stands for the global services. */
    public static final String GLOBAL_SERVICES = "global";

    /** Stands for any text. */
    private static final String ANYTHING = "*";

    /**
     * A set of management events, wherever they are recorded.
     *
     * @param readWrite reads, writes or both
     * @param eventSources the services, such as {@code kms.amazonaws.com} or {@code * except kms.amazonaws.com}
     * @param conditions what further fields hold, in the same form; a field that may hold anything has no entry
     */
    public record Events(List<ReadWrite> readWrite, String eventSources, Map<EventField, String> conditions) {
        /** Copies the list and the map. */
        public Events {
            readWrite = List.copyOf(readWrite);
            Objects.requireNonNull(eventSources, "eventSources");
            conditions = RecordedAssessment.copy(EventField.class, conditions);
        }

        private static Events of(EventPattern events) {
            Map<EventField, String> conditions = new EnumMap<>(EventField.class);
            events.conditions().forEach((field, patterns) -> conditions.put(field, text(patterns)));
            String eventSources = conditions.remove(EventField.EVENT_SOURCE);
            return new Events(
                    List.copyOf(events.readWrite()), eventSources == null ? ANYTHING : eventSources, conditions);
        }

        private static String text(List<TextPattern> patterns) {
            return patterns.isEmpty()
                    ? ANYTHING
                    : patterns.stream().map(TextPattern::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * An event of the gap.
     *
     * @param region a region's name, also where the gap is in regions that nobody named, or {@link #GLOBAL_SERVICES}
     * @param eventSource the service, such as {@code kms.amazonaws.com}
     * @param eventName the call, such as {@code Decrypt}
     * @param readOnly whether it only reads
     * @param fields what further fields hold, as far as they put the event into the gap
     * @param synthetic whether the call is made up, because no call known to this library is in the gap
     */
    public record RecordedWitness(
            String region,
            String eventSource,
            String eventName,
            boolean readOnly,
            Map<EventField, String> fields,
            boolean synthetic) {
        /** Copies the map. */
        public RecordedWitness {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(eventSource, "eventSource");
            Objects.requireNonNull(eventName, "eventName");
            fields = RecordedAssessment.copy(EventField.class, fields);
        }

        private static RecordedWitness of(Gap gap) {
            ManagementEvent event = gap.witness().event();
            Map<EventField, String> fields = new EnumMap<>(EventField.class);
            for (EventField field : gap.conditions().keySet()) {
                if (field != EventField.EVENT_SOURCE && field != EventField.EVENT_NAME) {
                    fields.put(field, event.text(field));
                }
            }
            return new RecordedWitness(
                    name(event.scope()),
                    event.eventSource(),
                    event.eventName(),
                    event.readWrite() == ReadWrite.READ,
                    fields,
                    !gap.witness().wellKnown());
        }
    }

    /** Copies the lists. */
    public RecordedGap {
        regions = List.copyOf(regions);
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(witness, "witness");
        except = List.copyOf(except);
    }

    static RecordedGap of(Gap gap) {
        return new RecordedGap(
                gap.certain(),
                regions(gap),
                Events.of(gap.events()),
                RecordedWitness.of(gap),
                gap.except().stream().map(Events::of).toList());
    }

    private static List<String> regions(Gap gap) {
        Stream<String> regions = gap.everyRegion()
                ? Stream.of(EVERY_REGION)
                : gap.scopes().stream()
                        .filter(scope -> !scope.equals(Scope.GLOBAL_SERVICES))
                        .map(RecordedGap::name);
        return Stream.concat(regions, hasGlobalServices(gap) ? Stream.of(GLOBAL_SERVICES) : Stream.empty())
                .toList();
    }

    /** In every region, services without global events leave the global services out. */
    private static boolean hasGlobalServices(Gap gap) {
        return gap.scopes().contains(Scope.GLOBAL_SERVICES) && !(gap.everyRegion() && gap.isRegionalOnly());
    }

    private static String name(Scope scope) {
        return switch (scope.kind()) {
            case REGION -> scope.region();
            case OTHER_REGIONS -> OTHER_REGIONS;
            case GLOBAL_SERVICES -> GLOBAL_SERVICES;
        };
    }
}
