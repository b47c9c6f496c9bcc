package io.github.trailproof.remediation;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ReadWrite;
import java.util.EnumSet;
import java.util.Set;

/**
 * The management events that one selector of a trail has to take.
 *
 * @param reads whether calls that read
 * @param writes whether calls that write
 * @param exclusionsStay whether sources that the trail excludes now may stay excluded
 */
record WantedEvents(boolean reads, boolean writes, boolean exclusionsStay) {

    static final WantedEvents EVERYTHING = new WantedEvents(true, true, false);

    /** For COMPLETE only the events not recorded now; otherwise all that the criterion requires of one selector. */
    static WantedEvents by(Criterion criterion, Assessment assessment) {
        if (criterion != Criterion.COMPLETE) {
            return new WantedEvents(true, true, criterion == Criterion.CIS);
        }
        Set<ReadWrite> unrecorded = EnumSet.noneOf(ReadWrite.class);
        for (Gap gap : assessment.coverage().gaps()) {
            unrecorded.addAll(gap.readWrite());
        }
        return new WantedEvents(unrecorded.contains(ReadWrite.READ), unrecorded.contains(ReadWrite.WRITE), false);
    }

    WantedEvents both() {
        return new WantedEvents(true, true, exclusionsStay);
    }
}
