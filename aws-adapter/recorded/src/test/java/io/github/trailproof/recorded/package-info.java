/** Tests of recorded evidence. */
@NullMarked
package io.github.trailproof.recorded;

import org.jspecify.annotations.NullMarked;
