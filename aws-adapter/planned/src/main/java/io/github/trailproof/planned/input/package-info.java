/** JSON and YAML as values with their places, within limits. */
@NullMarked
package io.github.trailproof.planned.input;

import org.jspecify.annotations.NullMarked;
