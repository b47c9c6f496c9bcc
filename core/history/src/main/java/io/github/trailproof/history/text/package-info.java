/** Comparisons in words. Begin at {@link io.github.trailproof.history.text.ComparisonText}. */
@NullMarked
package io.github.trailproof.history.text;

import org.jspecify.annotations.NullMarked;
