@NullMarked
package io.github.trailproof.collect;

import org.jspecify.annotations.NullMarked;
