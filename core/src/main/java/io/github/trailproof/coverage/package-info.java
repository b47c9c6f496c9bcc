/**
 * Which management events are recorded: {@link io.github.trailproof.coverage.Coverage} tells it by the gaps, each with a
 * {@link io.github.trailproof.coverage.Witness}. What a selector selects is decided here alone; every criterion rests on it.
 */
@NullMarked
package io.github.trailproof.coverage;

import org.jspecify.annotations.NullMarked;
