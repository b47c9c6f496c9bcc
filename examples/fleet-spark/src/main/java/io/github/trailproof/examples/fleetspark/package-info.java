/** Recorded evidence judged on Apache Spark. */
@NullMarked
package io.github.trailproof.examples.fleetspark;

import org.jspecify.annotations.NullMarked;
