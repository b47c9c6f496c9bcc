package io.github.trailproof.coverage;

import io.github.trailproof.events.ManagementEvent;

/**
 * An event that is not recorded: the proof of a gap.
 *
 * @param event the event, in a region or with the global services. Where a gap is in regions that nobody named, the
 *     event's region is one of these
 * @param wellKnown whether it is a call that AWS services really have, in a region they really have; otherwise it is made
 *     up, because no call that is known here lies in the gap
 */
public record Witness(ManagementEvent event, boolean wellKnown) {}
