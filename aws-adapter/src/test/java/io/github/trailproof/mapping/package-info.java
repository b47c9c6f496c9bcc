/** Tests of the mapping: the SDK's own client reads what a server on loopback answers. */
@NullMarked
package io.github.trailproof.mapping;

import org.jspecify.annotations.NullMarked;
