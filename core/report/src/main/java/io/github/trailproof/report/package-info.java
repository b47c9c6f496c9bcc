/**
 * An assessment in words, the same ones for every output. Begin at {@link io.github.trailproof.report.Explanation#of},
 * which explains an {@linkplain io.github.trailproof.control.Assessment account};
 * {@link io.github.trailproof.report.Wording} words its parts one by one.
 *
 * <p>Every text here is on one line and shows all that it holds: what the evidence wrote goes through
 * {@link io.github.trailproof.evidence.PlainText}. It is no escape for HTML, XML, CSV or a shell.
 */
@NullMarked
package io.github.trailproof.report;

import org.jspecify.annotations.NullMarked;
