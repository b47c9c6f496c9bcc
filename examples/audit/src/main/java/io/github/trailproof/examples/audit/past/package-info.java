/** Reports of comparisons and timelines. Each takes account after account and keeps none. */
@NullMarked
package io.github.trailproof.examples.audit.past;

import org.jspecify.annotations.NullMarked;
