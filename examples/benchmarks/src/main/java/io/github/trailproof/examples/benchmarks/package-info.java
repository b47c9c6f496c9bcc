/** Benchmarks, each a comparison side by side. */
@NullMarked
package io.github.trailproof.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
