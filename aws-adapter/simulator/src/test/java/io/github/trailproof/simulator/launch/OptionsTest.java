package io.github.trailproof.simulator.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Pattern BLANKS = Pattern.compile(" ");

    private static Options read(String arguments) {
        return Options.read(BLANKS.split(arguments));
    }

    @Test
    void withoutArgumentsThereIsNothing() {
        Options options = Options.read(new String[0]);

        assertThat(options).isEqualTo(new Options(List.of(), List.of(), List.of(), Optional.empty(), 0, false));
    }

    @Test
    void everyOptionIsRead() {
        Options options = read("--accounts a.jsonl --accounts b.jsonl.gz --account 111122223333"
                + " --account 444455556666:eu-west-1,af-south-1 --organization 444455556666:111122223333"
                + " --clock 2026-08-20T12:00:00Z --port 4566 --rate-limits");

        assertThat(options)
                .isEqualTo(new Options(
                        List.of(Path.of("a.jsonl"), Path.of("b.jsonl.gz")),
                        List.of(
                                new Options.EmptyAccount("111122223333", List.of()),
                                new Options.EmptyAccount("444455556666", List.of("eu-west-1", "af-south-1"))),
                        List.of(new Options.Members("444455556666", List.of("111122223333"))),
                        Optional.of(Instant.parse("2026-08-20T12:00:00Z")),
                        4566,
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--acounts x",
                "accounts.jsonl",
                "--accounts",
                "--port 99999",
                "--port -1",
                "--port x",
                "--clock noon"
            })
    void anInvalidOptionIsRefused(String arguments) {
        assertThatThrownBy(() -> read(arguments)).isInstanceOf(IllegalArgumentException.class);
    }
}
