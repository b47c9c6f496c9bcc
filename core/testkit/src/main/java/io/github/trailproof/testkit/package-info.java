/**
 * For tests of whatever judges accounts: {@link io.github.trailproof.testkit.Laws} hold a tool against what must be true of
 * any answer, {@link io.github.trailproof.testkit.generate.TrailproofDomain} and the factories beside it generate accounts for jqwik,
 * {@link io.github.trailproof.testkit.recorder.ReferenceRecorder} replays single events, and
 * {@link io.github.trailproof.testkit.corpus.Corpus} holds accounts whose verdicts are settled.
 */
@NullMarked
package io.github.trailproof.testkit;

import org.jspecify.annotations.NullMarked;
