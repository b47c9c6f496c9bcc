package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PlainTextProperties {

    private static final Set<Byte> HIDDEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    @Property
    @Label("every character shows as itself, and none but the common space is blank")
    void shows(@ForAll("texts") String text, @ForAll @IntRange(min = 3, max = 40) int most) {
        assertShows(PlainText.of(text));
        assertShows(PlainText.of(text, most));
    }

    @Property
    @Label("to make a plain text plain changes nothing")
    void twice(@ForAll("texts") String text, @ForAll @IntRange(min = 3, max = 40) int most) {
        String plain = PlainText.of(text);
        String cut = PlainText.of(text, most);

        assertThat(PlainText.of(plain)).isEqualTo(plain);
        assertThat(PlainText.of(cut)).isEqualTo(cut);
        assertThat(PlainText.of(plain, most)).isEqualTo(cut);
        assertThat(PlainText.of(cut, most)).isEqualTo(cut);
    }

    @Property
    @Label("a text is never longer than its place, and never cut within a character")
    void cut(@ForAll("texts") String text, @ForAll @IntRange(min = 3, max = 40) int most) {
        String plain = PlainText.of(text, most);

        assertThat(plain).hasSizeLessThanOrEqualTo(most);
        assertThat(plain.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Property
    @Label("a cut text is how the whole one begins")
    void beginning(@ForAll("texts") String text, @ForAll @IntRange(min = 3, max = 40) int most) {
        String whole = PlainText.of(text);
        String cut = PlainText.of(text, most);

        if (whole.length() <= most) {
            assertThat(cut).isEqualTo(whole);
        } else {
            assertThat(cut).endsWith("...");
            assertThat(whole).startsWith(cut.substring(0, cut.length() - 3));
            assertThat(cut.length()).isGreaterThanOrEqualTo(most - 1);
        }
    }

    @Property
    @Label("the whole text is at most eight times as long")
    void bounded(@ForAll("texts") String text) {
        assertThat(PlainText.of(text).length()).isBetween(text.length(), 8 * text.length());
    }

    /** Any text, and such as is mostly plain, so that cuts fall where characters of two units are. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.of("a", " ", "é", "😀", "\n", "\u202e", "\ud83d", "\udbff\udfff")
                        .list()
                        .ofMaxSize(40)
                        .map(parts -> String.join("", parts)));
    }

    private static void assertShows(String text) {
        assertThat(text.codePoints())
                .noneMatch(point -> HIDDEN.contains((byte) Character.getType(point)))
                .noneMatch(point -> Character.isSpaceChar(point) && point != ' ');
    }
}
