/**
 * The records that CloudTrail keeps of calls.
 */
@NullMarked
package io.github.trailproof.simulator.events;

import org.jspecify.annotations.NullMarked;
