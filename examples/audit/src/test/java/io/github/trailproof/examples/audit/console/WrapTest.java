package io.github.trailproof.examples.audit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void linesBreakBetweenWords() {
        assertThat(Wrap.words("one two three", 7)).containsExactly("one two", "three");
        assertThat(Wrap.words("", 7)).containsExactly("");
    }

    @Test
    void aSymbolStaysWithItsWord() {
        assertThat(Wrap.words("✔ logging ✘ reads", 11)).containsExactly("✔ logging", "✘ reads");
    }

    @Test
    void aWordLongerThanALineBreaksAfterItsPunctuation() {
        assertThat(Wrap.words("arn:aws:cloudtrail:us-east-1", 20)).containsExactly("arn:aws:cloudtrail:", "us-east-1");
        assertThat(Wrap.words("aaaaaaaaaaaa", 5)).containsExactly("aaaaa", "aaaaa", "aa");
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        assertThat(Wrap.words("a😀😀😀", 4)).containsExactly("a😀", "😀😀");
    }

    @Test
    void commandsContinueWithABackslashBetweenParts() {
        List<String> parts = List.of("aws cloudtrail x", "--region us-east-1", "--name main");
        assertThat(Wrap.command(parts, 40)).containsExactly("aws cloudtrail x --region us-east-1 \\", "  --name main");
        assertThat(Wrap.command(parts, 60)).containsExactly("aws cloudtrail x --region us-east-1 --name main");
    }

    @Test
    void shellWordsAreQuotedWhereTheyMust() {
        assertThat(ShellCommand.word("arn:aws:cloudtrail:us-east-1:111122223333:trail/main"))
                .isEqualTo("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
        assertThat(ShellCommand.word("it's $HOME")).isEqualTo("'it'\\''s $HOME'");
        assertThat(ShellCommand.word("")).isEqualTo("''");
    }
}
