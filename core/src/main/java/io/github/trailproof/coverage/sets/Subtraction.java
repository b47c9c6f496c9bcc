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
        if (take.isEmpty()) {
            return List.of(Remainder.of(from));
        }
        List<Box> pieces = new ArrayList<>();
        Map<List<Box>, Remainder> wide = new LinkedHashMap<>();
        List<ScopeGroup> groups = steps.take(take.size()) ? ScopeGroup.of(from, take) : List.of();
        for (ScopeGroup group : groups) {
            List<Box> found = pieces(group, steps);
            if (found.size() <= MOST_PIECES) {
                pieces.addAll(found);
            } else {
                List<Box> taken = group.reaching().stream()
                        .map(box -> box.withScopes(new BitSet(0)))
                        .toList();
                wide.merge(taken, new Remainder(group.box(), taken, found.get(0)), Subtraction::together);
            }
        }
        List<Remainder> result = new ArrayList<>();
        for (Box piece : Boxes.merged(pieces)) {
            result.add(Remainder.of(piece));
        }
        result.addAll(wide.values());
        return result;
    }

    /** The same is left in the scopes of both. */
    private static Remainder together(Remainder one, Remainder other) {
        BitSet scopes = (BitSet) one.base().scopes().clone();
        scopes.or(other.base().scopes());
        return new Remainder(one.base().withScopes(scopes), one.less(), one.sample());
    }

    /**
     * The pieces that none of the boxes reaches, or the first of them if they are too many. Every piece is cut by the box
     * that leaves the fewest others, and looked at again with those boxes only that still reach it.
     */
    private static List<Box> pieces(ScopeGroup group, Steps steps) {
        List<Box> found = new ArrayList<>();
        Deque<Search> open = new ArrayDeque<>();
        open.push(new Search(group.box(), group.reaching()));
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
                if (piece.intersectsWithin(candidate)) {
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
