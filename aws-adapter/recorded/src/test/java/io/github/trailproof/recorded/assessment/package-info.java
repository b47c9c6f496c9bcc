/** Tests. */
@NullMarked
package io.github.trailproof.recorded.assessment;

import org.jspecify.annotations.NullMarked;
