package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.remediation.RemediationPlan;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where plans are written. */
public interface PlanPlace extends Closeable {

    /** Takes the texts of one account's plan; most formats make one of each plan. */
    void write(RemediationPlan plan, List<String> texts) throws IOException;

    /** Takes what is said beside the plans. */
    void say(String text) throws IOException;
}
