package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.remediation.RemediationPlan;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** All plans one after the other, with a blank line behind each. */
public final class PlanStream implements PlanPlace {

    private final Writer writer;
    private final boolean ofOne;
    private Optional<String> only = Optional.empty();

    /**
     * Plans for a stream.
     *
     * @param ofOne whether the stream may hold one text and no more, as where two would be no file of their format: then
     *     nothing is written until it is closed
     */
    public PlanStream(Writer writer, boolean ofOne) {
        this.writer = writer;
        this.ofOne = ofOne;
    }

    @Override
    public void write(RemediationPlan plan, List<String> texts) throws IOException {
        for (String text : texts) {
            if (!ofOne) {
                write(text);
            } else if (only.isEmpty()) {
                only = Optional.of(text);
            } else {
                only = Optional.empty();
                throw new StoppedRun(
                        "several templates are no template: name an existing directory after -o, for one file each",
                        null,
                        ExitStatus.USAGE);
            }
        }
        writer.flush();
    }

    private void write(String text) throws IOException {
        writer.write(text);
        writer.write('\n');
    }

    @Override
    public void say(String text) throws IOException {
        writer.write(text);
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        if (only.isPresent()) {
            write(only.get());
        }
        writer.close();
    }
}
