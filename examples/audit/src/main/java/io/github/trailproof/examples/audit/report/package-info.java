/**
 * Reports, one class for each format.
 */
@NullMarked
package io.github.trailproof.examples.audit.report;

import org.jspecify.annotations.NullMarked;
