/** What the simulated AWS Config was told. */
@NullMarked
package io.github.trailproof.simulator.config;

import org.jspecify.annotations.NullMarked;
