@NullMarked
package io.github.trailproof.examples.harness;

import org.jspecify.annotations.NullMarked;
