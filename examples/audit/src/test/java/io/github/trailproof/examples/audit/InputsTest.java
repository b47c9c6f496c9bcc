package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    private static final Pattern ACCOUNT = Pattern.compile("\"accountId\":\"(\\d)");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String... digits) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(
                file, List.of(digits).stream().map(InputsTest::account).toList());
    }

    private static String account(String digit) {
        return Account.passing(digit.repeat(12)).toString();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The first digit of each account answered, in order. */
    private static String order(Run run) {
        StringBuilder order = new StringBuilder();
        ACCOUNT.matcher(run.out()).results().forEach(match -> order.append(match.group(1)));
        return order.toString();
    }

    private static Run audit(Object... inputs) {
        Object[] arguments = new Object[inputs.length + 3];
        arguments[0] = "audit";
        arguments[1] = "--format";
        arguments[2] = "jsonl";
        System.arraycopy(inputs, 0, arguments, 3, inputs.length);
        return Run.of(arguments);
    }

    @Test
    void filesAreAnsweredInTheOrderOfTheArguments() throws IOException {
        Path one = file("one.jsonl", "1", "2");
        Path two = file("two.txt", "3");
        assertThat(order(audit(two, one))).isEqualTo("312");
    }

    @Test
    void foldersAreSearchedForEvidenceAndSorted() throws IOException {
        file("b.jsonl", "2");
        file("a/z.json", "1");
        file("c/d/e.jsonl", "3");
        file("c/notes.txt", "9");
        file("c/evidence.jsonl.bak", "9");
        Files.write(folder.resolve("d.json.gz"), zipped(account("4")));
        Files.write(folder.resolve("e.jsonl.gz"), zipped(account("5")));
        Run run = audit(folder);
        assertThat(order(run)).isEqualTo("12345");
        assertThat(run.status()).isZero();
    }

    @Test
    void aLoopOfLinksIsNotFollowed() throws IOException {
        file("a/one.jsonl", "1");
        Files.createSymbolicLink(folder.resolve("a/loop.jsonl"), folder);
        Files.createSymbolicLink(folder.resolve("linked.jsonl"), folder.resolve("a/one.jsonl"));
        // One account on two lines that say the same.
        assertThat(order(audit(folder))).isEqualTo("1");
    }

    @Test
    void aDashIsStandardInput() throws IOException {
        String input = account("1") + "\n" + account("2") + "\n";
        assertThat(order(Run.with(Map.of(), input, "audit", "--format", "jsonl", "-")))
                .isEqualTo("12");
        assertThat(order(Run.bytes(Map.of(), zipped(input), "audit", "--format", "jsonl", "-")))
                .isEqualTo("12");
    }

    @Test
    void whatIsUnreadableIsAnsweredInItsPlace() throws IOException {
        Path file = folder.resolve("evidence.jsonl");
        Files.write(file, List.of(account("1"), "{\"accountId\":\"12\"}", account("2")));
        Run run = audit(file, folder.resolve("gone.json"));
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(1))
                .startsWith(
                        "{\"error\":{\"source\":\"" + file + "\",\"line\":2,\"path\":\"$.accountId\",\"message\":\"");
        assertThat(run.lines().get(3))
                .isEqualTo("{\"error\":{\"source\":\"" + folder.resolve("gone.json")
                        + "\",\"message\":\"there is no such file\"}}");
        assertThat(run.err()).contains(file + ", line 2, $.accountId: ");
    }

    @Test
    void theTextReportTellsErrorsInTheirPlaceAndOnStandardError() throws IOException {
        Path file = folder.resolve("evidence.jsonl");
        Files.write(file, List.of(account("1"), "{\"accountId\":\"12\"}", account("2")));
        Run run = Run.with(Map.of("COLUMNS", "160"), "", "audit", file);
        assertThat(run.out()).containsSubsequence("111111111111", "! UNREADABLE  ", "line 2,", "222222222222");
        assertThat(run.out()).contains("! 1 input could not be read");
        assertThat(run.err()).contains(", line 2, $.accountId: ").hasLineCount(1);
    }
}
