/**
 * What to change so that an account passes: {@link io.github.trailproof.remediation.Remediation#plan} finds the smallest
 * safe change, and {@link io.github.trailproof.remediation.RemediationPlan#applyTo} gives the evidence after it, which the
 * control then judges again. Nothing here calls AWS: the plan is a value.
 */
@NullMarked
package io.github.trailproof.remediation;

import org.jspecify.annotations.NullMarked;
