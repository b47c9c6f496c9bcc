/**
 * What to do next about an account.
 */
@NullMarked
package io.github.trailproof.examples.audit.advice;

import org.jspecify.annotations.NullMarked;
