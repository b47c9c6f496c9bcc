package io.github.trailproof.coverage.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.coverage.sets.Cells.Cell;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BoxProperties {

    @Provide
    Arbitrary<Box> boxes() {
        return Cells.boxes();
    }

    @Provide
    Arbitrary<List<Box>> someBoxes() {
        return Cells.boxes().list().ofMaxSize(5);
    }

    @Property
    @Label("A difference holds each cell of the one outside of the other in exactly one piece")
    void minus(@ForAll("boxes") Box one, @ForAll("boxes") Box other) {
        List<Box> rest = new ArrayList<>();
        one.minus(other, rest);
        for (Cell cell : Cells.ALL) {
            assertThat(rest.stream().filter(cell::in).count()).isEqualTo(cell.in(one) && !cell.in(other) ? 1 : 0);
        }
        for (Box piece : rest) {
            assertThat(Cells.ALL).anyMatch(cell -> cell.in(piece));
        }
    }

    @Property
    @Label("Two boxes intersect exactly if some cell lies in both")
    void intersects(@ForAll("boxes") Box one, @ForAll("boxes") Box other) {
        assertThat(one.intersects(other))
                .isEqualTo(Cells.ALL.stream().anyMatch(cell -> cell.in(one) && cell.in(other)));
    }

    @Property
    @Label("Boxes put together hold the same cells and are no more than they were")
    void merged(@ForAll("someBoxes") List<Box> boxes) {
        List<Box> merged = Boxes.merged(boxes);
        for (Cell cell : Cells.ALL) {
            assertThat(cell.in(merged)).isEqualTo(cell.in(boxes));
        }
        assertThat(merged.size()).isLessThanOrEqualTo(boxes.size());
        assertThat(merged).doesNotHaveDuplicates();
    }

    @Property
    @Label("The pieces of a difference, put together again with what was taken, are the whole")
    void aBoxAndEverythingOutsideItAreEverything(@ForAll("boxes") Box taken) {
        List<Box> pieces = new ArrayList<>();
        Cells.everything().minus(taken, pieces);
        pieces.add(taken);
        assertThat(Cells.ALL).allMatch(cell -> cell.in(Boxes.merged(pieces)));
    }

    @Property
    @Label("What is in a box and in none of the others is left, and nothing else")
    void subtraction(@ForAll("boxes") Box from, @ForAll("someBoxes") List<Box> take) {
        List<Remainder> left = Subtraction.of(from, take, new Steps(Long.MAX_VALUE, 1));
        assertThat(left).allMatch(remainder -> remainder.less().isEmpty());
        List<Box> pieces = left.stream().map(Remainder::base).toList();
        for (Cell cell : Cells.ALL) {
            assertThat(cell.in(pieces)).isEqualTo(cell.in(from) && !cell.in(take));
        }
        assertThat(left).allMatch(remainder -> remainder.sample().equals(remainder.base()));
    }

    @Property
    @Label("A box is equal to its like, and without a dimension to what differs in that one only")
    void equality(@ForAll("boxes") Box one, @ForAll("boxes") Box other) {
        Box copy = new Box(one.scopes(), one.access(), List.of(one.field(0), one.field(1)));
        assertThat(copy).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(Box.ORDER.compare(copy, one)).isZero();
        assertThat(Box.ORDER.compare(one, other)).isEqualTo(-Box.ORDER.compare(other, one));
        assertThat(Box.ORDER.compare(one, other) == 0).isEqualTo(one.equals(other));
        List<Box> mixed = List.of(
                new Box(other.scopes(), one.access(), List.of(one.field(0), one.field(1))),
                new Box(one.scopes(), other.access(), List.of(one.field(0), one.field(1))),
                new Box(one.scopes(), one.access(), List.of(other.field(0), one.field(1))),
                new Box(one.scopes(), one.access(), List.of(one.field(0), other.field(1))));
        assertThat(one.dimensions()).isEqualTo(mixed.size());
        for (int dimension = 0; dimension < mixed.size(); dimension++) {
            assertThat(mixed.get(dimension).without(dimension)).isEqualTo(one.without(dimension));
        }
        assertThat(mixed.get(0).equals(one)).isEqualTo(one.scopes().equals(other.scopes()));
        assertThat(mixed.get(1).equals(one)).isEqualTo(one.access() == other.access());
        assertThat(mixed.get(2).equals(one)).isEqualTo(one.field(0).equals(other.field(0)));
        assertThat(mixed.get(3).equals(one)).isEqualTo(one.field(1).equals(other.field(1)));
    }
}
