/**
 * Findings as OSCAL assessment results (version 1.2.1, JSON). Begin at
 * {@link io.github.trailproof.findings.oscal.OscalWriter#of}.
 */
@NullMarked
package io.github.trailproof.findings.oscal;

import org.jspecify.annotations.NullMarked;
