package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of texts over some {@link TextClasses}: every text that is no point, whose prefix class and suffix class are
 * both in the set, and some points. Never changed once made.
 */
public final class TextSet {

    static final Comparator<TextSet> ORDER = Comparator.comparing((TextSet set) -> set.points, Bits.ORDER)
            .thenComparing(set -> set.prefixClasses, Bits.ORDER)
            .thenComparing(set -> set.suffixClasses, Bits.ORDER);

    private final Bits prefixClasses;
    private final Bits suffixClasses;
    private final Bits points;
    /** Computed once: thousands of boxes are compared by it, and the bits can be many. */
    private final int hashCode;

    TextSet(BitSet prefixClasses, BitSet suffixClasses, BitSet points) {
        this(Bits.of(prefixClasses), Bits.of(suffixClasses), Bits.of(points));
    }

    private TextSet(Bits prefixClasses, Bits suffixClasses, Bits points) {
        boolean onlyPoints = prefixClasses.isEmpty() || suffixClasses.isEmpty();
        this.prefixClasses = onlyPoints ? Bits.none() : prefixClasses;
        this.suffixClasses = onlyPoints ? Bits.none() : suffixClasses;
        this.points = points;
        this.hashCode = (this.prefixClasses.hashCode() * 31 + this.suffixClasses.hashCode()) * 31 + points.hashCode();
    }

    /** A copy. */
    public BitSet prefixClasses() {
        return prefixClasses.toBitSet();
    }

    /** A copy. */
    public BitSet suffixClasses() {
        return suffixClasses.toBitSet();
    }

    /** A copy. */
    BitSet points() {
        return points.toBitSet();
    }

    static TextSet nothing() {
        return new TextSet(Bits.none(), Bits.none(), Bits.none());
    }

    boolean isEmpty() {
        return prefixClasses.isEmpty() && points.isEmpty();
    }

    public boolean intersects(TextSet other) {
        return points.intersects(other.points)
                || (prefixClasses.intersects(other.prefixClasses) && suffixClasses.intersects(other.suffixClasses));
    }

    boolean contains(TextSet other) {
        return points.contains(other.points)
                && prefixClasses.contains(other.prefixClasses)
                && suffixClasses.contains(other.suffixClasses);
    }

    TextSet intersection(TextSet other) {
        if (other.contains(this)) {
            return this;
        }
        return new TextSet(
                prefixClasses.and(other.prefixClasses),
                suffixClasses.and(other.suffixClasses),
                points.and(other.points));
    }

    /** What is in this set and not in the other, as at most two disjoint sets. */
    List<TextSet> minus(TextSet other) {
        if (other.contains(this)) {
            return List.of();
        }
        List<TextSet> rest = new ArrayList<>(2);
        Bits restPoints = points.andNot(other.points);
        TextSet outside = new TextSet(prefixClasses.andNot(other.prefixClasses), suffixClasses, restPoints);
        TextSet inside = new TextSet(
                prefixClasses.and(other.prefixClasses), suffixClasses.andNot(other.suffixClasses), Bits.none());
        // One of the two carries the points; a set of points alone is put together with the other texts, if any.
        if (outside.prefixClasses.isEmpty() && !inside.isEmpty()) {
            rest.add(new TextSet(inside.prefixClasses, inside.suffixClasses, restPoints));
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
        Bits points = Bits.none();
        Map<Bits, Bits> prefixesBySuffixes = new LinkedHashMap<>();
        for (TextSet set : sets) {
            points = points.or(set.points);
            if (!set.prefixClasses.isEmpty()) {
                prefixesBySuffixes.merge(set.suffixClasses, set.prefixClasses, Bits::or);
            }
        }
        Map<Bits, Bits> suffixesByPrefixes = new LinkedHashMap<>();
        prefixesBySuffixes.forEach((suffixes, prefixes) -> suffixesByPrefixes.merge(prefixes, suffixes, Bits::or));
        List<TextSet> union = new ArrayList<>();
        for (Map.Entry<Bits, Bits> rectangle : suffixesByPrefixes.entrySet()) {
            // One of them carries the points.
            union.add(new TextSet(rectangle.getKey(), rectangle.getValue(), union.isEmpty() ? points : Bits.none()));
        }
        return union.isEmpty() ? List.of(new TextSet(Bits.none(), Bits.none(), points)) : union;
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
