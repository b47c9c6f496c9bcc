@NullMarked
package io.github.trailproof.wire;

import org.jspecify.annotations.NullMarked;
