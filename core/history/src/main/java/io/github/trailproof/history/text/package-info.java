/**
 * Comparisons and timelines in words. Begin at {@link io.github.trailproof.history.text.ComparisonText} and
 * {@link io.github.trailproof.history.text.TimelineText}.
 */
@NullMarked
package io.github.trailproof.history.text;

import org.jspecify.annotations.NullMarked;
