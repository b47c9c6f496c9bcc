/**
 * One codec for each part of an account's JSON, read from a stream and written to one.
 */
@NullMarked
package io.github.trailproof.recorded.codec;

import org.jspecify.annotations.NullMarked;
