/**
 * Generators of trails, selectors and accounts, for jqwik. Start at
 * {@link io.github.trailproof.testkit.generate.Accounts}.
 */
@NullMarked
package io.github.trailproof.testkit.generate;

import org.jspecify.annotations.NullMarked;
