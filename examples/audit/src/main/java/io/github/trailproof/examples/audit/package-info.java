/** A command that audits accounts. */
@NullMarked
package io.github.trailproof.examples.audit;

import org.jspecify.annotations.NullMarked;
