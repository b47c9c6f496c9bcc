package io.github.trailproof.coverage;

import io.github.trailproof.trail.TrailArn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Management events that no trail records, or none is known to.
 *
 * @param certain whether nothing can record them, whatever the missing evidence turns out to be; otherwise they merely
 *     may go unrecorded
 * @param scopes where
 * @param everyRegion whether these are all the regions there are
 * @param readWrite reads, writes or both
 * @param conditions what some fields hold: one of the patterns; a field without an entry may hold anything
 * @param witness one of the events
 * @param nearestTrail the trail that needs the least change to record them, if there is any
 */
public record Gap(
        boolean certain,
        SortedSet<Scope> scopes,
        boolean everyRegion,
        SortedSet<ReadWrite> readWrite,
        Map<EventField, List<TextPattern>> conditions,
        Witness witness,
        Optional<TrailArn> nearestTrail) {

    /** Copies what may change. */
    public Gap {
        scopes = Sorted.copy(scopes);
        readWrite = Sorted.copy(readWrite);
        conditions = conditions.isEmpty() ? Map.of() : Sorted.copy(new EnumMap<>(conditions));
    }

    /** Whether an event lies in the gap. */
    public boolean contains(ManagementEvent event) {
        return scopes.contains(event.scope())
                && readWrite.contains(event.readWrite())
                && conditions.entrySet().stream()
                        .allMatch(entry -> entry.getValue().stream()
                                .anyMatch(pattern -> pattern.matches(event.text(entry.getKey()))));
    }

    /** The services concerned, in short: {@code *}, {@code kms.amazonaws.com}, {@code * except kms.amazonaws.com}. */
    public String eventSources() {
        return text(EventField.EVENT_SOURCE);
    }

    /** What a field may hold, in short; {@code *} for anything. */
    public String text(EventField field) {
        List<TextPattern> patterns = conditions.get(field);
        return patterns == null
                ? "*"
                : patterns.stream().map(TextPattern::toString).collect(Collectors.joining(", "));
    }
}
