/**
 * Plans for several accounts together. Begin at {@link
 * io.github.trailproof.remediation.organization.OrganizationPlan#of}: what the owner of an organization's trail does once for
 * all members, and what is left to do account by account.
 */
@NullMarked
package io.github.trailproof.remediation.organization;

import org.jspecify.annotations.NullMarked;
