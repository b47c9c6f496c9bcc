/**
 * What the simulated AWS Config received. Begin at {@link io.github.trailproof.simulator.config.Evaluation}.
 */
@NullMarked
package io.github.trailproof.simulator.config;

import org.jspecify.annotations.NullMarked;
