/**
 * Collects the evidence of every account of an organization. Begin at
 * {@link io.github.trailproof.collect.organization.OrganizationCollector#builder}; it takes a
 * {@link io.github.trailproof.collect.TrailCollector}, a
 * {@linkplain io.github.trailproof.collect.organization.OrganizationAccounts list of accounts} and a
 * {@linkplain io.github.trailproof.collect.organization.AssumedRoles role} to assume in each.
 */
@NullMarked
package io.github.trailproof.collect.organization;

import org.jspecify.annotations.NullMarked;
