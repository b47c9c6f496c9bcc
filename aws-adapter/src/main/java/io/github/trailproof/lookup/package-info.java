/**
 * An account's past from CloudTrail's Event history (LookupEvents): which calls changed its trails, and since when every
 * such call is known. Begin at {@link io.github.trailproof.lookup.HistoryCollector}; what it collects goes into
 * {@link io.github.trailproof.history.timeline.Timeline#of}.
 */
@NullMarked
package io.github.trailproof.lookup;

import org.jspecify.annotations.NullMarked;
