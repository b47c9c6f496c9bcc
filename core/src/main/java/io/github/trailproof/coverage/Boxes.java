package io.github.trailproof.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Unions of boxes. */
final class Boxes {

    private Boxes() {}

    /** What is in the first union and not in the second. The pieces of disjoint boxes are disjoint. */
    static List<Box> difference(List<Box> from, Collection<Box> take) {
        List<Box> rest = from;
        for (Box box : new LinkedHashSet<>(take)) {
            if (rest.isEmpty()) {
                break;
            }
            List<Box> next = new ArrayList<>(rest.size());
            for (Box piece : rest) {
                piece.minus(box, next);
            }
            rest = next;
        }
        return rest;
    }

    /** The same union in fewer boxes, where boxes that differ in one dimension only can be put together. */
    static List<Box> merged(List<Box> boxes) {
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
        return alike.values().stream()
                .flatMap(group -> mergedGroup(group).stream())
                .toList();
    }

    private static List<Box> mergedGroup(List<Box> group) {
        List<Box> result = new ArrayList<>(group.size());
        for (Box box : group) {
            add(result, box);
        }
        return result;
    }

    private static void add(List<Box> boxes, Box added) {
        for (int index = 0; index < boxes.size(); index++) {
            Optional<Box> union = boxes.get(index).union(added);
            if (union.isPresent()) {
                boxes.remove(index);
                add(boxes, union.get());
                return;
            }
        }
        boxes.add(added);
    }
}
