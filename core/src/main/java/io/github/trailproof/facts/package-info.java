/**
 * What the evidence says of one trail, and what it leaves open. Start at {@link io.github.trailproof.facts.TrailFacts}.
 */
@NullMarked
package io.github.trailproof.facts;

import org.jspecify.annotations.NullMarked;
