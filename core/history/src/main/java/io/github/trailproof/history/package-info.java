/**
 * What changed between two evidences of an account. Begin at {@link io.github.trailproof.history.Comparison#of}. It decides
 * in types; {@link io.github.trailproof.history.text} has the words.
 */
@NullMarked
package io.github.trailproof.history;

import org.jspecify.annotations.NullMarked;
