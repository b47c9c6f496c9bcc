package io.github.trailproof.control;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trail as three choices, each of which says how it stands to the criteria of one trail.
 *
 * @param shape where it records
 * @param status whether it logs
 * @param letter what it selects
 */
record SmallTrail(Shape shape, Status status, SmallSelectors letter) {

    static List<SmallTrail> all() {
        List<SmallTrail> all = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (Status status : Status.values()) {
                for (SmallSelectors letter : SmallSelectors.ALL) {
                    all.add(new SmallTrail(shape, status, letter));
                }
            }
        }
        return all;
    }

    /** The weakest of the three decides. */
    Verdict verdict(Criterion criterion) {
        List<Verdict> parts = List.of(shape.multiRegion, status.logging, letter.verdict(criterion));
        if (parts.contains(Verdict.FAIL)) {
            return Verdict.FAIL;
        }
        return parts.contains(Verdict.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.PASS;
    }

    /** Where a trail records. */
    enum Shape {
        EVERYWHERE(Verdict.PASS, SmallAccount.HERE, Optional.of(true), true),
        HERE_AND_GLOBAL(Verdict.FAIL, SmallAccount.HERE, Optional.of(false), true),
        HERE_ONLY(Verdict.FAIL, SmallAccount.HERE, Optional.of(false), false),
        THERE(Verdict.FAIL, SmallAccount.THERE, Optional.of(false), true),
        UNSAID(Verdict.INDETERMINATE, SmallAccount.HERE, Optional.empty(), true);

        private final Verdict multiRegion;
        private final String home;
        private final Optional<Boolean> flag;
        private final boolean global;

        Shape(Verdict multiRegion, String home, Optional<Boolean> flag, boolean global) {
            this.multiRegion = multiRegion;
            this.home = home;
            this.flag = flag;
            this.global = global;
        }

        String home() {
            return home;
        }

        /** A trail whose home was not listed is seen nowhere. */
        boolean showsIn(String region) {
            return flag.orElse(false) || home.equals(region);
        }

        Trail trail(TrailArn arn) {
            return Trail.builder()
                    .trailArn(arn)
                    .isMultiRegionTrail(flag)
                    .includeGlobalServiceEvents(global)
                    .build();
        }
    }

    /** Whether a trail logs. */
    enum Status {
        ON(Verdict.PASS),
        OFF(Verdict.FAIL),
        NOT_ASKED(Verdict.INDETERMINATE);

        private final Verdict logging;

        Status(Verdict logging) {
            this.logging = logging;
        }

        Optional<Evidence<TrailStatus>> evidence() {
            return this == NOT_ASKED
                    ? Optional.empty()
                    : Optional.of(Evidence.known(
                            TrailStatus.builder().isLogging(this == ON).build()));
        }
    }
}
