/**
 * Reads and writes recorded evidence: the answers of the AWS CLI, one JSON object per account. Begin at
 * {@link io.github.trailproof.recorded.RecordedEvidenceReader#open}; each
 * {@linkplain io.github.trailproof.recorded.RecordedAccount.Readable account that was read} holds the evidence for
 * {@link io.github.trailproof.control.Cis31#assess}.
 */
@NullMarked
package io.github.trailproof.recorded;

import org.jspecify.annotations.NullMarked;
