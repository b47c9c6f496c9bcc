package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.TrailAssessment;

/** What identifies a trail: its address in a plan, else its ARN. */
public final class TrailName {

    private TrailName() {}

    public static String of(TrailAssessment trail) {
        return trail.address().orElseGet(() -> trail.trailArn().toString());
    }
}
