package io.github.trailproof.coverage.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtractionTest {

    private static final int BOTH = Box.READS | Box.WRITES;

    private static TextSet points(int from, int to) {
        BitSet points = new BitSet();
        points.set(from, to);
        return new TextSet(new BitSet(), new BitSet(), points);
    }

    private static Box square(long scopes, int size) {
        return new Box(Cells.scopes(scopes), BOTH, List.of(points(0, size), points(0, size)));
    }

    /** Taking the diagonal leaves each row less one cell, and no two rows can be put together. */
    private static List<Box> diagonal(long scopes, int size) {
        List<Box> boxes = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            TextSet single = points(index, index + 1);
            boxes.add(new Box(Cells.scopes(scopes), BOTH, List.of(single, single)));
        }
        return boxes;
    }

    private static Box cell(int scope, int row, int column) {
        return new Box(Cells.scopes(1L << scope), Box.READS, List.of(points(row, row + 1), points(column, column + 1)));
    }

    private static boolean reaches(Collection<Box> boxes, Box cell) {
        return boxes.stream().anyMatch(cell::intersects);
    }

    @Test
    void sixtyFourPiecesAreWrittenOut() {
        List<Remainder> left = Subtraction.of(square(1, 64), diagonal(1, 64), new Steps(Long.MAX_VALUE, 1));
        assertThat(left).hasSize(64).allMatch(remainder -> remainder.less().isEmpty());
    }

    @Test
    void morePiecesAreToldByWhatWasTakenAway() {
        List<Box> taken = diagonal(1, 65);
        List<Remainder> left = Subtraction.of(square(1, 65), taken, new Steps(Long.MAX_VALUE, 1));
        assertThat(left).hasSize(1);
        Remainder only = left.get(0);
        assertThat(only.base()).isEqualTo(square(1, 65));
        assertThat(only.less()).hasSize(65).allMatch(box -> box.scopes().isEmpty());
        for (int row = 0; row < 65; row++) {
            for (int column = 0; column < 65; column++) {
                Box anywhere =
                        new Box(only.base().scopes(), BOTH, List.of(points(row, row + 1), points(column, column + 1)));
                boolean less = only.less().stream()
                        .map(box -> box.withScopes(only.base().scopes()))
                        .anyMatch(anywhere::intersects);
                assertThat(less).isEqualTo(row == column);
            }
        }
        assertThat(only.base().intersects(only.sample())).isTrue();
        assertThat(reaches(taken, only.sample())).isFalse();
    }

    @Test
    void scopesInWhichTheSameIsLeftAreToldTogether() {
        List<Box> taken = new ArrayList<>(diagonal(1, 70));
        taken.addAll(diagonal(2, 70));
        List<Remainder> left = Subtraction.of(square(7, 70), taken, new Steps(Long.MAX_VALUE, 1));
        assertThat(left).hasSize(2);
        assertThat(left.get(0)).isEqualTo(Remainder.of(square(4, 70)));
        assertThat(left.get(1).base()).isEqualTo(square(3, 70));
        assertThat(left.get(1).less()).hasSize(70);
        assertThat(reaches(taken, left.get(1).sample())).isFalse();
    }

    @Test
    void scopesInWhichOtherEventsAreLeftAreToldApart() {
        List<Box> taken = new ArrayList<>(diagonal(1, 70));
        taken.addAll(diagonal(2, 69));
        List<Remainder> left = Subtraction.of(square(3, 70), taken, new Steps(Long.MAX_VALUE, 1));
        assertThat(left).extracting(remainder -> remainder.less().size()).containsExactlyInAnyOrder(70, 69);
        assertThat(left).extracting(Remainder::base).containsExactlyInAnyOrder(square(1, 70), square(2, 70));
    }

    @Test
    void nothingIsLeftOfWhatIsTakenWhole() {
        assertThat(Subtraction.of(square(3, 2), List.of(square(1, 3), square(2, 2)), new Steps(Long.MAX_VALUE, 1)))
                .isEmpty();
        assertThat(Subtraction.of(square(3, 2), List.of(), new Steps(Long.MAX_VALUE, 1)))
                .containsExactly(Remainder.of(square(3, 2)));
        assertThat(Subtraction.of(square(1, 2), List.of(square(2, 2)), new Steps(Long.MAX_VALUE, 1)))
                .containsExactly(Remainder.of(square(1, 2)));
    }

    @Test
    void theOrderOfWhatIsTakenDoesNotMatter() {
        List<Box> taken = List.of(cell(0, 0, 0), cell(0, 1, 1), square(2, 1));
        List<Box> reversed = List.of(square(2, 1), cell(0, 1, 1), cell(0, 0, 0));
        assertThat(Subtraction.of(square(3, 3), taken, new Steps(Long.MAX_VALUE, 1)))
                .hasSameElementsAs(Subtraction.of(square(3, 3), reversed, new Steps(Long.MAX_VALUE, 1)));
    }

    @Test
    void theBoxThatHoldsAPieceInTheMostDimensionsCutsItFirst() {
        Box whole = square(1, 3);
        Box row = new Box(Cells.scopes(1), BOTH, List.of(points(0, 1), points(0, 3)));
        Box corner = new Box(Cells.scopes(1), Box.READS, List.of(points(1, 2), points(1, 2)));
        assertThat(row.narrowness(whole, 4)).isEqualTo(1);
        assertThat(corner.narrowness(whole, 4)).isEqualTo(3);
        assertThat(whole.narrowness(corner, 4)).isZero();
        assertThat(corner.narrowness(whole, 2)).isEqualTo(2);
        assertThat(Subtraction.of(whole, List.of(corner, row), new Steps(Long.MAX_VALUE, 1)))
                .hasSize(3);
    }

    @Test
    void widerScopesAndReadsWithWritesComeFirst() {
        List<Box> boxes = new ArrayList<>(List.of(
                square(2, 1),
                square(1, 2),
                new Box(Cells.scopes(1), Box.READS, List.of(points(0, 1), points(0, 1))),
                square(1, 1),
                square(6, 1)));
        boxes.sort(Box.ORDER);
        assertThat(boxes)
                .containsExactly(
                        square(6, 1),
                        square(1, 1),
                        square(1, 2),
                        square(2, 1),
                        new Box(Cells.scopes(1), Box.READS, List.of(points(0, 1), points(0, 1))));
    }

    @Test
    void boxesThatDifferInOneDimensionBecomeOne() {
        Box reads = new Box(Cells.scopes(1), Box.READS, List.of(points(0, 1), points(0, 1)));
        Box writes = new Box(Cells.scopes(1), Box.WRITES, List.of(points(0, 1), points(0, 1)));
        assertThat(Boxes.merged(List.of(reads, writes))).containsExactly(square(1, 1));
        assertThat(Boxes.merged(List.of(square(1, 1), square(2, 1)))).containsExactly(square(3, 1));
        // Scopes cannot be put together before reads and writes are: it takes a second round.
        assertThat(Boxes.merged(List.of(reads, writes, square(2, 1)))).containsExactly(square(3, 1));
        assertThat(Boxes.merged(List.of(square(1, 1), square(1, 1)))).containsExactly(square(1, 1));
        assertThat(Boxes.merged(List.of(reads, square(2, 1)))).containsExactly(reads, square(2, 1));
        assertThat(Boxes.merged(List.of())).isEmpty();
    }
}
