/** Maps what the AWS SDK for Java v2 answers to the core's types, and selectors back. */
@NullMarked
package io.github.trailproof.mapping;

import org.jspecify.annotations.NullMarked;
