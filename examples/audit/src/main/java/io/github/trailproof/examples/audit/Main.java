package io.github.trailproof.examples.audit;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code trailproof}. */
public final class Main {

    /** In the order of help. */
    private static final List<String> COMMANDS =
            List.of("audit", "compare", "history", "record", "remediate", "verify", "explain");

    private static final String DEBUG = "TRAILPROOF_DEBUG";

    private Main() {}

    /**
     * Runs the command in this process and ends it with the exit status.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(run(args, Terminal.system()));
    }

    /** Runs the command and obtains its exit status. */
    static int run(String[] args, Terminal terminal) {
        PrintWriter err = writer(terminal.err());
        try {
            return commandLine(args, terminal, err).execute(args);
        } catch (RuntimeException | Error e) {
            return failure(e, terminal, err);
        } finally {
            err.flush();
        }
    }

    private static CommandLine commandLine(String[] args, Terminal terminal, PrintWriter err) {
        CommandLine line = new CommandLine(new TrailproofCommand());
        for (String name : needed(args)) {
            line.addSubcommand(command(name, terminal));
        }
        return line.registerConverter(Path.class, new FileNameOption())
                .setOut(writer(terminal.out()))
                .setErr(err)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(TextStyle.of(terminal).width())
                .setParameterExceptionHandler((exception, arguments) -> wrongUsage(exception, err))
                .setExecutionExceptionHandler((exception, command, parsed) -> failure(exception, terminal, err));
    }

    /** The command that is named, as to make all of them takes longer than a short run; all where they are listed. */
    private static List<String> needed(String[] args) {
        return args.length > 0 && COMMANDS.contains(args[0]) ? List.of(args[0]) : COMMANDS;
    }

    private static Object command(String name, Terminal terminal) {
        return switch (name) {
            case "audit" -> new AuditCommand(terminal);
            case "compare" -> new CompareCommand(terminal);
            case "history" -> new HistoryCommand(terminal);
            case "record" -> new RecordCommand(terminal);
            case "remediate" -> new RemediateCommand(terminal);
            case "verify" -> new VerifyCommand(terminal);
            case "explain" -> new ExplainCommand(terminal);
            default -> throw new IllegalArgumentException("no such command: " + name);
        };
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int wrongUsage(ParameterException exception, PrintWriter err) {
        CommandLine command = exception.getCommandLine();
        err.println("trailproof: " + PlainText.of(message(exception)));
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    /** What is wrong; a FILE whose name cannot be one is reported as an argument that nobody takes. */
    private static String message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            for (String argument : unmatched.getUnmatched()) {
                try {
                    FileNameOption.path(argument);
                } catch (IllegalArgumentException e) {
                    return String.valueOf(e.getMessage());
                }
            }
        }
        return String.valueOf(exception.getMessage());
    }

    private static int failure(Throwable exception, Terminal terminal, PrintWriter err) {
        boolean debug = !terminal.environment().getOrDefault(DEBUG, "").isEmpty();
        if (exception instanceof StoppedRun stopped) {
            err.println("trailproof: " + PlainText.of(String.valueOf(stopped.getMessage())));
            return stopped.exitStatus();
        }
        err.println("trailproof: internal error: " + PlainText.of(exception.toString())
                + (debug ? "" : " (" + DEBUG + "=1 shows where)"));
        if (debug) {
            exception.printStackTrace(err);
        }
        return ExitStatus.SOFTWARE;
    }
}
