/** Reads and writes recorded evidence: the answers of the AWS CLI, one JSON object per account. */
@NullMarked
package io.github.trailproof.recorded;

import org.jspecify.annotations.NullMarked;
