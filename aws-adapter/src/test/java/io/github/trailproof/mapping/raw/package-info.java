@NullMarked
package io.github.trailproof.mapping.raw;

import org.jspecify.annotations.NullMarked;
