/**
 * Calls that may be many, throttled or slow: futures and pages, for any service.
 */
@NullMarked
package io.github.trailproof.collect.calls;

import org.jspecify.annotations.NullMarked;
