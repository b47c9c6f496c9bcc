/**
 * Answers as they came, byte by byte, for what the AWS SDK has no name for. Not exported: collecting and executing share
 * it.
 */
@NullMarked
package io.github.trailproof.wire;

import org.jspecify.annotations.NullMarked;
