package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A set of prefix classes (or suffix classes), each put together with those nested in it: a class whose parent is not in
 * the set opens a part, and one outside the set whose parent is in it makes an exception.
 */
final class AffixParts {

    private static final int NONE = -1;

    /** Texts with one prefix (or suffix), but for those with some longer ones. */
    record Part(String affix, List<String> except) {}

    private final List<Part> parts = new ArrayList<>();
    /** For each class the place of its part. */
    private final int[] partOf;

    AffixParts(BitSet set, int[] parents, IntFunction<String> affix) {
        partOf = new int[parents.length];
        Arrays.fill(partOf, NONE);
        // A parent comes before what is nested in it; class 0 is its own parent.
        for (int member = 0; member < parents.length; member++) {
            int around = partOf[parents[member]];
            if (set.get(member)) {
                partOf[member] = around == NONE ? opened(affix.apply(member)) : around;
            } else if (around != NONE) {
                parts.get(around).except().add(affix.apply(member));
            }
        }
    }

    private int opened(String affix) {
        parts.add(new Part(affix, new ArrayList<>()));
        return parts.size() - 1;
    }

    List<Part> parts() {
        return parts;
    }

    /** The place of the part that holds a class of the set. */
    int partOf(int member) {
        return partOf[member];
    }
}
