/**
 * What selectors select, in terms of management events. Every rule and reading rests on this one place. Not part of
 * the library's interface.
 */
@NullMarked
package io.github.trailproof.coverage;

import org.jspecify.annotations.NullMarked;
