/**
 * The control as auditors know it, as data. Begin at {@link io.github.trailproof.control.record.ControlRecord#get}: its
 * item in each benchmark version, why and how to meet it, and the checks and frameworks that correspond to it.
 *
 * <pre>{@code
 * ControlRecord control = ControlRecord.get();
 * control.newest().number();                            // 4.1
 * control.impact().forEach(fact -> System.out.println(fact.text() + " " + fact.source().link()));
 * }</pre>
 *
 * <p>All sentences are words of our own. The texts of the benchmark are licensed by CIS and are not repeated.
 */
@NullMarked
package io.github.trailproof.control.record;

import org.jspecify.annotations.NullMarked;
