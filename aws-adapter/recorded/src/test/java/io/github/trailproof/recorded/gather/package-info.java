/** Tests of how evidence is gathered from raw answers. */
@NullMarked
package io.github.trailproof.recorded.gather;

import org.jspecify.annotations.NullMarked;
