/**
 * An independent model of what trails record: it replays single events through selectors one by one and shares no code with
 * the rule. Begin at {@link io.github.trailproof.testkit.recorder.ReferenceRecorder}.
 */
@NullMarked
package io.github.trailproof.testkit.recorder;

import org.jspecify.annotations.NullMarked;
