/** Tests of collecting the past, against the simulator and on a clock that nobody waits for. */
@NullMarked
package io.github.trailproof.lookup;

import org.jspecify.annotations.NullMarked;
