/**
 * What a trail is, in CloudTrail's own terms. Begin at {@link io.github.trailproof.trail.Trail}, as DescribeTrails answers
 * it; {@link io.github.trailproof.trail.TrailStatus} is the answer of GetTrailStatus, and
 * {@link io.github.trailproof.trail.EventSelectors} that of GetEventSelectors. Every member that the service may leave out
 * is optional here, and nothing is filled in.
 */
@NullMarked
package io.github.trailproof.trail;

import org.jspecify.annotations.NullMarked;
