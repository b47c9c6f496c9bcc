/** Tests of findings. */
@NullMarked
package io.github.trailproof.findings;

import org.jspecify.annotations.NullMarked;
