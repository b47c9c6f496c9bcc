package io.github.trailproof.trail;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorted sets that nobody changes. */
public final class Copies {

    private Copies() {}

    /** In the natural order, also if the values come in another one. */
    public static SortedSet<String> sorted(Collection<String> values) {
        return sorted(values, String[]::new);
    }

    /**
     * Copies values, unless they are such a copy already.
     *
     * @param array makes an array of their type
     */
    public static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values, IntFunction<T[]> array) {
        if (values instanceof Sorted<T> copy) {
            return copy;
        }
        T[] items = values.toArray(array);
        return ofSorted(
                isAscending(items)
                        ? items
                        : Stream.of(items).distinct().sorted().toArray(array));
    }

    /** Obtains a set of values that are in their natural order already, each once. The array is kept. */
    public static <T extends Comparable<T>> SortedSet<T> ofSorted(T[] values) {
        return new Sorted<>(values, 0, values.length);
    }

    /** The same of texts. */
    public static SortedSet<String> ofSorted(List<String> texts) {
        return ofSorted(texts.toArray(String[]::new));
    }

    /** Those of two sets, sorted. */
    public static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
        String[] ones = texts(some);
        String[] rest = texts(others);
        String[] both = new String[ones.length + rest.length];
        int one = 0;
        int other = 0;
        int size = 0;
        while (one < ones.length || other < rest.length) {
            int order = one == ones.length ? 1 : other == rest.length ? -1 : ones[one].compareTo(rest[other]);
            both[size] = order <= 0 ? ones[one] : rest[other];
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
            size++;
        }
        return new Sorted<>(both, 0, size);
    }

    private static String[] texts(SortedSet<String> set) {
        return set instanceof Sorted<String> sorted
                ? Arrays.copyOfRange(sorted.items, sorted.from, sorted.to)
                : set.toArray(String[]::new);
    }

    /** Whether some values are sorted already, each once; they mostly are. */
    private static <T extends Comparable<T>> boolean isAscending(T[] values) {
        for (int index = 1; index < values.length; index++) {
            if (values[index - 1].compareTo(values[index]) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Values in an array, a tenth of what a tree of them takes: each of many trails may name each of many regions. It is no NavigableSet,
     * whose further methods nobody would call.
     */
    @SuppressWarnings("JdkObsolete")
    private static final class Sorted<T extends Comparable<T>> extends AbstractSet<T> implements SortedSet<T> {

        private final T[] items;
        private final int from;
        private final int to;

        Sorted(T[] items, int from, int to) {
            this.items = items;
            this.from = from;
            this.to = to;
        }

        @Override
        public Iterator<T> iterator() {
            return Collections.unmodifiableList(Arrays.asList(items).subList(from, to))
                    .iterator();
        }

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public boolean contains(@Nullable Object wanted) {
            return wanted != null && Arrays.binarySearch(items, from, to, wanted) >= 0;
        }

        /** None: it is the natural order. */
        @Override
        public @Nullable Comparator<? super T> comparator() {
            return null;
        }

        @Override
        public SortedSet<T> subSet(T first, T end) {
            if (first.compareTo(end) > 0) {
                throw new IllegalArgumentException("expected a range, found one that ends before it begins");
            }
            int begin = place(first);
            return new Sorted<>(items, begin, Math.max(begin, place(end)));
        }

        @Override
        public SortedSet<T> headSet(T end) {
            return new Sorted<>(items, from, place(end));
        }

        @Override
        public SortedSet<T> tailSet(T first) {
            return new Sorted<>(items, place(first), to);
        }

        private int place(T wanted) {
            int found = Arrays.binarySearch(items, from, to, wanted);
            return found < 0 ? -found - 1 : found;
        }

        @Override
        public T first() {
            return get(from);
        }

        @Override
        public T last() {
            return get(to - 1);
        }

        private T get(int index) {
            if (from == to) {
                throw new NoSuchElementException("there is none");
            }
            return items[index];
        }
    }
}
