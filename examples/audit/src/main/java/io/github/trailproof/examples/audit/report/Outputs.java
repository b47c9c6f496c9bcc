package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.report.html.HtmlReport;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The reports of a run, each on its way to a file or to standard output. */
public final class Outputs implements Closeable {

    private final List<Output> open = new ArrayList<>();
    private boolean brokenPipe;

    /** One report and where it goes. */
    private record Output(Destination destination, OutputStream stream, Report report) {
        boolean isStandardOutput() {
            return destination.file().isEmpty();
        }

        String name() {
            return destination.file().map(file -> "`" + file + "`").orElse("standard output");
        }
    }

    /** Something to tell a report. */
    interface Message {
        void to(Report report) throws IOException;
    }

    /**
     * Opens the files.
     *
     * @throws OutputException if one cannot be written
     */
    public static Outputs open(List<Destination> destinations, Terminal terminal, Criterion criterion, boolean sample) {
        Outputs outputs = new Outputs();
        for (Destination destination : destinations) {
            try {
                outputs.open.add(open(destination, terminal, criterion, sample));
            } catch (IOException e) {
                outputs.close();
                throw OutputException.cannotWrite(
                        destination.file().map(Object::toString).orElse("-"), e);
            }
        }
        return outputs;
    }

    private static Output open(Destination destination, Terminal terminal, Criterion criterion, boolean sample)
            throws IOException {
        boolean file = destination.file().isPresent();
        OutputStream stream = file ? Files.newOutputStream(destination.file().get()) : terminal.out();
        Report report = switch (destination.format()) {
            case TEXT ->
                new TextReport(stream, file ? TextStyle.ofFile(terminal) : TextStyle.of(terminal), criterion, sample);
            case JSONL -> new JsonlReport(stream);
            case CSV -> new CsvReport(stream, criterion);
            case JUNIT -> new JunitReport(stream, criterion);
            case OCSF -> new OcsfReport(stream, FindingContexts.of(terminal));
            case ASFF -> new AsffReport(stream, FindingContexts.of(terminal));
            case HTML -> new HtmlReport(stream, criterion, sample);
        };
        return new Output(destination, stream, report);
    }

    /** Tells every report. One that goes to a pipe nobody reads any more is dropped without a word. */
    void tell(Message message) {
        for (Iterator<Output> each = open.iterator(); each.hasNext(); ) {
            Output output = each.next();
            try {
                message.to(output.report());
            } catch (IOException e) {
                if (!output.isStandardOutput() || !OutputException.isBrokenPipe(e)) {
                    throw OutputException.cannotFinish(output.name(), e);
                }
                brokenPipe = true;
                each.remove();
            }
        }
    }

    /** Whether there is nobody left to tell. */
    boolean allBroken() {
        return open.isEmpty();
    }

    boolean isPipeBroken() {
        return brokenPipe;
    }

    /** Whether a person at a terminal sees errors in their place in the text. */
    public boolean showErrorsOn(Terminal terminal) {
        return terminal.outIsTerminal()
                && open.stream()
                        .anyMatch(output -> output.isStandardOutput()
                                && output.destination().format() == Format.TEXT);
    }

    @Override
    public void close() {
        for (Output output : open) {
            if (!output.isStandardOutput()) {
                try {
                    output.stream().close();
                } catch (IOException e) {
                    throw OutputException.cannotFinish(output.name(), e);
                }
            }
        }
    }
}
