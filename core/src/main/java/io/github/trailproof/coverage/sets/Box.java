package io.github.trailproof.coverage.sets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A product of sets: scopes, reads or writes, and for each field that some condition names a set of texts. Not empty in
 * any of them, and never changed once made.
 */
public final class Box {

    /** A stable order, the widest scopes first. */
    public static final Comparator<Box> ORDER = Comparator.comparing((Box box) -> -box.scopes.cardinality())
            .thenComparing(box -> -box.access)
            .thenComparing(box -> box.scopes, ScopeGroup.BY_BITS)
            .thenComparing(box -> box.fields, (one, other) -> Arrays.compare(one, other, TextSet.ORDER));

    public static final int READS = 1;
    public static final int WRITES = 2;

    private final BitSet scopes;
    private final int access;
    private final TextSet[] fields;

    Box(BitSet scopes, int access, List<TextSet> fields) {
        this(scopes, access, fields.toArray(TextSet[]::new));
    }

    /** Takes an array that nobody changes. */
    Box(BitSet scopes, int access, TextSet[] fields) {
        this.scopes = scopes;
        this.access = access;
        this.fields = fields;
    }

    public BitSet scopes() {
        return scopes;
    }

    public int access() {
        return access;
    }

    TextSet field(int index) {
        return fields[index];
    }

    /** Scopes, reads and writes, and the fields. */
    int dimensions() {
        return 2 + fields.length;
    }

    /** Equal for boxes that differ in this dimension only. */
    Box without(int dimension) {
        return switch (dimension) {
            case 0 -> new Box(new BitSet(0), access, fields);
            case 1 -> new Box(scopes, 0, fields);
            default -> new Box(scopes, access, with(fields, dimension - 2, TextSet.nothing()));
        };
    }

    /** In how many dimensions, scopes apart, this box holds less than another; counted no further than to a limit. */
    int narrowness(Box other, int limit) {
        int narrowness = (other.access & ~access) == 0 ? 0 : 1;
        for (int index = 0; index < fields.length && narrowness < limit; index++) {
            narrowness += fields[index].contains(other.fields[index]) ? 0 : 1;
        }
        return narrowness;
    }

    public Box withScopes(BitSet others) {
        return new Box(others, access, fields);
    }

    public boolean intersects(Box other) {
        return scopes.intersects(other.scopes) && intersectsWithin(other);
    }

    /** Whether boxes that have scopes in common have events in common. */
    boolean intersectsWithin(Box other) {
        if ((access & other.access) == 0) {
            return false;
        }
        for (int index = 0; index < fields.length; index++) {
            if (!fields[index].intersects(other.fields[index])) {
                return false;
            }
        }
        return true;
    }

    /** What is in both boxes; empty if nothing is. */
    public Optional<Box> intersection(Box other) {
        if (!intersects(other)) {
            return Optional.empty();
        }
        BitSet common = (BitSet) scopes.clone();
        common.and(other.scopes);
        TextSet[] sets = new TextSet[fields.length];
        for (int index = 0; index < fields.length; index++) {
            sets[index] = fields[index].intersection(other.fields[index]);
        }
        return Optional.of(new Box(common, access & other.access, sets));
    }

    /**
     * What is in this box and not in the other, as disjoint boxes: what lies outside in the first dimension, then of
     * what lies inside there what lies outside in the second, and so on.
     */
    void minus(Box other, List<Box> rest) {
        if (!intersects(other)) {
            rest.add(this);
            return;
        }
        BitSet outside = (BitSet) scopes.clone();
        outside.andNot(other.scopes);
        if (!outside.isEmpty()) {
            rest.add(new Box(outside, access, fields));
        }
        BitSet inside = (BitSet) scopes.clone();
        inside.and(other.scopes);
        if ((access & ~other.access) != 0) {
            rest.add(new Box(inside, access & ~other.access, fields));
        }
        int common = access & other.access;
        TextSet[] remaining = fields;
        for (int index = 0; index < fields.length; index++) {
            for (TextSet set : fields[index].minus(other.fields[index])) {
                rest.add(new Box(inside, common, with(remaining, index, set)));
            }
            remaining = with(remaining, index, fields[index].intersection(other.fields[index]));
        }
    }

    private static TextSet[] with(TextSet[] fields, int index, TextSet set) {
        TextSet[] copy = fields.clone();
        copy[index] = set;
        return copy;
    }

    /** The union of boxes that differ in this dimension only, in as few boxes as it takes. */
    static List<Box> union(int dimension, List<Box> boxes) {
        Box first = boxes.get(0);
        if (dimension >= 2) {
            int index = dimension - 2;
            return TextSet.union(boxes.stream().map(box -> box.fields[index]).toList()).stream()
                    .map(set -> new Box(first.scopes, first.access, with(first.fields, index, set)))
                    .toList();
        }
        BitSet scopes = new BitSet();
        int access = 0;
        for (Box box : boxes) {
            scopes.or(box.scopes);
            access |= box.access;
        }
        return List.of(new Box(scopes, access, first.fields));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box
                && access == box.access
                && scopes.equals(box.scopes)
                && Arrays.equals(fields, box.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scopes, access, Arrays.hashCode(fields));
    }
}
