package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A set of texts over some {@link TextClasses}: every text that is no point, whose prefix class and suffix class are
 * both in the set, and some points. Never changed once made; the bit sets are shared.
 */
public final class TextSet {

    static final Comparator<BitSet> BY_BITS = (one, other) -> Arrays.compare(one.toLongArray(), other.toLongArray());

    static final Comparator<TextSet> ORDER = Comparator.comparing(TextSet::points, BY_BITS)
            .thenComparing(TextSet::prefixClasses, BY_BITS)
            .thenComparing(TextSet::suffixClasses, BY_BITS);

    private final BitSet prefixClasses;
    private final BitSet suffixClasses;
    private final BitSet points;
    /** Computed once: thousands of boxes are compared by it, and the bit sets can be long. */
    private final int hashCode;

    TextSet(BitSet prefixClasses, BitSet suffixClasses, BitSet points) {
        boolean onlyPoints = prefixClasses.isEmpty() || suffixClasses.isEmpty();
        this.prefixClasses = onlyPoints ? new BitSet(0) : prefixClasses;
        this.suffixClasses = onlyPoints ? new BitSet(0) : suffixClasses;
        this.points = points;
        this.hashCode = Objects.hash(this.prefixClasses, this.suffixClasses, points);
    }

    public BitSet prefixClasses() {
        return prefixClasses;
    }

    public BitSet suffixClasses() {
        return suffixClasses;
    }

    BitSet points() {
        return points;
    }

    static TextSet nothing() {
        BitSet nothing = new BitSet(0);
        return new TextSet(nothing, nothing, nothing);
    }

    boolean isEmpty() {
        return prefixClasses.isEmpty() && points.isEmpty();
    }

    public boolean intersects(TextSet other) {
        return points.intersects(other.points)
                || (prefixClasses.intersects(other.prefixClasses) && suffixClasses.intersects(other.suffixClasses));
    }

    boolean contains(TextSet other) {
        return contains(points, other.points)
                && contains(prefixClasses, other.prefixClasses)
                && contains(suffixClasses, other.suffixClasses);
    }

    private static boolean contains(BitSet outer, BitSet inner) {
        int from = inner.nextSetBit(0);
        while (from >= 0) {
            int end = outer.nextClearBit(from);
            if (inner.get(end)) {
                return false;
            }
            from = inner.nextSetBit(end);
        }
        return true;
    }

    TextSet intersection(TextSet other) {
        return new TextSet(
                and(prefixClasses, other.prefixClasses),
                and(suffixClasses, other.suffixClasses),
                and(points, other.points));
    }

    /** What is in this set and not in the other, as at most two disjoint sets. */
    List<TextSet> minus(TextSet other) {
        List<TextSet> rest = new ArrayList<>(2);
        BitSet restPoints = andNot(points, other.points);
        TextSet outside = new TextSet(andNot(prefixClasses, other.prefixClasses), suffixClasses, restPoints);
        TextSet inside = new TextSet(
                and(prefixClasses, other.prefixClasses), andNot(suffixClasses, other.suffixClasses), new BitSet(0));
        // One of the two carries the points; a set of points alone is put together with the other texts, if any.
        if (outside.prefixClasses().isEmpty() && !inside.isEmpty()) {
            rest.add(new TextSet(inside.prefixClasses(), inside.suffixClasses(), restPoints));
            return rest;
        }
        if (!outside.isEmpty()) {
            rest.add(outside);
        }
        if (!inside.isEmpty()) {
            rest.add(inside);
        }
        return rest;
    }

    /** The union of some sets in fewer ones: of those with the same beginnings or the same endings one is made. */
    static List<TextSet> union(List<TextSet> sets) {
        BitSet points = new BitSet();
        Map<BitSet, BitSet> prefixesBySuffixes = new LinkedHashMap<>();
        for (TextSet set : sets) {
            points.or(set.points);
            if (!set.prefixClasses.isEmpty()) {
                prefixesBySuffixes.merge(set.suffixClasses, set.prefixClasses, TextSet::or);
            }
        }
        Map<BitSet, BitSet> suffixesByPrefixes = new LinkedHashMap<>();
        prefixesBySuffixes.forEach((suffixes, prefixes) -> suffixesByPrefixes.merge(prefixes, suffixes, TextSet::or));
        List<TextSet> union = new ArrayList<>();
        for (Map.Entry<BitSet, BitSet> rectangle : suffixesByPrefixes.entrySet()) {
            // One of them carries the points.
            union.add(new TextSet(rectangle.getKey(), rectangle.getValue(), union.isEmpty() ? points : new BitSet(0)));
        }
        return union.isEmpty() ? List.of(new TextSet(new BitSet(0), new BitSet(0), points)) : union;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet result = (BitSet) one.clone();
        result.and(other);
        return result;
    }

    private static BitSet andNot(BitSet one, BitSet other) {
        BitSet result = (BitSet) one.clone();
        result.andNot(other);
        return result;
    }

    private static BitSet or(BitSet one, BitSet other) {
        BitSet result = (BitSet) one.clone();
        result.or(other);
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSet set
                && prefixClasses.equals(set.prefixClasses)
                && suffixClasses.equals(set.suffixClasses)
                && points.equals(set.points);
    }

    @Override
    public int hashCode() {
        return hashCode;
    }
}
