/**
 * The protocols of the simulated services: AWS JSON, AWS Query and REST JSON.
 */
@NullMarked
package io.github.trailproof.simulator.protocol;

import org.jspecify.annotations.NullMarked;
