/**
 * Faults on demand, and the log of calls. Begin at {@link io.github.trailproof.simulator.fault.Fault}, which
 * {@link io.github.trailproof.simulator.SimulatedAws#inject} takes.
 */
@NullMarked
package io.github.trailproof.simulator.fault;

import org.jspecify.annotations.NullMarked;
