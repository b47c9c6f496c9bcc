/**
 * Verdicts that can be checked: signed, and judged again from the same evidence. Sign with
 * {@link io.github.trailproof.recorded.attestation.SignedAttestation#sign}, and check with
 * {@link io.github.trailproof.recorded.attestation.SignedAttestation#verify}.
 */
@NullMarked
package io.github.trailproof.recorded.attestation;

import org.jspecify.annotations.NullMarked;
