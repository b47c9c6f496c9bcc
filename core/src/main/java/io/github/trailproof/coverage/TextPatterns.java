package io.github.trailproof.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A set of texts as the fewest patterns that read well: those that go by beginning and ending, then single texts. */
final class TextPatterns {

    private TextPatterns() {}

    static List<TextPattern> of(TextClasses classes, TextSet set) {
        List<String> outside = classes.pointsOutside(set);
        List<TextPattern> patterns = new ArrayList<>();
        for (Part prefix : parts(set.prefixClasses(), classes.prefixParents(), classes::prefix)) {
            for (Part suffix : parts(set.suffixClasses(), classes.suffixParents(), classes::suffix)) {
                TextPattern wide = pattern(prefix, suffix, List.of());
                patterns.add(pattern(
                        prefix, suffix, outside.stream().filter(wide::matches).toList()));
            }
        }
        List<TextPattern> single = classes.points(set).stream()
                .filter(point -> patterns.stream().noneMatch(pattern -> pattern.matches(point)))
                .map(TextPattern::one)
                .toList();
        return Stream.concat(patterns.stream(), single.stream()).toList();
    }

    private static TextPattern pattern(Part prefix, Part suffix, List<String> notEquals) {
        return new TextPattern(
                Optional.empty(), prefix.affix(), suffix.affix(), notEquals, prefix.except(), suffix.except());
    }

    /** Texts with one prefix (or suffix), but for those with some longer ones. */
    private record Part(String affix, List<String> except) {}

    /**
     * Puts classes together with those nested in them: a class whose parent is not in the set opens a part, and one
     * outside the set whose parent is in it makes an exception.
     */
    private static List<Part> parts(BitSet set, int[] parents, IntFunction<String> affix) {
        List<Part> parts = new ArrayList<>();
        for (int opening = set.nextSetBit(0); opening >= 0; opening = set.nextSetBit(opening + 1)) {
            if (opening > 0 && set.get(parents[opening])) {
                continue;
            }
            List<String> except = new ArrayList<>();
            for (int inner = 1; inner < parents.length; inner++) {
                if (!set.get(inner) && set.get(parents[inner]) && opening(parents[inner], set, parents) == opening) {
                    except.add(affix.apply(inner));
                }
            }
            parts.add(new Part(affix.apply(opening), except));
        }
        return parts;
    }

    private static int opening(int member, BitSet set, int[] parents) {
        int opening = member;
        while (opening > 0 && set.get(parents[opening])) {
            opening = parents[opening];
        }
        return opening;
    }
}
