package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a box, by its scopes, of which each of some others reaches all or nothing; and those that reach it. The work grows
 * with how many scopes the others reach, not with how many parts there are times how many others.
 *
 * @param box the part
 * @param reaching what is in the part of those of the others that reach it, each once, in the order of boxes
 */
record ScopeGroup(Box box, List<Box> reaching) {

    /** A stable order of scopes. */
    static final Comparator<BitSet> BY_BITS = (one, other) -> Arrays.compare(one.toLongArray(), other.toLongArray());

    /** By the first of the others that reaches only one of two groups; then comes the one that it reaches. */
    private static final Comparator<BitSet> ORDER = (one, other) -> {
        BitSet different = (BitSet) one.clone();
        different.xor(other);
        int first = different.nextSetBit(0);
        return first < 0 ? 0 : one.get(first) ? -1 : 1;
    };

    static List<ScopeGroup> of(Box from, Collection<Box> others) {
        List<Map.Entry<BitSet, List<Box>>> byReach = byReach(others);
        if (byReach.isEmpty()) {
            return List.of(new ScopeGroup(from, List.of()));
        }
        List<ScopeGroup> groups = new ArrayList<>();
        scopes(from.scopes(), byReach)
                .forEach((reached, scopes) -> groups.add(group(from.withScopes(scopes), reached, byReach)));
        return groups;
    }

    /** The others by the scopes that they reach, in a stable order. */
    private static List<Map.Entry<BitSet, List<Box>>> byReach(Collection<Box> others) {
        Map<BitSet, List<Box>> byReach = new HashMap<>();
        for (Box box : others) {
            byReach.computeIfAbsent(box.scopes(), key -> new ArrayList<>(1)).add(box);
        }
        List<Map.Entry<BitSet, List<Box>>> sorted = new ArrayList<>(byReach.entrySet());
        if (sorted.size() > 1) {
            sorted.sort(Map.Entry.comparingByKey(BY_BITS));
        }
        return sorted;
    }

    /** The scopes of each group, by the places of the reaches that hold them. */
    private static Map<BitSet, BitSet> scopes(BitSet from, List<Map.Entry<BitSet, List<Box>>> byReach) {
        Map<Integer, BitSet> reached = new HashMap<>();
        for (int place = 0; place < byReach.size(); place++) {
            BitSet reach = byReach.get(place).getKey();
            for (int scope = reach.nextSetBit(0); scope >= 0; scope = reach.nextSetBit(scope + 1)) {
                if (from.get(scope)) {
                    reached.computeIfAbsent(scope, key -> new BitSet()).set(place);
                }
            }
        }
        Map<BitSet, BitSet> groups = new TreeMap<>(ORDER);
        BitSet unreached = new BitSet(0);
        for (int scope = from.nextSetBit(0); scope >= 0; scope = from.nextSetBit(scope + 1)) {
            groups.computeIfAbsent(reached.getOrDefault(scope, unreached), key -> new BitSet())
                    .set(scope);
        }
        return groups;
    }

    private static ScopeGroup group(Box box, BitSet reached, List<Map.Entry<BitSet, List<Box>>> byReach) {
        List<Box> reaching = new ArrayList<>();
        for (int place = reached.nextSetBit(0); place >= 0; place = reached.nextSetBit(place + 1)) {
            for (Box other : byReach.get(place).getValue()) {
                if (box.intersects(other)) {
                    reaching.add(other.withScopes(box.scopes()));
                }
            }
        }
        return new ScopeGroup(
                box,
                reaching.size() < 2
                        ? reaching
                        : reaching.stream().distinct().sorted(Box.ORDER).toList());
    }
}
