/**
 * The vocabulary of management events. Begin at {@link io.github.trailproof.events.ManagementEvent}: one event, in its
 * {@linkplain io.github.trailproof.events.Scope scope}. {@link io.github.trailproof.events.EventPattern} describes sets of
 * events by the {@linkplain io.github.trailproof.events.EventField fields} that selectors can name.
 */
@NullMarked
package io.github.trailproof.events;

import org.jspecify.annotations.NullMarked;
