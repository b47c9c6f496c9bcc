package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Unions of boxes. */
public final class Boxes {

    private Boxes() {}

    /** The same union in fewer boxes, where boxes that differ in one dimension only can be put together. */
    public static List<Box> merged(List<Box> boxes) {
        if (boxes.size() < 2) {
            return boxes;
        }
        List<Box> result = List.copyOf(new LinkedHashSet<>(boxes));
        int before;
        do {
            before = result.size();
            for (int dimension = 0;
                    result.size() > 1 && dimension < result.get(0).dimensions();
                    dimension++) {
                result = mergedAlong(dimension, result);
            }
        } while (result.size() < before);
        return result;
    }

    private static List<Box> mergedAlong(int dimension, List<Box> boxes) {
        Map<Box, List<Box>> alike = new LinkedHashMap<>();
        for (Box box : boxes) {
            alike.computeIfAbsent(box.without(dimension), key -> new ArrayList<>(1))
                    .add(box);
        }
        List<Box> merged = new ArrayList<>(alike.size());
        for (List<Box> group : alike.values()) {
            merged.addAll(group.size() == 1 ? group : Box.union(dimension, group));
        }
        return merged;
    }
}
