/**
 * What to change so that an account passes. Begin at {@link io.github.trailproof.remediation.Remediation#plan}, which finds
 * the smallest safe change. {@link io.github.trailproof.remediation.RemediationPlan#applyTo} gives the evidence after it,
 * which {@link io.github.trailproof.control.Cis31#assess} then judges again. Nothing here calls AWS: a plan is a value. Its
 * texts are in {@link io.github.trailproof.remediation.text}.
 */
@NullMarked
package io.github.trailproof.remediation;

import org.jspecify.annotations.NullMarked;
