/**
 * Remediation plans, printed or written to files.
 */
@NullMarked
package io.github.trailproof.examples.audit.plan;

import org.jspecify.annotations.NullMarked;
