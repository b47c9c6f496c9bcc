/** Signed verdicts: made by {@code audit --attest}, and judged again by {@code verify}. */
@NullMarked
package io.github.trailproof.examples.audit.attest;

import org.jspecify.annotations.NullMarked;
