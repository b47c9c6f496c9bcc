/**
 * The control itself. Begin at {@link io.github.trailproof.control.Cis31#assess}, which decides an account from its
 * {@linkplain io.github.trailproof.evidence.AccountEvidence evidence}. The answer is an
 * {@link io.github.trailproof.control.Assessment}: a {@linkplain io.github.trailproof.control.Verdict verdict} by each
 * {@link io.github.trailproof.control.Criterion}, each trail's requirements with the field that decided them, and what is
 * missing. {@link io.github.trailproof.control.record.ControlRecord} is the control as auditors know it.
 *
 * <pre>{@code
 * Assessment assessment = Cis31.assess(evidence);
 * if (assessment.verdict(Criterion.COMPLETE) == Verdict.INDETERMINATE) {
 *     assessment.result(Criterion.COMPLETE).missing().forEach(call -> System.out.println(call.iamAction()));
 * }
 * }</pre>
 */
@NullMarked
package io.github.trailproof.control;

import org.jspecify.annotations.NullMarked;
