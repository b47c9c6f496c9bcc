/**
 * AWS Organizations: who belongs to an organization, and what its management account may do.
 */
@NullMarked
package io.github.trailproof.simulator.service.organizations;

import org.jspecify.annotations.NullMarked;
