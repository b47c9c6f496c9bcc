/**
 * The terminal: width, colour, progress, exit statuses.
 */
@NullMarked
package io.github.trailproof.examples.audit.console;

import org.jspecify.annotations.NullMarked;
