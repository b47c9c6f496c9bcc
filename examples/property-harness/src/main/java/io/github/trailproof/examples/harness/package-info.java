/** An audit tool that does not use the library's own rule, to show how such a tool is tested. */
@NullMarked
package io.github.trailproof.examples.harness;

import org.jspecify.annotations.NullMarked;
