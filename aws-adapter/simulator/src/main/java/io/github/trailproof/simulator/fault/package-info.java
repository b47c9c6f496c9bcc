/**
 * Faults on demand, and the log of calls. Start at {@link io.github.trailproof.simulator.fault.Fault}.
 */
@NullMarked
package io.github.trailproof.simulator.fault;

import org.jspecify.annotations.NullMarked;
