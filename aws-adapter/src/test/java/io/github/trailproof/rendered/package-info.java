/** Plans as text, read back by a JSON parser that is not our own. */
@NullMarked
package io.github.trailproof.rendered;

import org.jspecify.annotations.NullMarked;
