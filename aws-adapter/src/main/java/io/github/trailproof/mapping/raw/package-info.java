/**
 * Answers as they came, byte by byte, for what the AWS SDK has no name for. Not exported: collecting and executing share
 * it.
 */
@NullMarked
package io.github.trailproof.mapping.raw;

import org.jspecify.annotations.NullMarked;
