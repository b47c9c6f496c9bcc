/** Planned trails, and the account that they make: alone, or laid over evidence. */
@NullMarked
package io.github.trailproof.planned.world;

import org.jspecify.annotations.NullMarked;
