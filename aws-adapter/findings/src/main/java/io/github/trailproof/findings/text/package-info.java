/** The texts of findings, the same in each format: the control's, the description and the advice. Not exported. */
@NullMarked
package io.github.trailproof.findings.text;

import org.jspecify.annotations.NullMarked;
