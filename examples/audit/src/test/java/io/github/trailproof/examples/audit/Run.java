package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One run of the command in this process: what it answered and where. */
public record Run(int status, String out, String err) {

    /** What the clock says in every run. */
    static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    /** All accounts of the invented organization; three of them come with the command. */
    static final Path ORGANIZATION = Path.of("sample/organization.jsonl");

    public List<String> lines() {
        return out.lines().toList();
    }

    /** The lines below an account's heading. */
    public List<String> account(String accountId) {
        return lines().stream()
                .dropWhile(line -> !line.contains("  " + accountId + "  by "))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    public static Run of(Object... arguments) {
        return with(Map.of(), "", arguments);
    }

    public static Run with(Map<String, String> environment, String input, Object... arguments) {
        return bytes(environment, input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Run bytes(Map<String, String> environment, byte[] input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.none(new ByteArrayInputStream(input), out, err, environment, () -> NOW);
        int status = Main.run(texts(arguments), terminal);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A run that a person watches. */
    public static Run onTerminal(Map<String, String> environment, int columns, Charset charset, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                environment,
                true,
                true,
                OptionalInt.of(columns),
                charset,
                () -> NOW);
        int status = Main.run(texts(arguments), terminal);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A run whose standard output is this stream. */
    static Run into(OutputStream out, Map<String, String> environment, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.none(new ByteArrayInputStream(new byte[0]), out, err, environment, () -> NOW);
        int status = Main.run(texts(arguments), terminal);
        return new Run(status, "", err.toString(StandardCharsets.UTF_8));
    }

    /** The arguments of a run, in two parts. */
    static Object[] joined(Object[] first, Object... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray();
    }

    private static String[] texts(Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof Path path ? path.toString() : String.valueOf(argument))
                .toArray(String[]::new);
    }
}
