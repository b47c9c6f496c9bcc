/**
 * The conformance corpus: accounts with their right verdicts. Start at {@link io.github.trailproof.testkit.corpus.Corpus}.
 */
@NullMarked
package io.github.trailproof.testkit.corpus;

import org.jspecify.annotations.NullMarked;
