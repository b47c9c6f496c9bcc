/**
 * JSON in ASCII, for bucket policies and command arguments.
 */
@NullMarked
package io.github.trailproof.remediation.json;

import org.jspecify.annotations.NullMarked;
