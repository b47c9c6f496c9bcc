package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.attest.AttestationReport;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.OutputFile;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.report.AsffReport;
import io.github.trailproof.examples.audit.report.CsvReport;
import io.github.trailproof.examples.audit.report.FindingContexts;
import io.github.trailproof.examples.audit.report.JsonlReport;
import io.github.trailproof.examples.audit.report.JunitReport;
import io.github.trailproof.examples.audit.report.OcsfReport;
import io.github.trailproof.examples.audit.report.OscalReport;
import io.github.trailproof.examples.audit.report.Report;
import io.github.trailproof.examples.audit.report.TextReport;
import io.github.trailproof.examples.audit.report.html.HtmlReport;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports of a run, each written to a file or to standard output. */
final class Outputs implements Closeable {

    private final List<Output> open = new ArrayList<>();
    private boolean brokenPipe;

    /** One report and where it goes. */
    record Output(Destination destination, OutputStream stream, Report report) {
        boolean isStandardOutput() {
            return destination.file().isEmpty();
        }

        String name() {
            return destination.file().map(file -> "`" + file + "`").orElse("standard output");
        }
    }

    /**
     * Opens the files.
     *
     * @param key what an attestation is signed by, if there is one
     * @throws OutputException if one cannot be written
     */
    public static Outputs open(
            List<Destination> destinations, Terminal terminal, Judging judging, Optional<PrivateKey> key) {
        Outputs outputs = new Outputs();
        for (Destination destination : destinations) {
            try {
                outputs.open.add(open(destination, terminal, judging, key));
            } catch (IOException e) {
                outputs.close();
                throw OutputException.cannotWrite(
                        destination.file().map(Object::toString).orElse("-"), e);
            }
        }
        return outputs;
    }

    private static Output open(Destination destination, Terminal terminal, Judging judging, Optional<PrivateKey> key)
            throws IOException {
        boolean file = destination.file().isPresent();
        OutputStream stream = file ? OutputFile.open(destination.file().get()) : terminal.out();
        Criterion criterion = judging.criterion();
        boolean sample = judging.sample();
        Report report = switch (destination.format()) {
            case TEXT ->
                new TextReport(stream, file ? TextStyle.ofFile(terminal) : TextStyle.of(terminal), criterion, sample);
            case JSONL -> new JsonlReport(stream);
            case CSV -> new CsvReport(stream, criterion, judging.planned());
            case JUNIT -> new JunitReport(stream, criterion, judging.failOnLost());
            case OCSF -> new OcsfReport(stream, FindingContexts.of(terminal));
            case ASFF -> new AsffReport(stream, FindingContexts.of(terminal));
            case OSCAL -> new OscalReport(stream, FindingContexts.of(terminal));
            case HTML -> new HtmlReport(stream, criterion, sample);
            case ATTESTATION -> new AttestationReport(stream, criterion, key.orElseThrow());
        };
        return new Output(destination, stream, report);
    }

    /** The outputs that can still be written. */
    List<Output> open() {
        return List.copyOf(open);
    }

    /**
     * Drops standard output without a message if it is a pipe that nobody reads any more.
     *
     * @throws OutputException for any other failure
     */
    void failed(Output output, IOException failure) {
        if (!output.isStandardOutput() || !OutputException.isBrokenPipe(failure)) {
            throw OutputException.cannotFinish(output.name(), failure);
        }
        brokenPipe = true;
        open.remove(output);
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
