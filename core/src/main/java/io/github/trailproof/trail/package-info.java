/**
 * What a trail is, in CloudTrail's own terms: {@link io.github.trailproof.trail.Trail} as DescribeTrails answers it,
 * {@link io.github.trailproof.trail.TrailStatus} as GetTrailStatus does, and
 * {@link io.github.trailproof.trail.EventSelectors} as GetEventSelectors does. Every member the service may leave out
 * is optional here; nothing is filled in.
 */
@NullMarked
package io.github.trailproof.trail;

import org.jspecify.annotations.NullMarked;
