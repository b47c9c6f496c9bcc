package io.github.trailproof.coverage.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.events.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextClassesProperties {

    /** Classes with two sets over them. */
    record Sets(TextClasses classes, TextSet one, TextSet other, TextSet third) {}

    @Provide
    Arbitrary<List<Condition>> conditions() {
        return Words.conditions().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Sets> sets() {
        return Words.classes()
                .flatMap(classes -> Words.sets(classes)
                        .list()
                        .ofSize(3)
                        .map(sets -> new Sets(classes, sets.get(0), sets.get(1), sets.get(2))));
    }

    @Property
    @Label("A condition's sets hold the class of a text exactly if the text satisfies the condition")
    void satisfying(@ForAll("conditions") List<Condition> conditions) {
        TextClasses classes = new TextClasses(conditions);
        for (Condition condition : conditions) {
            List<TextSet> sets = classes.satisfying(condition);
            assertThat(sets).noneMatch(TextSet::isEmpty);
            for (String text : Words.ALL) {
                TextSet kind = classes.classOf(text);
                assertThat(sets.stream().anyMatch(set -> Words.in(set, kind)))
                        .as("%s in %s", text, condition)
                        .isEqualTo(Words.holds(condition, text));
            }
        }
    }

    @Property
    @Label("Difference, intersection, union and comparison are those of the texts")
    void pointwise(@ForAll("sets") Sets sets) {
        TextSet one = sets.one();
        TextSet other = sets.other();
        TextSet both = one.intersection(other);
        List<TextSet> rest = one.minus(other);
        List<TextSet> union = TextSet.union(List.of(one, other, sets.third()));
        for (String text : Words.ALL) {
            TextSet kind = sets.classes().classOf(text);
            boolean inOne = Words.in(one, kind);
            boolean inOther = Words.in(other, kind);
            assertThat(Words.in(both, kind)).isEqualTo(inOne && inOther);
            assertThat(rest.stream().filter(set -> Words.in(set, kind)).count()).isEqualTo(inOne && !inOther ? 1 : 0);
            assertThat(union.stream().anyMatch(set -> Words.in(set, kind)))
                    .isEqualTo(inOne || inOther || Words.in(sets.third(), kind));
            assertThat(one.intersects(kind)).isEqualTo(inOne);
            assertThat(one.contains(kind)).isEqualTo(inOne);
        }
        assertThat(union.size()).isLessThanOrEqualTo(3);
        assertThat(rest).hasSizeLessThanOrEqualTo(2).noneMatch(TextSet::isEmpty);
        assertThat(rest.size() < 2 || rest.stream().noneMatch(TextClassesProperties::isOfPointsAlone))
                .isTrue();
        assertThat(one.intersects(other)).isEqualTo(!both.isEmpty());
        assertThat(one.contains(other)).isEqualTo(other.minus(one).isEmpty());
        assertThat(one.minus(one)).isEmpty();
    }

    private static boolean isOfPointsAlone(TextSet set) {
        return set.prefixClasses().isEmpty();
    }

    @Property
    @Label("Sets are equal exactly if they hold the same texts, however they were made")
    void equality(@ForAll("sets") Sets sets) {
        TextSet one = sets.one();
        BitSet none = new BitSet();
        List<TextSet> made = new ArrayList<>(List.of(
                one,
                sets.other(),
                sets.third(),
                one.intersection(sets.other()),
                sets.other().intersection(one),
                new TextSet(one.prefixClasses(), none, one.points()),
                new TextSet(none, one.suffixClasses(), one.points()),
                TextSet.nothing()));
        made.addAll(one.minus(sets.other()));
        List<TextSet> kinds = Words.kinds(sets.classes());
        for (TextSet left : made) {
            for (TextSet right : made) {
                boolean same = kinds.stream().allMatch(kind -> Words.in(left, kind) == Words.in(right, kind));
                assertThat(left.equals(right)).isEqualTo(same);
                assertThat(!same || left.hashCode() == right.hashCode()).isTrue();
            }
        }
    }

    @Property
    @Label("The patterns that describe a set match exactly its texts")
    void patterns(@ForAll("sets") Sets sets) {
        List<TextPattern> patterns = TextPatterns.of(sets.classes(), sets.one());
        for (String text : Words.ALL) {
            assertThat(patterns.stream().anyMatch(pattern -> pattern.matches(text)))
                    .as("%s in %s", text, patterns)
                    .isEqualTo(Words.in(sets.one(), sets.classes().classOf(text)));
        }
    }

    @Property
    @Label("No pattern names what it would not match anyway, and no text is in two of them")
    void tidy(@ForAll("sets") Sets sets) {
        List<TextPattern> patterns = TextPatterns.of(sets.classes(), sets.one());
        assertThat(patterns).doesNotHaveDuplicates();
        for (String text : Words.ALL) {
            assertThat(patterns.stream().filter(pattern -> pattern.matches(text)))
                    .hasSizeLessThanOrEqualTo(1);
        }
        for (TextPattern pattern : patterns) {
            assertThat(pattern.notStartsWith()).allMatch(longer -> longer.startsWith(pattern.startsWith()));
            assertThat(pattern.notEndsWith()).allMatch(longer -> longer.endsWith(pattern.endsWith()));
            assertThat(pattern.notEquals())
                    .allMatch(text -> text.startsWith(pattern.startsWith()) && text.endsWith(pattern.endsWith()));
        }
    }
}
