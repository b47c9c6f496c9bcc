/**
 * The state of the simulated accounts and organizations.
 */
@NullMarked
package io.github.trailproof.simulator.state;

import org.jspecify.annotations.NullMarked;
