package io.github.trailproof.coverage.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.events.TextPattern;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextClassesTest {

    private static AdvancedFieldSelector.Builder source() {
        return AdvancedFieldSelector.builder().field("eventSource");
    }

    private static List<String> words(AdvancedFieldSelector selector) {
        Condition condition = Condition.of(selector);
        TextClasses classes = new TextClasses(List.of(condition));
        return classes.satisfying(condition).stream()
                .flatMap(set -> TextPatterns.of(classes, set).stream())
                .map(TextPattern::toString)
                .toList();
    }

    @Test
    void setsReadAsAPersonWouldSayThem() {
        assertThat(words(source().build())).containsExactly("*");
        assertThat(words(source().addEqualTo("b", "a", "b").build())).containsExactly("a", "b");
        assertThat(words(source().addStartsWith("kms").build())).containsExactly("kms*");
        assertThat(words(source().addEndsWith(".com").build())).containsExactly("*.com");
        assertThat(words(source().addStartsWith("kms").addEqualTo("kms.a", "s3").build()))
                .containsExactly("kms*", "s3");
        assertThat(words(source().addNotEquals("x", "a").build())).containsExactly("* except a, x");
        assertThat(words(source().addNotEquals("x")
                        .addNotStartsWith("y")
                        .addNotEndsWith("z")
                        .build()))
                .containsExactly("* except x, y*, *z");
        assertThat(words(source().addStartsWith("kms").addNotStartsWith("kms2").build()))
                .containsExactly("kms* except kms2*");
    }

    @Test
    void aBeginningAndAnEndingAreOnePattern() {
        TextPattern pattern = new TextPattern(Optional.empty(), "a", "b", List.of(), List.of(), List.of());
        assertThat(pattern).hasToString("a*b");
        assertThat(pattern.matches("ab")).isTrue();
        assertThat(pattern.matches("axb")).isTrue();
        assertThat(pattern.matches("bxa")).isFalse();
        assertThat(pattern.matches("axa")).isFalse();
        assertThat(TextPattern.one("a").matches("ab")).isFalse();
    }

    @Test
    void aTextThatIsLeftOutIsNamedWhereItWouldBelong() {
        TextClasses classes = new TextClasses(List.of(Condition.of(source().addStartsWith("a", "b")
                .addEndsWith("y", "z")
                .addNotEquals("by")
                .build())));
        BitSet both = BitSet.valueOf(new long[] {6});
        assertThat(TextPatterns.of(classes, new TextSet(both, both, new BitSet())))
                .hasToString("[a*y, a*z, b*y except by, b*z]");
    }

    @Test
    void contradictingConditionsGiveTheEmptySet() {
        assertThat(words(source().addEqualTo("a").addNotStartsWith("a").build()))
                .isEmpty();
        assertThat(words(source().addStartsWith("ab").addNotStartsWith("a").build()))
                .isEmpty();
        assertThat(words(source().addEndsWith("").addNotEndsWith("").build())).isEmpty();
    }

    @Test
    void aBeginningThatNestsInAnExceptionStandsApart() {
        Condition outer = Condition.of(source().addNotStartsWith("ab").build());
        Condition inner = Condition.of(source().addStartsWith("abc").build());
        TextClasses classes = new TextClasses(List.of(outer, inner));
        BitSet prefixes = new BitSet();
        prefixes.set(0);
        prefixes.set(2);
        TextSet set = new TextSet(prefixes, classes.all().suffixClasses(), new BitSet());
        assertThat(TextPatterns.of(classes, set)).hasToString("[* except ab*, abc*]");
        assertThat(classes.prefixParents()).containsExactly(0, 0, 1);
    }

    @Test
    void parentsSkipWhatOnlyStandsBetweenInOrder() {
        Condition condition =
                Condition.of(source().addStartsWith("a", "aa", "ab", "b", "abb").build());
        TextClasses classes = new TextClasses(List.of(condition));
        // Sorted: a, aa, ab, abb, b.
        assertThat(classes.prefixParents()).containsExactly(0, 0, 1, 1, 3, 0);
        assertThat(classes.prefix(0)).isEmpty();
        assertThat(classes.prefix(4)).isEqualTo("abb");
        assertThat(classes.suffix(0)).isEmpty();
    }

    @Test
    void endingsAreKnownByTheirOwnOrder() {
        Condition condition =
                Condition.of(source().addEndsWith("com", ".com", "org").build());
        TextClasses classes = new TextClasses(List.of(condition));
        // Reversed and sorted: gro, moc, moc. with its parent just before it.
        assertThat(List.of(classes.suffix(1), classes.suffix(2), classes.suffix(3)))
                .containsExactly("org", "com", ".com");
        assertThat(classes.suffixParents()).containsExactly(0, 0, 0, 2);
    }

    @Test
    void halvesOfSurrogatePairsAreComparedUnitByUnit() {
        String grin = "\uD83D\uDE00";
        Condition condition = Condition.of(
                source().addEndsWith("\uDE00").addNotEquals(grin + grin).build());
        TextClasses classes = new TextClasses(List.of(condition));
        List<TextSet> sets = classes.satisfying(condition);
        assertThat(sets).anyMatch(set -> set.contains(classes.classOf("a" + grin)));
        assertThat(sets).noneMatch(set -> set.intersects(classes.classOf(grin + grin)));
        assertThat(sets).noneMatch(set -> set.intersects(classes.classOf(grin + "a")));
    }

    @Test
    void thePointsOfASetAreNamed() {
        Condition condition = Condition.of(
                source().addEqualTo("b", "a").addNotEquals("c", "a").build());
        TextClasses classes = new TextClasses(List.of(condition));
        TextSet set = classes.satisfying(condition).get(0);
        assertThat(classes.points(set)).containsExactly("b");
        assertThat(classes.pointCount()).isEqualTo(3);
        assertThat(classes.point(0)).isEqualTo("a");
    }

    @Test
    void pointsKnowTheClassesTheyWouldBeIn() {
        Condition condition = Condition.of(source().addEqualTo("abc", "xyz")
                .addStartsWith("a", "ab")
                .addEndsWith("z", "yz")
                .build());
        TextClasses classes = new TextClasses(List.of(condition));
        assertThat(classes.prefix(classes.prefixClassOfPoint(0))).isEqualTo("ab");
        assertThat(classes.suffix(classes.suffixClassOfPoint(0))).isEmpty();
        assertThat(classes.prefix(classes.prefixClassOfPoint(1))).isEmpty();
        assertThat(classes.suffix(classes.suffixClassOfPoint(1))).isEqualTo("yz");
    }

    @Test
    void setsWithTheSameEndingsOrBeginningsBecomeOne() {
        BitSet first = BitSet.valueOf(new long[] {1});
        BitSet second = BitSet.valueOf(new long[] {2});
        BitSet either = BitSet.valueOf(new long[] {3});
        BitSet none = new BitSet();
        assertThat(TextSet.union(List.of(new TextSet(first, first, none), new TextSet(second, first, second))))
                .containsExactly(new TextSet(either, first, second));
        assertThat(TextSet.union(List.of(new TextSet(first, first, none), new TextSet(first, second, none))))
                .containsExactly(new TextSet(first, either, none));
        assertThat(TextSet.union(List.of(new TextSet(none, none, first), new TextSet(first, none, second))))
                .containsExactly(new TextSet(none, none, either));
        assertThat(TextSet.union(List.of(new TextSet(none, none, first), new TextSet(first, second, second))))
                .containsExactly(new TextSet(first, second, either));
        assertThat(TextSet.union(List.of(new TextSet(first, second, first), new TextSet(second, first, second))))
                .hasSize(2)
                .containsExactlyInAnyOrder(new TextSet(first, second, either), new TextSet(second, first, none));
    }

    @Test
    void whatIsLeftOfASetIsOneSetWithItsPointsWhereThatIsEnough() {
        BitSet first = BitSet.valueOf(new long[] {1});
        BitSet second = BitSet.valueOf(new long[] {2});
        BitSet either = BitSet.valueOf(new long[] {3});
        BitSet none = new BitSet();
        TextSet set = new TextSet(either, either, first);
        assertThat(set.minus(new TextSet(either, second, none))).containsExactly(new TextSet(either, first, first));
        assertThat(set.minus(new TextSet(second, either, none))).containsExactly(new TextSet(first, either, first));
        assertThat(set.minus(new TextSet(either, either, none))).containsExactly(new TextSet(none, none, first));
    }

    @Test
    void setsAreOrderedByPointsThenBeginningsThenEndings() {
        BitSet one = BitSet.valueOf(new long[] {1});
        BitSet two = BitSet.valueOf(new long[] {2});
        assertThat(TextSet.ORDER.compare(new TextSet(two, two, one), new TextSet(one, one, two)))
                .isNegative();
        assertThat(TextSet.ORDER.compare(new TextSet(one, two, one), new TextSet(two, one, one)))
                .isNegative();
        assertThat(TextSet.ORDER.compare(new TextSet(one, two, one), new TextSet(one, one, one)))
                .isPositive();
        assertThat(TextSet.ORDER.compare(new TextSet(one, one, one), new TextSet(one, one, one)))
                .isZero();
    }
}
