package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Reading;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The reports of a run, each on its way to a file or to standard output. */
final class Outputs implements Closeable {

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
    static Outputs open(List<Destination> destinations, Terminal terminal, Reading reading, boolean sample) {
        Outputs outputs = new Outputs();
        for (Destination destination : destinations) {
            try {
                outputs.open.add(open(destination, terminal, reading, sample));
            } catch (IOException e) {
                outputs.close();
                throw OutputException.cannotWrite(
                        destination.file().map(Object::toString).orElse("-"), e);
            }
        }
        return outputs;
    }

    private static Output open(Destination destination, Terminal terminal, Reading reading, boolean sample)
            throws IOException {
        boolean file = destination.file().isPresent();
        OutputStream stream = file ? Files.newOutputStream(destination.file().get()) : terminal.out();
        Report report = switch (destination.format()) {
            case TEXT -> new TextReport(stream, file ? Look.ofFile(terminal) : Look.of(terminal), reading, sample);
            case JSONL -> new JsonlReport(stream);
            case CSV -> new CsvReport(stream, reading);
            case JUNIT -> new JunitReport(stream, reading);
            case OCSF -> new OcsfReport(stream, FindingOccasions.of(terminal));
            case ASFF -> new AsffReport(stream, FindingOccasions.of(terminal));
            case HTML -> new HtmlReport(stream, reading, sample);
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
    boolean showErrorsOn(Terminal terminal) {
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
