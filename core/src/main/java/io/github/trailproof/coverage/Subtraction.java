package io.github.trailproof.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a box and in none of some others. Each box taken away can cut every piece that is left in as many pieces as
 * there are dimensions, so the pieces are written out only while they are few; beyond that a search for one point that
 * is left decides, without keeping what it has passed.
 */
final class Subtraction {

    /** More pieces than this tell nobody anything. */
    private static final int MOST_PIECES = 128;

    private Subtraction() {}

    static List<Remainder> of(Box from, Collection<Box> take) {
        List<Box> pieces = new ArrayList<>();
        Map<List<Box>, Remainder> wide = new LinkedHashMap<>();
        for (Box group : groups(from, take)) {
            List<Box> relevant = relevant(group, take);
            Optional<List<Box>> few = pieces(group, relevant);
            if (few.isPresent()) {
                pieces.addAll(few.get());
            } else {
                outside(group, relevant)
                        .ifPresent(sample ->
                                wide.merge(relevant, new Remainder(group, relevant, sample), Subtraction::together));
            }
        }
        List<Remainder> result = new ArrayList<>();
        Boxes.merged(pieces).forEach(piece -> result.add(Remainder.of(piece)));
        result.addAll(wide.values());
        return result;
    }

    /** The same is left in the scopes of both. */
    private static Remainder together(Remainder one, Remainder other) {
        BitSet scopes = (BitSet) one.base().scopes().clone();
        scopes.or(other.base().scopes());
        return new Remainder(one.base().withScopes(scopes), one.less(), one.sample());
    }

    /** The box, divided by scopes so that each of the others reaches all of a part or nothing of it. */
    private static List<Box> groups(Box from, Collection<Box> take) {
        List<BitSet> groups = new ArrayList<>();
        groups.add(from.scopes());
        for (Box box : take) {
            List<BitSet> finer = new ArrayList<>();
            for (BitSet group : groups) {
                BitSet inside = (BitSet) group.clone();
                inside.and(box.scopes());
                BitSet outside = (BitSet) group.clone();
                outside.andNot(box.scopes());
                if (!inside.isEmpty()) {
                    finer.add(inside);
                }
                if (!outside.isEmpty()) {
                    finer.add(outside);
                }
            }
            groups = finer;
        }
        return groups.stream().map(from::withScopes).toList();
    }

    /** Those that take something away, the widest first, each as if it reached these scopes alone. */
    private static List<Box> relevant(Box group, Collection<Box> take) {
        BitSet none = new BitSet(0);
        return take.stream()
                .filter(group::intersects)
                .map(box -> box.withScopes(none))
                .distinct()
                .sorted(Comparator.comparingInt((Box box) -> box.narrowness(group))
                        .thenComparing(Box.ORDER))
                .toList();
    }

    private static Optional<List<Box>> pieces(Box group, List<Box> relevant) {
        List<Box> rest = List.of(group);
        for (Box box : relevant) {
            Box reaching = box.withScopes(group.scopes());
            List<Box> next = new ArrayList<>(rest.size());
            for (Box piece : rest) {
                piece.minus(reaching, next);
            }
            if (next.size() > MOST_PIECES) {
                return Optional.empty();
            }
            rest = next;
        }
        return Optional.of(rest);
    }

    /** A piece that no box reaches, if there is one. */
    private static Optional<Box> outside(Box group, List<Box> relevant) {
        Deque<Search> open = new ArrayDeque<>();
        open.push(new Search(group, 0));
        while (!open.isEmpty()) {
            Search search = open.pop();
            int index = search.from();
            while (index < relevant.size()
                    && !search.piece().intersects(relevant.get(index).withScopes(group.scopes()))) {
                index++;
            }
            if (index == relevant.size()) {
                return Optional.of(search.piece());
            }
            List<Box> pieces = new ArrayList<>();
            search.piece().minus(relevant.get(index).withScopes(group.scopes()), pieces);
            for (Box piece : pieces) {
                open.push(new Search(piece, index + 1));
            }
        }
        return Optional.empty();
    }

    /** A piece that remains after the boxes before an index. */
    private record Search(Box piece, int from) {}
}
