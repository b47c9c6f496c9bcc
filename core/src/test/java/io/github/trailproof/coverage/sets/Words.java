package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Short texts over few letters, so that conditions meet, nest and overlap, and what is read off them naively. */
final class Words {

    /** Every text of up to four letters; no condition names the last letter. */
    static final List<String> ALL = upTo(4);

    private Words() {}

    private static List<String> upTo(int length) {
        List<String> texts = new ArrayList<>(List.of(""));
        int from = 0;
        for (int round = 0; round < length; round++) {
            int to = texts.size();
            for (String text : List.copyOf(texts.subList(from, to))) {
                for (String letter : List.of("a", "b", "c", "z")) {
                    texts.add(text + letter);
                }
            }
            from = to;
        }
        return texts;
    }

    static Arbitrary<Condition> conditions() {
        Arbitrary<List<String>> values =
                Arbitraries.strings().withChars("abc").ofMaxLength(4).list().ofMaxSize(2);
        return Combinators.combine(values, values, values, values, values, values)
                .as(Condition::new)
                .withoutEdgeCases();
    }

    static Arbitrary<TextClasses> classes() {
        return conditions().list().ofMaxSize(3).map(TextClasses::new).withoutEdgeCases();
    }

    /** Any set over some classes, whether a condition could make it or not. */
    static Arbitrary<TextSet> sets(TextClasses classes) {
        TextSet all = classes.all();
        return Combinators.combine(some(all.prefixClasses()), some(all.suffixClasses()), some(all.points()))
                .as(TextSet::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<BitSet> some(BitSet all) {
        return Arbitraries.of(false, true).list().ofSize(all.length()).map(flags -> {
            BitSet set = new BitSet();
            for (int index = 0; index < flags.size(); index++) {
                set.set(index, flags.get(index));
            }
            return set;
        });
    }

    /** The class of every text that some condition tells from others; the last letter stands for what none names. */
    static List<TextSet> kinds(TextClasses classes) {
        List<TextSet> kinds = new ArrayList<>();
        classes.points(classes.all()).forEach(point -> kinds.add(classes.classOf(point)));
        for (int prefix = 0; prefix < classes.prefixParents().length; prefix++) {
            for (int suffix = 0; suffix < classes.suffixParents().length; suffix++) {
                kinds.add(classes.classOf(classes.prefix(prefix) + "z" + classes.suffix(suffix)));
            }
        }
        return kinds;
    }

    static boolean holds(Condition condition, String text) {
        boolean selecting = condition.equalTo().contains(text)
                || condition.startsWith().stream().anyMatch(text::startsWith)
                || condition.endsWith().stream().anyMatch(text::endsWith);
        boolean nothingSelects = condition.equalTo().isEmpty()
                && condition.startsWith().isEmpty()
                && condition.endsWith().isEmpty();
        boolean deselecting = condition.notEquals().contains(text)
                || condition.notStartsWith().stream().anyMatch(text::startsWith)
                || condition.notEndsWith().stream().anyMatch(text::endsWith);
        return (selecting || nothingSelects) && !deselecting;
    }

    /** Membership by the bits alone, apart from the operations under test. */
    static boolean in(TextSet set, TextSet classOfText) {
        if (!classOfText.points().isEmpty()) {
            return set.points().get(classOfText.points().nextSetBit(0));
        }
        return set.prefixClasses().get(classOfText.prefixClasses().nextSetBit(0))
                && set.suffixClasses().get(classOfText.suffixClasses().nextSetBit(0));
    }
}
