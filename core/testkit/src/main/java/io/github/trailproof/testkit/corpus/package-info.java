/**
 * The conformance corpus: accounts as recorded evidence, each with its right verdicts. Begin at
 * {@link io.github.trailproof.testkit.corpus.Corpus#cases}.
 */
@NullMarked
package io.github.trailproof.testkit.corpus;

import org.jspecify.annotations.NullMarked;
