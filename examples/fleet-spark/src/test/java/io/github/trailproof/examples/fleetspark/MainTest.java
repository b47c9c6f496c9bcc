package io.github.trailproof.examples.fleetspark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.testkit.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {

    @TempDir
    private Path folder;

    @Test
    void wrongUsageIsToldApart() {
        assertThat(Main.run(List.of("only-an-output"))).isEqualTo(64);
        assertThat(Main.run(List.of("--criterion=letter", "out", "in"))).isEqualTo(64);
        assertThat(Main.run(List.of("--verbose", "out", "in"))).isEqualTo(64);
        assertThat(Main.run(List.of("--delegated-administrator=us", "out", "in")))
                .isEqualTo(64);
    }

    @Test
    void anInputThatIsNotThereBreaksTheRunOff() {
        assertThat(run("in.jsonl")).isEqualTo(70);
        assertThat(folder.resolve("out-in.jsonl")).doesNotExist();
    }

    @Test
    void theStatusTellsWhetherAllWasJudged() throws IOException {
        Files.writeString(folder.resolve("in.jsonl"), Corpus.cases().get(0).evidence() + "\n");
        Files.writeString(folder.resolve("bad.jsonl"), "no json\n");

        assertThat(run("in.jsonl")).isEqualTo(0);
        assertThat(run("bad.jsonl")).isEqualTo(65);
    }

    private int run(String input) {
        String in = folder.resolve(input).toString();
        return Main.run(
                List.of("--criterion=complete", folder.resolve("out-" + input).toString(), in));
    }
}
