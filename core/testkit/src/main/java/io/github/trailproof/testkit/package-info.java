/**
 * For tests of tools that judge accounts. Begin at {@link io.github.trailproof.testkit.Laws}: what must be true of the answers
 * of every such tool. {@link io.github.trailproof.testkit.generate.TrailproofDomain} supplies generated accounts to jqwik,
 * {@link io.github.trailproof.testkit.recorder.ReferenceRecorder} replays single events, and
 * {@link io.github.trailproof.testkit.corpus.Corpus} holds accounts whose verdicts are settled.
 */
@NullMarked
package io.github.trailproof.testkit;

import org.jspecify.annotations.NullMarked;
