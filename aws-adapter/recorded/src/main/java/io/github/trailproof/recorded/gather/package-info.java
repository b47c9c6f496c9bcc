/**
 * Gathers recorded evidence from what people have: raw answers of the AWS CLI and of boto3, one file each, and lists of
 * trails that other tools write. Start at {@link io.github.trailproof.recorded.gather.EvidenceGatherer}.
 */
@NullMarked
package io.github.trailproof.recorded.gather;

import org.jspecify.annotations.NullMarked;
