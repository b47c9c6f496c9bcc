/**
 * The control: {@link io.github.trailproof.control.Cis31#assess} decides it from evidence,
 * {@link io.github.trailproof.control.Assessment} is the answer with its reasons, and
 * {@link io.github.trailproof.control.ControlReferences} names the control in each benchmark.
 */
@NullMarked
package io.github.trailproof.control;

import org.jspecify.annotations.NullMarked;
