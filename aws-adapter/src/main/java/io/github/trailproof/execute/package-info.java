/**
 * Carries a plan out. Begin at {@link io.github.trailproof.execute.PlanExecutor#builder}: it makes the calls of a
 * {@link io.github.trailproof.remediation.RemediationPlan} with your own clients, reads each trail again before it changes
 * it, and returns an {@link io.github.trailproof.execute.ExecutionReport} with the outcome of every step.
 */
@NullMarked
package io.github.trailproof.execute;

import org.jspecify.annotations.NullMarked;
