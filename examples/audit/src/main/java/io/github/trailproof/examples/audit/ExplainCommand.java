package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.explain.ControlJson;
import io.github.trailproof.examples.audit.explain.ControlPage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Explains the control: what it requires, by which criteria, its numbers, and the permissions to collect evidence. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Explains the control: criteria, requirements, numbers in each benchmark, IAM policy needed.")
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = Formats.class,
            description = "text (the default), or json, one object with everything that the text says.")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    /** Reads a format as the command line spells it. */
    static final class Formats implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return switch (value) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                default ->
                    throw new TypeConversionException("unknown format `" + value + "`; expected one of text, json");
            };
        }
    }

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Writer writer = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8)) {
            print(writer);
        } catch (IOException e) {
            if (OutputException.isBrokenPipe(e)) {
                return ExitStatus.BROKEN_PIPE;
            }
            throw OutputException.cannotFinish("standard output", e);
        }
        return ExitStatus.PASS;
    }

    private void print(Writer writer) throws IOException {
        if (format == Format.JSON) {
            ControlJson.print(writer);
            return;
        }
        Page page = new Page(TextStyle.of(terminal));
        ControlPage.print(page);
        page.writeTo(writer);
    }
}
