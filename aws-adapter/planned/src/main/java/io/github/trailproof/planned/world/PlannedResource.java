package io.github.trailproof.planned.world;

import io.github.trailproof.evidence.MissingEvidence.Cause;
import java.util.Optional;

/**
 * A trail of a plan.
 *
 * @param address where it stands, such as {@code aws_cloudtrail.main} or {@code Resources/Trail}
 * @param place whose it is and where
 * @param change what is done to it
 * @param before its values before; empty if it is made, or they are not known
 * @param after its values afterwards; empty if it is deleted
 * @param ontoExisting its values afterwards if such a trail is there already, if that makes a difference
 * @param perhaps why it is open whether it will be there, if it is
 */
public record PlannedResource(
        String address,
        Place place,
        Change change,
        Optional<TrailValues> before,
        Optional<TrailValues> after,
        Optional<TrailValues> ontoExisting,
        Optional<Cause> perhaps) {}
