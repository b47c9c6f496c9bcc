/**
 * Makes the calls that evidence comes from: {@link io.github.trailproof.collect.TrailCollector} for one account,
 * {@link io.github.trailproof.collect.organization.OrganizationCollector} for the accounts of an organization. The clients are the
 * caller's; nothing is closed that was not opened here, and nothing the services answer makes a collection throw.
 */
@NullMarked
package io.github.trailproof.collect;

import org.jspecify.annotations.NullMarked;
