package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers of the real service, which are not part of this repository: they are looked for in the file that the system
 * property {@code trailproof.recorded} names, else in {@code shared/recorded/real.jsonl} beside a folder above.
 */
class RealAnswersTest {

    private static final String PROPERTY = "trailproof.recorded";

    @TestFactory
    Stream<DynamicTest> realAnswers() throws IOException {
        Optional<Path> file = file();
        assumeTrue(
                file.isPresent(),
                "skipped: no recorded answers of the real service in shared/recorded/real.jsonl beside the checkout");
        List<ConformanceCase> cases =
                ConformanceCase.all(Files.readString(file.orElseThrow())).toList();
        assertThat(cases).hasSize(29);
        return cases.stream().map(ConformanceCase::test);
    }

    private static Optional<Path> file() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder ->
                        folder.resolveSibling("shared").resolve("recorded").resolve("real.jsonl"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
