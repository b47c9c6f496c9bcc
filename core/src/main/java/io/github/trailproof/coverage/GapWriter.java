package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.Remainder;
import io.github.trailproof.coverage.sets.TextPatterns;
import io.github.trailproof.coverage.sets.TextSet;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.Copies;
import io.github.trailproof.trail.TrailArn;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Boxes of events in terms that a person knows. */
final class GapWriter {

    /** The certain ones first, then the widest. */
    static final Comparator<Gap> ORDER = Comparator.comparing((Gap gap) -> !gap.certain())
            .thenComparing(gap -> gap.conditions().size())
            .thenComparing(gap -> -gap.scopes().size())
            .thenComparing(gap -> gap.scopes().toString())
            .thenComparing(gap -> gap.readWrite().toString())
            .thenComparing(gap -> gap.conditions().toString());

    private static final Map<Integer, SortedSet<ReadWrite>> READ_WRITE = Map.of(
            Box.READS,
            Copies.ofSorted(new ReadWrite[] {ReadWrite.READ}),
            Box.WRITES,
            Copies.ofSorted(new ReadWrite[] {ReadWrite.WRITE}),
            Box.READS | Box.WRITES,
            Copies.ofSorted(ReadWrite.values()));

    private final EventSpace space;
    private final Scopes scopes;
    private final Witnesses witnesses;
    /** The same sets come back in many boxes. */
    private final Map<EventField, Map<TextSet, List<TextPattern>>> patterns = new EnumMap<>(EventField.class);

    GapWriter(AccountEvidence evidence, EventSpace space, Scopes scopes) {
        this.space = space;
        this.scopes = scopes;
        this.witnesses = new Witnesses(evidence, space, scopes);
    }

    Gap gap(boolean certain, Remainder remainder, Optional<TrailArn> nearestTrail) {
        Box base = remainder.base();
        SortedSet<Scope> where = scopes.sorted(base.scopes());
        return new Gap(
                certain,
                where,
                scopes.isEveryRegion(base.scopes()),
                scopes.regionsOutside(base.scopes()),
                events(base),
                remainder.less().stream().map(this::events).toList(),
                witnesses.find(where, readWrite(remainder.sample()), remainder.sample()),
                nearestTrail);
    }

    private EventPattern events(Box box) {
        if (space.fields().isEmpty()) {
            return new EventPattern(readWrite(box), Map.of());
        }
        Map<EventField, List<TextPattern>> conditions = new EnumMap<>(EventField.class);
        for (EventField field : space.fields()) {
            TextSet set = space.set(box, field);
            if (!set.equals(space.classes(field).all())) {
                conditions.put(field, patterns(field, set));
            }
        }
        return new EventPattern(readWrite(box), conditions);
    }

    private List<TextPattern> patterns(EventField field, TextSet set) {
        return patterns.computeIfAbsent(field, key -> new HashMap<>())
                .computeIfAbsent(set, key -> List.copyOf(TextPatterns.of(space.classes(field), set)));
    }

    private static SortedSet<ReadWrite> readWrite(Box box) {
        return Optional.ofNullable(READ_WRITE.get(box.access())).orElseThrow();
    }
}
