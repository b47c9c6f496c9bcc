/**
 * Recorded evidence from files, folders and standard input.
 */
@NullMarked
package io.github.trailproof.examples.audit.input;

import org.jspecify.annotations.NullMarked;
