/**
 * The simulator as a program of its own, for tests in any language.
 */
@NullMarked
package io.github.trailproof.simulator.launch;

import org.jspecify.annotations.NullMarked;
