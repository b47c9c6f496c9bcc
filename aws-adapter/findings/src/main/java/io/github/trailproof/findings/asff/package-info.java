/**
 * Findings in the AWS Security Finding Format. Start at {@link io.github.trailproof.findings.asff.AsffWriter}.
 */
@NullMarked
package io.github.trailproof.findings.asff;

import org.jspecify.annotations.NullMarked;
