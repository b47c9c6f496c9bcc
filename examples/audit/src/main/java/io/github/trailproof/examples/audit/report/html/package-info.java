/**
 * The report as one self-contained page.
 */
@NullMarked
package io.github.trailproof.examples.audit.report.html;

import org.jspecify.annotations.NullMarked;
