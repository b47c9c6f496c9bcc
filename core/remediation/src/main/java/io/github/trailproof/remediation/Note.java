package io.github.trailproof.remediation;

import io.github.trailproof.trail.TrailArn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Something to know before the steps of a plan are taken. */
public sealed interface Note {

    /** The note in words; untrusted text from the evidence may be part of it. */
    String text();

    /** What costs more. */
    enum Charge {
        /** Management events that another trail delivers already, or may: the first copy in a region is free. */
        MANAGEMENT_EVENTS_TWICE,
        /** Data events that the trail's selectors name, or may name, and that it begins to record. */
        DATA_EVENTS
    }

    /** A limit of CloudTrail. None of them can be raised. */
    enum Limit {
        /** Trails seen in one region, shadow trails included. */
        TRAILS_PER_REGION(5),
        /** Basic selectors of one trail. */
        EVENT_SELECTORS(5),
        /** Data resources of a trail's basic selectors. */
        DATA_RESOURCES(250),
        /** Values of a trail's advanced selectors. */
        ADVANCED_VALUES(500);

        private final int most;

        Limit(int most) {
            this.most = most;
        }

        /** How many there may be. */
        public int most() {
            return most;
        }
    }

    /**
     * The plan makes a charge begin or grow.
     *
     * @param trailArn the trail that records more
     * @param charge for what
     * @param regions where, sorted; those that are known
     * @param alsoRecordedBy the trails that deliver the same management events, or may
     * @param text in words, with the alternative
     */
    record CostNote(
            TrailArn trailArn, Charge charge, SortedSet<String> regions, List<TrailArn> alsoRecordedBy, String text)
            implements Note {
        /** Copies the collections. */
        public CostNote {
            regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
            alsoRecordedBy = List.copyOf(alsoRecordedBy);
        }
    }

    /**
     * Log files accumulate in a bucket.
     *
     * @param s3BucketName which bucket, if it is known
     * @param text in words
     */
    record ImpactNote(Optional<String> s3BucketName, String text) implements Note {}

    /**
     * What the bucket has to allow, else the trail logs and nothing arrives.
     *
     * @param trailArn which trail
     * @param s3BucketName its bucket
     * @param policy the bucket policy, as JSON; where the bucket has one already, its statements are to be added to it
     * @param kmsKeyStatements the statements that the key's policy needs, as a JSON array; absent without a key
     * @param text in words
     */
    record BucketPolicyNote(
            TrailArn trailArn, String s3BucketName, String policy, Optional<String> kmsKeyStatements, String text)
            implements Note {}

    /**
     * A trail's selectors are left as they are, because sending them again could lose some of them.
     *
     * @param trailArn which trail
     * @param text why
     */
    record KeptUnread(TrailArn trailArn, String text) implements Note {}

    /**
     * A limit of CloudTrail is in the way of a change.
     *
     * @param limit which
     * @param trailArn the trail that is at the limit, unless it is the limit of a region
     * @param text in words, with what the plan does instead
     */
    record LimitNote(Limit limit, Optional<TrailArn> trailArn, String text) implements Note {}
}
