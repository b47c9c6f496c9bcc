/** Benchmarks. */
@NullMarked
package io.github.trailproof.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
