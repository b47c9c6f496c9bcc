package io.github.trailproof.findings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlainProperties {

    @Property
    @Label("a text is never longer than its place, and never cut within a character")
    void cut(@ForAll String text, @ForAll @IntRange(min = 4, max = 40) int most) {
        String plain = Plain.of(text, most);

        assertThat(plain).hasSizeLessThanOrEqualTo(most);
        assertThat(plain.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Property
    @Label("a cut text is how the whole one begins")
    void beginning(@ForAll String text, @ForAll @IntRange(min = 4, max = 40) int most) {
        String whole = Plain.of(text);
        String cut = Plain.of(text, most);

        if (whole.length() <= most) {
            assertThat(cut).isEqualTo(whole);
        } else {
            assertThat(cut).endsWith("...");
            assertThat(whole).startsWith(cut.substring(0, cut.length() - 3));
            assertThat(cut.length()).isGreaterThanOrEqualTo(most - 1);
        }
    }

    @Example
    void whatDoesNotShowIsSpelledOut() {
        assertThat(Plain.of("a\u001b[2J\n\u202e\u200b\ud800é😀 z"))
                .isEqualTo("a\\u{1b}[2J\\u{a}\\u{202e}\\u{200b}\\u{d800}é😀 z");
    }

    @Example
    void aCutFallsBetweenCharacters() {
        assertThat(Plain.cut("ab😀cdef", 6)).isEqualTo("ab...");
        assertThat(Plain.cut("abc😀def", 6)).isEqualTo("abc...");
        assertThat(Plain.cut("abcdef", 6)).isEqualTo("abcdef");
    }
}
