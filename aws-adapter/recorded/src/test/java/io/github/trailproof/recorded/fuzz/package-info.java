/**
 * Targets of coverage-guided fuzzing: whatever the bytes, these hold. {@code mvn -Pdeep} runs them, from the conformance
 * corpus on.
 */
@NullMarked
package io.github.trailproof.recorded.fuzz;

import org.jspecify.annotations.NullMarked;
