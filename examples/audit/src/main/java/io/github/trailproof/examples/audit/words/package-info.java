/**
 * Assessments in words.
 */
@NullMarked
package io.github.trailproof.examples.audit.words;

import org.jspecify.annotations.NullMarked;
