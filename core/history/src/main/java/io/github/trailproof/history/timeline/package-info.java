/**
 * What was in force, and when: an account's coverage over time. Begin at
 * {@link io.github.trailproof.history.timeline.Timeline#of}.
 */
@NullMarked
package io.github.trailproof.history.timeline;

import org.jspecify.annotations.NullMarked;
