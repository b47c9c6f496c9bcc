/**
 * Evidence of every account of an organization. Start at
 * {@link io.github.trailproof.collect.organization.OrganizationCollector}.
 */
@NullMarked
package io.github.trailproof.collect.organization;

import org.jspecify.annotations.NullMarked;
