package io.github.trailproof.evidence;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Copies that nobody changes. */
final class Copies {

    private Copies() {}

    /** In the natural order, also if the values come in another one. */
    static SortedSet<String> sorted(Collection<String> values) {
        if (values instanceof Sorted copy) {
            return copy;
        }
        String[] sorted = values.stream().distinct().sorted().toArray(String[]::new);
        return new Sorted(sorted, 0, sorted.length);
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
            return Arrays.asList(texts).subList(from, to).stream().iterator();
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
