/**
 * What was observed of an account, and what could not be:
 * {@link io.github.trailproof.evidence.AccountEvidence} is what a rule is given, and
 * {@link io.github.trailproof.evidence.Evidence} holds either an answer or the reason why there is none.
 * What it quotes was written by whoever owns the account; {@link io.github.trailproof.evidence.PlainText} makes it fit to
 * be printed.
 */
@NullMarked
package io.github.trailproof.evidence;

import org.jspecify.annotations.NullMarked;
