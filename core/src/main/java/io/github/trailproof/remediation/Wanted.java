package io.github.trailproof.remediation;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Reading;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.ReadWrite;
import java.util.EnumSet;
import java.util.Set;

/**
 * The management events that one selector of a trail has to take.
 *
 * @param reads whether calls that read
 * @param writes whether calls that write
 * @param exclusionsStay whether sources that the trail excludes now may stay excluded
 */
record Wanted(boolean reads, boolean writes, boolean exclusionsStay) {

    static final Wanted EVERYTHING = new Wanted(true, true, false);

    /** By COMPLETE just what goes unrecorded now; by the others all that they ask of one selector. */
    static Wanted by(Reading reading, Assessment assessment) {
        if (reading != Reading.COMPLETE) {
            return new Wanted(true, true, reading == Reading.CIS);
        }
        Set<ReadWrite> unrecorded = EnumSet.noneOf(ReadWrite.class);
        for (Gap gap : assessment.coverage().gaps()) {
            unrecorded.addAll(gap.readWrite());
        }
        return new Wanted(unrecorded.contains(ReadWrite.READ), unrecorded.contains(ReadWrite.WRITE), false);
    }

    Wanted both() {
        return new Wanted(true, true, exclusionsStay);
    }
}
