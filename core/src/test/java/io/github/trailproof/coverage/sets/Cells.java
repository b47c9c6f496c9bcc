package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A space so small that each of its cells can be asked: three scopes, reads and writes, and two fields. */
final class Cells {

    private static final int SCOPES = 3;
    private static final TextClasses FIRST = classes(List.of("p"), List.of("q", "r"));
    private static final TextClasses SECOND = classes(List.of("s", "t"), List.of());

    /** One indivisible part of the space. */
    record Cell(int scope, int access, TextSet first, TextSet second) {

        boolean in(Box box) {
            return box.scopes().get(scope)
                    && (box.access() & access) != 0
                    && Words.in(box.field(0), first)
                    && Words.in(box.field(1), second);
        }

        boolean in(Collection<Box> boxes) {
            return boxes.stream().anyMatch(this::in);
        }
    }

    static final List<Cell> ALL = all();

    private Cells() {}

    private static TextClasses classes(List<String> points, List<String> prefixes) {
        return new TextClasses(List.of(new Condition(points, prefixes, List.of("z"), List.of(), List.of(), List.of())));
    }

    private static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (int scope = 0; scope < SCOPES; scope++) {
            for (int access : new int[] {Box.READS, Box.WRITES}) {
                for (String first : List.of("p", "x", "q", "r", "xz", "qz", "rz")) {
                    for (String second : List.of("s", "t", "x", "xz")) {
                        cells.add(new Cell(scope, access, FIRST.classOf(first), SECOND.classOf(second)));
                    }
                }
            }
        }
        return cells;
    }

    static Box everything() {
        return new Box(scopes(7), Box.READS | Box.WRITES, List.of(FIRST.all(), SECOND.all()));
    }

    static BitSet scopes(long bits) {
        return BitSet.valueOf(new long[] {bits});
    }

    static Arbitrary<Box> boxes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 3),
                        Words.sets(FIRST).filter(set -> !set.isEmpty()),
                        Words.sets(SECOND).filter(set -> !set.isEmpty()))
                .as((scopes, access, first, second) -> new Box(scopes(scopes), access, List.of(first, second)))
                .withoutEdgeCases();
    }
}
