/**
 * The algebra of sets of management events: union, difference, emptiness and a sample of what is left. It knows nothing of
 * evidence. Start at {@link io.github.trailproof.coverage.sets.EventSpace}.
 */
@NullMarked
package io.github.trailproof.coverage.sets;

import org.jspecify.annotations.NullMarked;
