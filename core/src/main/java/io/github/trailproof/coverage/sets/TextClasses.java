package io.github.trailproof.coverage.sets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All texts, divided by what a finite number of conditions can tell apart.
 *
 * <p>Texts named by Equals or NotEquals are points, each apart. Every other text falls into one class by the longest of
 * the known prefixes it starts with, and into one by the longest of the known suffixes it ends with; for the prefixes
 * it starts with are exactly those that start this longest one. Every pair of the two is inhabited, by a text that has
 * a foreign character between prefix and suffix, so no search over texts is ever needed.
 */
public final class TextClasses {

    /** Sorted; class 0 is for no prefix, class i for prefix i - 1. */
    private final String[] prefixes;
    /** Reversed, sorted; class 0 is for no suffix, class i for suffix i - 1. */
    private final String[] reversedSuffixes;
    /** The same in the same order, as they read. */
    private final String[] suffixes;

    private final int[] prefixParents;
    private final int[] suffixParents;
    /** Sorted. */
    private final String[] points;
    /** For each point the class it would be in by its beginning, were it no point. */
    private final int[] prefixClassesOfPoints;
    /** The same by its ending. */
    private final int[] suffixClassesOfPoints;

    /** The points, reversed, with their places. */
    private final TreeMap<String, Integer> reversedPoints = new TreeMap<>();

    private final TextSet all;

    TextClasses(Collection<Condition> conditions) {
        TreeSet<String> distinctPrefixes = new TreeSet<>();
        TreeSet<String> distinctSuffixes = new TreeSet<>();
        TreeSet<String> distinctPoints = new TreeSet<>();
        for (Condition condition : conditions) {
            condition.prefixes().forEach(distinctPrefixes::add);
            condition.suffixes().map(TextClasses::reversed).forEach(distinctSuffixes::add);
            condition.points().forEach(distinctPoints::add);
        }
        // Every text starts and ends with the empty one, which is what class 0 says.
        distinctPrefixes.remove("");
        distinctSuffixes.remove("");
        prefixes = distinctPrefixes.toArray(String[]::new);
        reversedSuffixes = distinctSuffixes.toArray(String[]::new);
        suffixes = distinctSuffixes.stream().map(TextClasses::reversed).toArray(String[]::new);
        prefixParents = parents(prefixes);
        suffixParents = parents(reversedSuffixes);
        points = distinctPoints.toArray(String[]::new);
        prefixClassesOfPoints = new int[points.length];
        suffixClassesOfPoints = new int[points.length];
        for (int index = 0; index < points.length; index++) {
            String reversed = reversed(points[index]);
            reversedPoints.put(reversed, index);
            prefixClassesOfPoints[index] = longest(prefixes, points[index]);
            suffixClassesOfPoints[index] = longest(reversedSuffixes, reversed);
        }
        all = new TextSet(
                range(0, prefixes.length + 1), range(0, reversedSuffixes.length + 1), range(0, points.length));
    }

    /** Every text. */
    public TextSet all() {
        return all;
    }

    /** The texts that satisfy a condition, as a union of sets; none if no text does. */
    List<TextSet> satisfying(Condition condition) {
        List<TextSet> selected = condition.selects() ? selected(condition) : List.of(all);
        BitSet keptPrefixes = complement(starting(condition.notStartsWith()), prefixes.length + 1);
        BitSet keptSuffixes = complement(ending(condition.notEndsWith()), reversedSuffixes.length + 1);
        BitSet dropped = pointsStarting(condition.notStartsWith());
        dropped.or(pointsEnding(condition.notEndsWith()));
        dropped.or(pointsEqual(condition.notEquals()));
        TextSet kept = new TextSet(keptPrefixes, keptSuffixes, complement(dropped, points.length));
        return selected.stream()
                .map(set -> set.intersection(kept))
                .filter(set -> !set.isEmpty())
                .toList();
    }

    private List<TextSet> selected(Condition condition) {
        BitSet matching = pointsStarting(condition.startsWith());
        matching.or(pointsEnding(condition.endsWith()));
        matching.or(pointsEqual(condition.equalTo()));
        return List.of(
                new TextSet(starting(condition.startsWith()), all.suffixClasses(), matching),
                new TextSet(all.prefixClasses(), ending(condition.endsWith()), new BitSet()));
    }

    /** The set of this text and of all texts that no condition tells apart from it. */
    public TextSet classOf(String text) {
        int point = Arrays.binarySearch(points, text);
        if (point >= 0) {
            return new TextSet(new BitSet(), new BitSet(), single(point));
        }
        return new TextSet(
                single(longest(prefixes, text)), single(longest(reversedSuffixes, reversed(text))), new BitSet());
    }

    /** The points of a set, sorted. */
    public List<String> points(TextSet set) {
        return set.points().stream().mapToObj(index -> points[index]).toList();
    }

    /** How many points and classes there are. */
    int size() {
        return points.length + prefixes.length + suffixes.length + 2;
    }

    /** How many texts are points. */
    int pointCount() {
        return points.length;
    }

    /** A point; they are numbered in their order. */
    String point(int index) {
        return points[index];
    }

    /** The class that a point would be in by its beginning, were it no point. */
    int prefixClassOfPoint(int index) {
        return prefixClassesOfPoints[index];
    }

    /** The class that a point would be in by its ending, were it no point. */
    int suffixClassOfPoint(int index) {
        return suffixClassesOfPoints[index];
    }

    /** The prefix of a class, empty for class 0. */
    public String prefix(int prefixClass) {
        return prefixClass == 0 ? "" : prefixes[prefixClass - 1];
    }

    /** The suffix of a class, empty for class 0. */
    public String suffix(int suffixClass) {
        return suffixClass == 0 ? "" : suffixes[suffixClass - 1];
    }

    /** For each prefix class, the class of the longest shorter prefix; of no use for class 0. */
    int[] prefixParents() {
        return prefixParents;
    }

    /** For each suffix class, the class of the longest shorter suffix; of no use for class 0. */
    int[] suffixParents() {
        return suffixParents;
    }

    private static int[] parents(String[] sorted) {
        int[] parents = new int[sorted.length + 1];
        for (int index = 0; index < sorted.length; index++) {
            // What starts this text and comes before it in order is the one just before, or starts that one too.
            int parent = index;
            while (parent > 0 && !sorted[index].startsWith(sorted[parent - 1])) {
                parent = parents[parent];
            }
            parents[index + 1] = parent;
        }
        return parents;
    }

    private static int longest(String[] sorted, String text) {
        for (int length = text.length(); length > 0; length--) {
            int index = Arrays.binarySearch(sorted, text.substring(0, length));
            if (index >= 0) {
                return index + 1;
            }
        }
        return 0;
    }

    private BitSet starting(List<String> values) {
        return classesUnder(prefixes, values);
    }

    private BitSet ending(List<String> values) {
        return classesUnder(
                reversedSuffixes, values.stream().map(TextClasses::reversed).toList());
    }

    private static BitSet classesUnder(String[] sorted, List<String> values) {
        BitSet classes = new BitSet();
        for (String value : values) {
            if (value.isEmpty()) {
                return range(0, sorted.length + 1);
            }
            int from = Arrays.binarySearch(sorted, value);
            for (int index = from; index < sorted.length && sorted[index].startsWith(value); index++) {
                classes.set(index + 1);
            }
        }
        return classes;
    }

    private BitSet pointsEqual(List<String> values) {
        BitSet found = new BitSet();
        values.forEach(value -> found.set(Arrays.binarySearch(points, value)));
        return found;
    }

    private BitSet pointsStarting(List<String> values) {
        BitSet found = new BitSet();
        for (String value : values) {
            int from = Arrays.binarySearch(points, value);
            for (int index = from < 0 ? -from - 1 : from;
                    index < points.length && points[index].startsWith(value);
                    index++) {
                found.set(index);
            }
        }
        return found;
    }

    private BitSet pointsEnding(List<String> values) {
        BitSet found = new BitSet();
        for (String value : values) {
            String reversed = reversed(value);
            SortedMap<String, Integer> from = reversedPoints.tailMap(reversed);
            for (Map.Entry<String, Integer> point : from.entrySet()) {
                if (!point.getKey().startsWith(reversed)) {
                    break;
                }
                found.set(point.getValue());
            }
        }
        return found;
    }

    private static BitSet range(int from, int to) {
        BitSet set = new BitSet(to);
        set.set(from, to);
        return set;
    }

    private static BitSet single(int index) {
        BitSet set = new BitSet();
        set.set(index);
        return set;
    }

    private static BitSet complement(BitSet set, int size) {
        BitSet result = (BitSet) set.clone();
        result.flip(0, size);
        return result;
    }

    private static String reversed(String text) {
        // By UTF-16 unit: StringBuilder.reverse() would keep surrogate pairs, and endsWith compares units.
        char[] units = new char[text.length()];
        for (int index = 0; index < units.length; index++) {
            units[index] = text.charAt(units.length - 1 - index);
        }
        return new String(units);
    }
}
