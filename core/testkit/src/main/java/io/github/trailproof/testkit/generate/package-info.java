/**
 * Generators for jqwik. Begin at {@link io.github.trailproof.testkit.generate.Accounts}, or annotate a property with
 * {@link io.github.trailproof.testkit.generate.TrailproofDomain} and take the values as its parameters.
 */
@NullMarked
package io.github.trailproof.testkit.generate;

import org.jspecify.annotations.NullMarked;
