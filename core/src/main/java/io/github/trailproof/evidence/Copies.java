package io.github.trailproof.evidence;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies that nobody changes. */
final class Copies {

    private Copies() {}

    /** In the natural order, also if the values come in another one. */
    static SortedSet<String> sorted(Collection<String> values) {
        if (values instanceof Sorted copy) {
            return copy;
        }
        String[] texts = values.toArray(String[]::new);
        if (!isAscending(texts)) {
            texts = Stream.of(texts).distinct().sorted().toArray(String[]::new);
        }
        return new Sorted(texts, 0, texts.length);
    }

    /** Those of two sets, sorted. */
    static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
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
        return new Sorted(both, 0, size);
    }

    private static String[] texts(SortedSet<String> set) {
        return set instanceof Sorted sorted
                ? Arrays.copyOfRange(sorted.texts, sorted.from, sorted.to)
                : set.toArray(String[]::new);
    }

    /** Whether some texts are sorted already, each once; they mostly are. */
    private static boolean isAscending(String[] texts) {
        for (int index = 1; index < texts.length; index++) {
            if (texts[index - 1].compareTo(texts[index]) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Texts in an array, a tenth of what a tree of them takes: each of many trails may name each of many regions. It is no NavigableSet,
     * whose further methods nobody would call.
     */
    @SuppressWarnings("JdkObsolete")
    private static final class Sorted extends AbstractSet<String> implements SortedSet<String> {

        private final String[] texts;
        private final int from;
        private final int to;

        Sorted(String[] texts, int from, int to) {
            this.texts = texts;
            this.from = from;
            this.to = to;
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.unmodifiableList(Arrays.asList(texts).subList(from, to))
                    .iterator();
        }

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public boolean contains(@Nullable Object text) {
            return text instanceof String wanted && Arrays.binarySearch(texts, from, to, wanted) >= 0;
        }

        /** None: it is the natural order. */
        @Override
        public @Nullable Comparator<? super String> comparator() {
            return null;
        }

        @Override
        public SortedSet<String> subSet(String first, String end) {
            if (first.compareTo(end) > 0) {
                throw new IllegalArgumentException("expected a range, found one that ends before it begins");
            }
            int begin = place(first);
            return new Sorted(texts, begin, Math.max(begin, place(end)));
        }

        @Override
        public SortedSet<String> headSet(String end) {
            return new Sorted(texts, from, place(end));
        }

        @Override
        public SortedSet<String> tailSet(String first) {
            return new Sorted(texts, place(first), to);
        }

        private int place(String text) {
            int found = Arrays.binarySearch(texts, from, to, text);
            return found < 0 ? -found - 1 : found;
        }

        @Override
        public String first() {
            return get(from);
        }

        @Override
        public String last() {
            return get(to - 1);
        }

        private String get(int index) {
            if (from == to) {
                throw new NoSuchElementException("there is none");
            }
            return texts[index];
        }
    }
}
