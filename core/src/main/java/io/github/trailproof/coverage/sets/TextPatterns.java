package io.github.trailproof.coverage.sets;

import io.github.trailproof.coverage.sets.AffixParts.Part;
import io.github.trailproof.events.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A set of texts as the fewest patterns that read well: those that go by beginning and ending, then single texts. */
public final class TextPatterns {

    private final TextClasses classes;
    private final BitSet points;
    private final BitSet prefixClasses;
    private final BitSet suffixClasses;
    private final AffixParts prefixes;
    private final AffixParts suffixes;

    private TextPatterns(TextClasses classes, TextSet set) {
        this.classes = classes;
        this.points = set.points();
        this.prefixClasses = set.prefixClasses();
        this.suffixClasses = set.suffixClasses();
        this.prefixes = new AffixParts(prefixClasses, classes.prefixParents(), classes::prefix);
        this.suffixes = new AffixParts(suffixClasses, classes.suffixParents(), classes::suffix);
    }

    public static List<TextPattern> of(TextClasses classes, TextSet set) {
        return new TextPatterns(classes, set).patterns();
    }

    private List<TextPattern> patterns() {
        List<TextPattern> patterns = new ArrayList<>();
        List<List<String>> leftOut = leftOut();
        for (Part prefix : prefixes.parts()) {
            for (Part suffix : suffixes.parts()) {
                patterns.add(new TextPattern(
                        Optional.empty(),
                        prefix.affix(),
                        suffix.affix(),
                        leftOut.get(patterns.size()),
                        prefix.except(),
                        suffix.except()));
            }
        }
        for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
            if (!isMatched(point)) {
                patterns.add(TextPattern.one(classes.point(point)));
            }
        }
        return patterns;
    }

    /** For each pair of a beginning and an ending the points that they match and that are not in the set. */
    private List<List<String>> leftOut() {
        List<List<String>> leftOut = new ArrayList<>();
        int pairs = prefixes.parts().size() * suffixes.parts().size();
        for (int pair = 0; pair < pairs; pair++) {
            leftOut.add(new ArrayList<>(0));
        }
        for (int point = 0; point < classes.pointCount(); point++) {
            if (isMatched(point) && !points.get(point)) {
                int prefix = prefixes.partOf(classes.prefixClassOfPoint(point));
                int suffix = suffixes.partOf(classes.suffixClassOfPoint(point));
                leftOut.get(prefix * suffixes.parts().size() + suffix).add(classes.point(point));
            }
        }
        return leftOut;
    }

    /** Whether a point starts and ends as some pattern. */
    private boolean isMatched(int point) {
        return prefixClasses.get(classes.prefixClassOfPoint(point))
                && suffixClasses.get(classes.suffixClassOfPoint(point));
    }
}
