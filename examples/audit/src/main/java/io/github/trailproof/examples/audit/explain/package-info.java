/** The control explained: as text for people, and as data for programs. */
@NullMarked
package io.github.trailproof.examples.audit.explain;

import org.jspecify.annotations.NullMarked;
