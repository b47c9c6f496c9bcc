package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void whatDoesNotShowIsSpelledOut() {
        assertThat(PlainText.of("a\u001b[2J\n\u202e\u200b\ud800é😀 z"))
                .isEqualTo("a\\u{1b}[2J\\u{a}\\u{202e}\\u{200b}\\u{d800}é😀 z");
    }

    @Test
    void noSpaceButTheCommonOneIsKept() {
        assertThat(PlainText.of("a b\u00a0c\u3000d\u2028e\u2029f"))
                .isEqualTo("a b\\u{a0}c\\u{3000}d\\u{2028}e\\u{2029}f");
    }

    @Test
    void privateUseAndUnassignedCharactersAreSpelledOut() {
        assertThat(PlainText.of("\ue000 \uffff \udbff\udfff")).isEqualTo("\\u{e000} \\u{ffff} \\u{10ffff}");
    }

    @Test
    void charactersOfHtmlAndShellsAreLeftToTheirOwnEscapes() {
        assertThat(PlainText.of("<b>=1+1,\"$(x)\" \\u{a}")).isEqualTo("<b>=1+1,\"$(x)\" \\u{a}");
    }

    @Test
    void aCutFallsBetweenCharacters() {
        assertThat(PlainText.of("ab😀cdef", 6)).isEqualTo("ab...");
        assertThat(PlainText.of("abc😀def", 6)).isEqualTo("abc...");
        assertThat(PlainText.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.of("abcdefg", 6)).isEqualTo("abc...");
        assertThat(PlainText.of("abc\n", 6)).isEqualTo("abc...");
    }

    @Test
    void thereMustBeRoomForTheThreeDots() {
        assertThat(PlainText.of("😀😀", 3)).isEqualTo("...");
        assertThat(PlainText.of("abc", 3)).isEqualTo("abc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainText.of("", 2))
                .withMessage("expected room for at least 3 characters, found `2`");
    }
}
