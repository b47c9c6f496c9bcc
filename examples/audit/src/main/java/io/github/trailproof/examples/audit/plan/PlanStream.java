package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.remediation.RemediationPlan;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** All plans one after the other, with a blank line behind each. */
public final class PlanStream implements PlanPlace {

    private final Writer writer;

    public PlanStream(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void write(RemediationPlan plan, List<String> texts) throws IOException {
        for (String text : texts) {
            writer.write(text);
            writer.write('\n');
        }
        writer.flush();
    }

    @Override
    public void say(String text) throws IOException {
        writer.write(text);
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
