/**
 * What was observed of an account, and what could not be. Begin at
 * {@link io.github.trailproof.evidence.AccountEvidence#builder}. Each answer in it is
 * {@link io.github.trailproof.evidence.Evidence}: known, or missing with the
 * {@linkplain io.github.trailproof.evidence.MissingEvidence reason}. What you leave out of the builder is missing, never a
 * negative answer. {@link io.github.trailproof.evidence.OrganizationTrails} fills in what a member may not read about its
 * organization's trail.
 *
 * <p>Text in evidence was written by whoever owns the account; {@link io.github.trailproof.evidence.PlainText} makes it safe
 * to print.
 */
@NullMarked
package io.github.trailproof.evidence;

import org.jspecify.annotations.NullMarked;
