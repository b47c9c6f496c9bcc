/**
 * Findings in the Open Cybersecurity Schema Framework. Begin at
 * {@link io.github.trailproof.findings.ocsf.OcsfWriter#of}.
 */
@NullMarked
package io.github.trailproof.findings.ocsf;

import org.jspecify.annotations.NullMarked;
