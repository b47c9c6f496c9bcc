/**
 * Reads and writes recorded evidence: the answers of the AWS CLI, one JSON object per account. Start at
 * {@link io.github.trailproof.recorded.RecordedEvidenceReader}.
 */
@NullMarked
package io.github.trailproof.recorded;

import org.jspecify.annotations.NullMarked;
