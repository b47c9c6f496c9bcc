/** Runs the command and looks at what a user sees. */
@NullMarked
package io.github.trailproof.examples.audit;

import org.jspecify.annotations.NullMarked;
