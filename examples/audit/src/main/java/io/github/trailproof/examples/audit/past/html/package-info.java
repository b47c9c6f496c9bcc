/**
 * Comparisons and timelines as pages: what is particular to each, on the document of the package {@code report.html}. The
 * scripts, styles and pieces of HTML lie beside these classes.
 */
@NullMarked
package io.github.trailproof.examples.audit.past.html;

import org.jspecify.annotations.NullMarked;
