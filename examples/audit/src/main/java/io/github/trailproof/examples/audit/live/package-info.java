/**
 * Accounts asked live: credentials, collection, recording and applying plans.
 */
@NullMarked
package io.github.trailproof.examples.audit.live;

import org.jspecify.annotations.NullMarked;
