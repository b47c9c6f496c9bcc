package io.github.trailproof.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A set of texts over some {@link TextClasses}: every text that is no point, whose prefix class and suffix class are
 * both in the set, and some points. Never changed once made; the bit sets are shared.
 */
record TextSet(BitSet prefixClasses, BitSet suffixClasses, BitSet points) {

    static final TextSet NOTHING = new TextSet(new BitSet(0), new BitSet(0), new BitSet(0));

    TextSet {
        if (prefixClasses.isEmpty() || suffixClasses.isEmpty()) {
            prefixClasses = new BitSet(0);
            suffixClasses = prefixClasses;
        }
    }

    boolean isEmpty() {
        return prefixClasses.isEmpty() && points.isEmpty();
    }

    boolean intersects(TextSet other) {
        return points.intersects(other.points)
                || (prefixClasses.intersects(other.prefixClasses) && suffixClasses.intersects(other.suffixClasses));
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

    /** The union with another set, if it is of this form. */
    Optional<TextSet> union(TextSet other) {
        BitSet bothPoints = or(points, other.points);
        if (other.prefixClasses.isEmpty() || equalRectangle(other)) {
            return Optional.of(new TextSet(prefixClasses, suffixClasses, bothPoints));
        }
        if (prefixClasses.isEmpty()) {
            return Optional.of(new TextSet(other.prefixClasses, other.suffixClasses, bothPoints));
        }
        if (suffixClasses.equals(other.suffixClasses)) {
            return Optional.of(new TextSet(or(prefixClasses, other.prefixClasses), suffixClasses, bothPoints));
        }
        if (prefixClasses.equals(other.prefixClasses)) {
            return Optional.of(new TextSet(prefixClasses, or(suffixClasses, other.suffixClasses), bothPoints));
        }
        return Optional.empty();
    }

    private boolean equalRectangle(TextSet other) {
        return prefixClasses.equals(other.prefixClasses) && suffixClasses.equals(other.suffixClasses);
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
}
