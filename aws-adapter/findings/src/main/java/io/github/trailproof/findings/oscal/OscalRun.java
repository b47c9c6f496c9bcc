package io.github.trailproof.findings.oscal;

import java.time.Instant;

/**
 * One run of a tool over accounts, which becomes one result.
 *
 * @param start when it began, in a year from 1900 to 2999
 * @param productVersion the version of the product that reports
 */
public record OscalRun(Instant start, String productVersion) {

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if the format cannot tell the time
     */
    public OscalRun {
        if (!OscalTime.isExpressible(start)) {
            throw new IllegalArgumentException("expected a time of the years 1900 to 2999, found `" + start + "`");
        }
    }
}
