/**
 * The state of the simulated accounts and organizations.
 */
@NullMarked
package io.github.trailproof.simulator.world;

import org.jspecify.annotations.NullMarked;
