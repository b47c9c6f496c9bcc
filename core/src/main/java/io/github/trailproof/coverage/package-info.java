/**
 * Which management events are recorded. Begin at {@link io.github.trailproof.coverage.Coverage}, which every
 * {@link io.github.trailproof.control.Assessment} has: it lists the {@linkplain io.github.trailproof.coverage.Gap gaps},
 * each with a {@link io.github.trailproof.coverage.Witness}, an event in it. What a selector selects is decided here alone.
 */
@NullMarked
package io.github.trailproof.coverage;

import org.jspecify.annotations.NullMarked;
