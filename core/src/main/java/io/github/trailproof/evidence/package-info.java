/**
 * What was observed of an account, and what could not be:
 * {@link io.github.trailproof.evidence.AccountEvidence} is what a rule is given, and
 * {@link io.github.trailproof.evidence.Evidence} holds either an answer or the reason why there is none.
 */
@NullMarked
package io.github.trailproof.evidence;

import org.jspecify.annotations.NullMarked;
