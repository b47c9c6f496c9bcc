package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** Whatever is typed, the command answers, or says what is wrong with it. It never blames itself. */
@Tag("thorough")
class UsageProperties {

    /** What may come of input that is no accounts, or of the sample, and of wrong usage. */
    private static final Set<Integer> EXPECTED = Set.of(0, 1, 2, 64, 65);

    private static final List<String> COMMANDS = List.of("audit", "record", "remediate", "explain", "adit", "");

    private static final List<String> FLAGS = List.of(
            "--quiet", "--org", "--apply", "--yes", "--help", "--version", "--verbose", "--", "-x", "--live=yes");

    private static final List<String> OPTIONS = List.of(
            "--criterion",
            "--format",
            "-o",
            "--output",
            "--profile",
            "--region",
            "--endpoint-url",
            "--timeout",
            "--deadline",
            "--parallel",
            "--role-name",
            "--external-id",
            "--session-name",
            "--accounts",
            "--exclude",
            "--delegated-administrator",
            "--from",
            "--account",
            "--trail-name",
            "--home-region",
            "--bucket",
            "--key-prefix",
            "--kms-key-id");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "-",
            "--",
            "=",
            ",",
            ",,",
            "0",
            "-1",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e9",
            "NaN",
            "0s",
            "10s",
            "-5s",
            "5h",
            "999999m",
            "1000000m",
            "cis",
            "CIS",
            "hub",
            "complete",
            "text",
            "html",
            "jsonl=",
            "=x",
            "xml",
            "sh",
            "SH",
            "terraform",
            "us-east-1",
            "us east",
            "US-EAST-1",
            "us-east-1a",
            "eu-\u00e4-1",
            "arn:aws:cloudtrail:us-east-1:1:trail",
            "arn:::::",
            "111122223333",
            "12",
            "1111222233334",
            "\u0661\u0661\u0661\u0661\u0662\u0662\u0662\u0662\u0663\u0663\u0663\u0663",
            "111122223333,12",
            "a b",
            "a\tb",
            "a\nb",
            "a\u0000b",
            "\u202e",
            "\ud83d",
            "$(id)",
            "%s%n",
            "{}",
            "@file",
            "http://[",
            "http://localhost:99999",
            "localhost",
            "file:///x",
            "..",
            "Bucket",
            "a..b",
            "1.2.3.4");

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("usage");
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("closed.jsonl"));
        Files.writeString(folder.resolve("bad.jsonl"), "{\"accountId\":\n");
        Files.writeString(folder.resolve("zipped.jsonl.gz"), "not gzip");
        Files.writeString(folder.resolve("nothing.json"), "");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(UsageProperties::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 1000)
    @Label("Nothing that is typed is a fault of the command's own, and wrong usage prints no report")
    void anything(@ForAll("lines") List<String> line) throws IOException {
        // An earlier try may have written something else there.
        Files.writeString(folder.resolve("good.jsonl"), Account.passing("111122223333") + "\n");
        Run run = Run.with(Map.of(), "{}", line.toArray());

        Statistics.collect(run.status());
        assertThat(run.status()).as("%s: %s", line, run.err()).isIn(EXPECTED);
        assertThat(run.err()).as("%s", line).doesNotContain("internal error", "\tat ", "Exception", "java.");
        if (run.status() == 64) {
            assertThat(run.out()).as("%s", line).isEmpty();
            assertThat(run.err()).as("%s", line).startsWith("trailproof: ");
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<List<String>> parts = Arbitraries.oneOf(
                Arbitraries.of(FLAGS).map(List::of),
                Arbitraries.of(OPTIONS).map(List::of),
                files().map(List::of),
                options(),
                options());
        return parts.list()
                .ofMaxSize(5)
                .flatMap(list -> Arbitraries.of(COMMANDS)
                        .flatMap(command -> Arbitraries.of(false, true).map(live -> line(command, live, list))));
    }

    /** An option with a value; what is written stays in the folder. */
    private static Arbitrary<List<String>> options() {
        return Arbitraries.of(OPTIONS).flatMap(option -> value(option).map(value -> List.of(option, value)));
    }

    private static Arbitrary<String> value(String option) {
        Arbitrary<String> any = Arbitraries.of(VALUES);
        return switch (option) {
            case "-o", "--output" -> Arbitraries.oneOf(outputs(), Arbitraries.of("", "a\u0000b"));
            case "--format" -> Arbitraries.oneOf(any, outputs().map(file -> "html=" + file));
            case "--from" -> files();
            default -> any;
        };
    }

    private static Arbitrary<String> outputs() {
        return Arbitraries.of("out", "empty", "nowhere/out", "good.jsonl", "out.gz", "closed.jsonl/x")
                .map(name -> folder.resolve(name).toString());
    }

    private static Arbitrary<String> files() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "-", "a\u0000b"),
                Arbitraries.of("good.jsonl", "bad.jsonl", "zipped.jsonl.gz", "nothing.json", "empty", "nowhere", "")
                        .map(name -> folder.resolve(name).toString()));
    }

    /** Where AWS would be asked, there is a file too, so that it is not. */
    private static List<String> line(String command, boolean live, List<List<String>> parts) {
        List<String> line = new ArrayList<>(List.of(command));
        if (live) {
            String file = folder.resolve("good.jsonl").toString();
            line.addAll(command.equals("record") ? List.of("--from", file, "--live") : List.of(file, "--live"));
        }
        parts.forEach(line::addAll);
        return line;
    }
}
