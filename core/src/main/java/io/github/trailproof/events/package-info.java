/**
 * The vocabulary of management events: their {@linkplain io.github.trailproof.events.Scope scopes}, the
 * {@linkplain io.github.trailproof.events.EventField fields} that selectors can name, and patterns of events.
 */
@NullMarked
package io.github.trailproof.events;

import org.jspecify.annotations.NullMarked;
