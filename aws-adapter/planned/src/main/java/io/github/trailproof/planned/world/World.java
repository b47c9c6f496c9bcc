package io.github.trailproof.planned.world;

import io.github.trailproof.evidence.MissingEvidence.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan says of an account besides its trails.
 *
 * @param alone why there may be other trails if the plan is all that is known, and nobody says that there are none
 * @param notWhole why there may be other planned trails, whatever anybody says
 * @param closed whether the caller says that the account has no other trails
 * @param mayDelete the part of a template that does not list what it deletes, if it may delete any trail of its region
 * @param mayDeleteNamed why trails of these names in its region may be deleted: parts of the template
 * @param plannedAt when the plan was made, if it says so
 * @param asOfLastRefresh whether something of it is as of the last refresh, which the input does not date
 * @param selectorsMayBeStale whether selectors are in it that may be stale since the trail went back to the default
 */
public record World(
        Cause alone,
        List<Cause> notWhole,
        boolean closed,
        Optional<String> mayDelete,
        Map<String, String> mayDeleteNamed,
        Optional<Instant> plannedAt,
        boolean asOfLastRefresh,
        boolean selectorsMayBeStale) {

    /** Copies the collections. */
    public World {
        notWhole = List.copyOf(notWhole);
        mayDeleteNamed = Map.copyOf(mayDeleteNamed);
    }
}
