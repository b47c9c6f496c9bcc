/**
 * Resource policies: what the policy of a bucket or of a key allows a service.
 */
@NullMarked
package io.github.trailproof.simulator.service.policy;

import org.jspecify.annotations.NullMarked;
