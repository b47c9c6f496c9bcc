package io.github.trailproof.examples.audit.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a run reads and writes, and what is known of the terminal behind it.
 *
 * @param in standard input
 * @param out standard output, whose failures are thrown
 * @param err standard error
 * @param environment the environment variables
 * @param outIsTerminal whether a person watches standard output
 * @param errIsTerminal whether a person watches standard error
 * @param columns the terminal's width
 * @param charset what the terminal can show
 * @param clock tells the time, for what is written where the evidence has none
 */
public record Terminal(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal,
        OptionalInt columns,
        Charset charset,
        InstantSource clock) {

    /** Streams without a terminal behind them. */
    public static Terminal none(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, InstantSource clock) {
        return new Terminal(
                in, out, err, environment, false, false, OptionalInt.empty(), StandardCharsets.UTF_8, clock);
    }

    /** This process's own. The JVM cannot tell a terminal from a pipe on each stream, so the script says which. */
    public static Terminal system() {
        return new Terminal(
                StandardInput.open(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("trailproof.terminal.out"),
                Boolean.getBoolean("trailproof.terminal.err"),
                positive(System.getProperty("trailproof.terminal.columns", "")),
                charset(System.getProperty(
                        "trailproof.terminal.charset", System.getProperty("native.encoding", "UTF-8"))),
                InstantSource.system());
    }

    /** How wide text may be: what COLUMNS says, else the terminal. */
    OptionalInt width() {
        OptionalInt stated = positive(environment.getOrDefault("COLUMNS", ""));
        return stated.isPresent() || !outIsTerminal ? stated : columns;
    }

    /** Whether colour is welcome on standard output. */
    public boolean colour() {
        return outIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether standard output is a terminal that cannot show the symbols of the report. */
    boolean ascii() {
        return outIsTerminal && !charset.newEncoder().canEncode("✔✘…");
    }

    private static OptionalInt positive(String text) {
        boolean number = text.matches("[1-9][0-9]{0,5}");
        return number ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}
