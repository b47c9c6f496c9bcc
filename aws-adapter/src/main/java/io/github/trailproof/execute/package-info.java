/**
 * Carries a plan out: {@link io.github.trailproof.execute.PlanExecutor} makes the calls of a
 * {@link io.github.trailproof.remediation.RemediationPlan} with the caller's clients, reads each trail again before it
 * changes it, and its {@link io.github.trailproof.execute.ExecutionReport} says what became of every step.
 */
@NullMarked
package io.github.trailproof.execute;

import org.jspecify.annotations.NullMarked;
