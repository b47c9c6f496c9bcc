/**
 * JSON as recorded files need it: read with limits from front to back, refused with its place, and written. It knows
 * nothing of what the JSON is about.
 */
@NullMarked
package io.github.trailproof.recorded.json;

import org.jspecify.annotations.NullMarked;
