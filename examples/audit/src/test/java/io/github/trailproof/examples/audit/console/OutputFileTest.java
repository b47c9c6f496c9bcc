package io.github.trailproof.examples.audit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theOldContentStaysUntilThereIsSomethingToPutInItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "a long old report");
        OutputFile.open(file).close();
        assertThat(file).hasContent("a long old report");
        try (OutputFile out = OutputFile.open(file)) {
            assertThat(file).hasContent("a long old report");
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.write('!');
        }
        assertThat(file).hasContent("new!");
    }

    @Test
    void whereThereWasNoFileNoneIsLeftBehind() throws IOException {
        Path file = folder.resolve("report.txt");
        OutputFile.open(file).close();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedAtOnce() {
        assertThatThrownBy(() -> OutputFile.open(folder)).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> OutputFile.open(folder.resolve("no/such"))).isInstanceOf(FileSystemException.class);
    }
}
