package io.github.trailproof.coverage.sets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is in a box and in none of some others. Each box taken away can cut every piece that is left in as many pieces as
 * there are dimensions, so the pieces are written out only while they are few; beyond that what is left is told by what
 * was taken away, and one piece stands for the rest.
 *
 * <p>To find out whether anything is left at all is as hard as satisfiability, so the work is bounded: once its {@link Steps}
 * are exhausted, there may be more left than was found.
 */
public final class Subtraction {

    /** More pieces than this tell nobody anything. */
    private static final int MOST_PIECES = 64;

    private Subtraction() {}

    /** What is left; only a part of it if the steps are exhausted. */
    public static List<Remainder> of(Box from, Collection<Box> take, Steps steps) {
        List<Box> pieces = new ArrayList<>();
        Map<List<Box>, Remainder> wide = new LinkedHashMap<>();
        for (Box group : groups(from, take)) {
            if (!steps.take(take.size())) {
                break;
            }
            List<Box> relevant = relevant(group, take);
            List<Box> found = pieces(group, relevant, steps);
            if (found.size() <= MOST_PIECES) {
                pieces.addAll(found);
            } else {
                List<Box> taken = relevant.stream()
                        .map(box -> box.withScopes(new BitSet(0)))
                        .toList();
                wide.merge(taken, new Remainder(group, taken, found.get(0)), Subtraction::together);
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
    static List<Box> groups(Box from, Collection<Box> take) {
        SortedSet<BitSet> reaches = new TreeSet<>(TextSet.BY_BITS);
        take.forEach(box -> reaches.add(box.scopes()));
        List<BitSet> groups = new ArrayList<>();
        groups.add(from.scopes());
        for (BitSet reach : reaches) {
            List<BitSet> finer = new ArrayList<>();
            for (BitSet group : groups) {
                BitSet inside = (BitSet) group.clone();
                inside.and(reach);
                BitSet outside = (BitSet) group.clone();
                outside.andNot(reach);
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

    /** Those that take something away, as if they reached these scopes alone. */
    static List<Box> relevant(Box group, Collection<Box> take) {
        return take.stream()
                .filter(group::intersects)
                .map(box -> box.withScopes(group.scopes()))
                .distinct()
                .sorted(Box.ORDER)
                .toList();
    }

    /**
     * The pieces that none of the boxes reaches, or the first of them if they are too many. Every piece is cut by the box
     * that leaves the fewest others, and looked at again with those boxes only that still reach it.
     */
    private static List<Box> pieces(Box group, List<Box> relevant, Steps steps) {
        List<Box> found = new ArrayList<>();
        Deque<Search> open = new ArrayDeque<>();
        open.push(new Search(group, relevant));
        while (!open.isEmpty() && found.size() <= MOST_PIECES) {
            Search search = open.pop();
            if (!steps.take(1 + search.candidates().size())) {
                break;
            }
            List<Box> reaching = new ArrayList<>();
            Optional<Box> widest = search.widest(reaching);
            if (widest.isEmpty()) {
                found.add(search.piece());
                continue;
            }
            List<Box> pieces = new ArrayList<>();
            search.piece().minus(widest.get(), pieces);
            for (Box piece : pieces) {
                open.push(new Search(piece, reaching));
            }
        }
        return found;
    }

    /** A piece, and the boxes that may reach it. */
    record Search(Box piece, List<Box> candidates) {

        /**
         * The first of the boxes that hold the piece in the most dimensions, of all that reach it. They are all found,
         * unless one holds the whole piece, of which nothing is left then.
         */
        Optional<Box> widest(List<Box> reaching) {
            Optional<Box> widest = Optional.empty();
            int least = piece.dimensions();
            for (int index = 0; index < candidates.size() && least > 0; index++) {
                Box candidate = candidates.get(index);
                if (piece.intersects(candidate)) {
                    reaching.add(candidate);
                    int narrowness = candidate.narrowness(piece, least);
                    if (narrowness < least) {
                        least = narrowness;
                        widest = Optional.of(candidate);
                    }
                }
            }
            return widest;
        }
    }
}
