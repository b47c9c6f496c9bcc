/**
 * Collects the evidence of an account, with your own clients of the AWS SDK. Begin at
 * {@link io.github.trailproof.collect.TrailCollector#builder}; it takes
 * {@link io.github.trailproof.collect.TrailClients} and returns an
 * {@link io.github.trailproof.evidence.AccountEvidence} for {@link io.github.trailproof.control.Cis31#assess}. For all
 * accounts of an organization, see {@link io.github.trailproof.collect.organization.OrganizationCollector}.
 *
 * <p>Nothing is closed that was not opened here, and no answer of a service makes a collection throw.
 */
@NullMarked
package io.github.trailproof.collect;

import org.jspecify.annotations.NullMarked;
