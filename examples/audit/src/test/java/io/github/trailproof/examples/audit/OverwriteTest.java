package io.github.trailproof.examples.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is read is written, by whatever name. */
class OverwriteTest {

    private static final String ID = "111122223333";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, Account.failing(ID) + "\n");
    }

    private static void assertRefused(Path input, Run run) throws IOException {
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("is an input; it would be overwritten");
        assertThat(input).hasContent(Account.failing(ID).toString());
    }

    @Test
    void anInputIsNoOutputOfRemediateOrAuditBehindWhateverLink() throws IOException {
        Path input = file("in/evidence.jsonl");
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.jsonl"), input);
        Path hard = Files.createLink(folder.resolve("hard.jsonl"), input);
        for (Path output : List.of(input, symbolic, hard)) {
            for (String command : List.of("remediate", "audit")) {
                assertRefused(input, Run.of(command, input, "-o", output));
                assertRefused(input, Run.of(command, requireNonNull(input.getParent()), "-o", output));
            }
        }
    }

    @Test
    void plansAreNotWrittenIntoAFolderThatIsRead() throws IOException {
        Path input = file("in/evidence.jsonl");
        Path link = Files.createSymbolicLink(folder.resolve("link"), requireNonNull(input.getParent()));
        assertRefused(input, Run.of("remediate", requireNonNull(input.getParent()), "-o", link));
    }

    @Test
    void aPlanIsNotWrittenOverTheEvidenceItRestsOn() throws IOException {
        Path input = file(ID + ".json");
        assertRefused(input, Run.of("remediate", "--format", "cloudformation", input, "-o", folder));
    }

    @Test
    void aPlanFolderFollowsNoSymbolicLink() throws IOException {
        Path input = file("in/evidence.jsonl");
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Files.createSymbolicLink(plans.resolve(ID + ".txt"), elsewhere);

        Run run = Run.of("remediate", input, "-o", plans);

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("is a symbolic link; no plan is written behind it");
        assertThat(elsewhere).hasContent("untouched");
    }

    @Test
    void anEmptyNameIsNoFolder() throws IOException {
        Run run = Run.of("remediate", file("in/evidence.jsonl"), "-o", "");

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("found an empty name");
    }
}
