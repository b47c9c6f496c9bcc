/** Tests of planned evidence. */
@NullMarked
package io.github.trailproof.planned;

import org.jspecify.annotations.NullMarked;
