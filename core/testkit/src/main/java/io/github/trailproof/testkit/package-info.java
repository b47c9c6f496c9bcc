/** Generators of trails, selectors and accounts for property tests, and the conformance corpus. */
@NullMarked
package io.github.trailproof.testkit;

import org.jspecify.annotations.NullMarked;
