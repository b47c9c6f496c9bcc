/**
 * Findings in the Open Cybersecurity Schema Framework. Start at
 * {@link io.github.trailproof.findings.ocsf.OcsfWriter}.
 */
@NullMarked
package io.github.trailproof.findings.ocsf;

import org.jspecify.annotations.NullMarked;
