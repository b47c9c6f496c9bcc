package io.github.trailproof.coverage;

import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.Sorted;
import io.github.trailproof.events.TextPattern;
import io.github.trailproof.trail.TrailArn;
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
 * @param events which
 * @param except which of these are recorded all the same. By default none: it is used only where the trails' selectors
 *     are so intricate that what they leave over would take hundreds of gaps to write out
 * @param witness one of the events
 * @param nearestTrail the trail that needs the least change to record them, if there is any
 */
public record Gap(
        boolean certain,
        SortedSet<Scope> scopes,
        boolean everyRegion,
        EventPattern events,
        List<EventPattern> except,
        Witness witness,
        Optional<TrailArn> nearestTrail) {

    /** Copies what may change. */
    public Gap {
        scopes = Sorted.copy(scopes);
        except = List.copyOf(except);
    }

    /** Whether an event lies in the gap. */
    public boolean contains(ManagementEvent event) {
        return scopes.contains(event.scope())
                && events.contains(event)
                && except.stream().noneMatch(recorded -> recorded.contains(event));
    }

    /** Reads, writes or both. */
    public SortedSet<ReadWrite> readWrite() {
        return events.readWrite();
    }

    /** What some fields hold: one of the patterns; a field without an entry may hold anything. */
    public Map<EventField, List<TextPattern>> conditions() {
        return events.conditions();
    }

    /** The services concerned, in short: {@code *}, {@code kms.amazonaws.com}, {@code * except kms.amazonaws.com}. */
    public String eventSources() {
        return text(EventField.EVENT_SOURCE);
    }

    /** What a field may hold, in short; {@code *} for anything. */
    public String text(EventField field) {
        List<TextPattern> patterns = conditions().get(field);
        return patterns == null
                ? "*"
                : patterns.stream().map(TextPattern::toString).collect(Collectors.joining(", "));
    }
}
