@NullMarked
package io.github.trailproof.simulator.launch;

import org.jspecify.annotations.NullMarked;
