@NullMarked
package io.github.trailproof.simulator;

import org.jspecify.annotations.NullMarked;
