package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.trail.TrailArn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something to know before the steps of a plan are taken. {@link io.github.trailproof.remediation.text.PlanSentences}
 * puts it into words.
 */
public sealed interface Note {

    /** What costs more. */
    enum Charge {
        /** Management events that another trail delivers already, or may: the first copy in a region is free. */
        MANAGEMENT_EVENTS_TWICE,
        /** Data events that the trail's selectors name, or may name, and that it starts to record. */
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
     * The plan starts or raises a charge.
     *
     * @param trailArn the trail that records more
     * @param charge for what
     * @param regions where, sorted; those that are known
     * @param alsoRecordedBy the trails that deliver the same management events, or may
     */
    record CostNote(TrailArn trailArn, Charge charge, SortedSet<String> regions, List<TrailArn> alsoRecordedBy)
            implements Note {
        /** Copies the collections. */
        public CostNote {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(charge, "charge");
            regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
            alsoRecordedBy = List.copyOf(alsoRecordedBy);
        }
    }

    /**
     * More log files accumulate in a bucket.
     *
     * @param s3BucketName which bucket, if it is known
     */
    record ImpactNote(Optional<String> s3BucketName) implements Note {
        /** Checks that nothing is null. */
        public ImpactNote {
            requireNonNull(s3BucketName, "s3BucketName");
        }
    }

    /**
     * A bucket, and a key, must allow CloudTrail to write for one trail, else the trail logs and nothing arrives.
     * {@link io.github.trailproof.remediation.text.PlanText#bucketPolicy} writes the policy that is needed.
     *
     * @param trailArn which trail
     * @param s3BucketName its bucket
     * @param s3KeyPrefix the prefix of its log files' keys
     * @param organizationTrail whether it delivers for the members of an organization too
     * @param encrypted whether a KMS key encrypts its log files
     * @param occasion why the policy matters now
     */
    record BucketPolicyNote(
            TrailArn trailArn,
            String s3BucketName,
            Optional<String> s3KeyPrefix,
            boolean organizationTrail,
            boolean encrypted,
            Occasion occasion)
            implements Note {

        /** Why the policy matters now. */
        public enum Occasion {
            /** The plan creates the trail, and CreateTrail refuses a bucket that does not allow it. */
            NEW_TRAIL,
            /** The trail's last delivery failed. */
            DELIVERY_FAILS,
            /** The plan makes the trail an organization's: the members' log files go to other keys. */
            BECOMES_ORGANIZATION_TRAIL
        }

        /** Checks that nothing is null. */
        public BucketPolicyNote {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(s3BucketName, "s3BucketName");
            requireNonNull(s3KeyPrefix, "s3KeyPrefix");
            requireNonNull(occasion, "occasion");
        }
    }

    /**
     * A trail's selectors are left as they are, although the trail lacks events.
     *
     * @param trailArn which trail
     * @param obstacle why
     */
    record KeptSelectors(TrailArn trailArn, SelectorObstacle obstacle) implements Note {
        /** Checks that nothing is null. */
        public KeptSelectors {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(obstacle, "obstacle");
        }
    }

    /**
     * A trail's basic selectors are at a limit, so advanced selectors of the same events take their place.
     *
     * @param trailArn which trail
     * @param limit {@link Limit#EVENT_SELECTORS} or {@link Limit#DATA_RESOURCES}
     */
    record ConvertedSelectors(TrailArn trailArn, Limit limit) implements Note {
        /** Checks that nothing is null. */
        public ConvertedSelectors {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(limit, "limit");
        }
    }

    /**
     * A region has as many trails as it may have ({@link Limit#TRAILS_PER_REGION}), or more, and would get another.
     *
     * @param region which region
     * @param trails how many it has
     * @param copyOf the trail that would be seen there too; absent if a new one was to be created there
     */
    record FullRegion(String region, long trails, Optional<TrailArn> copyOf) implements Note {
        /** Checks that nothing is null. */
        public FullRegion {
            requireNonNull(region, "region");
            requireNonNull(copyOf, "copyOf");
        }
    }

    /**
     * The calls are about an organization's trail: they take effect in every member account.
     *
     * @param trailArn which trail
     * @param becomes whether the plan makes it one; then CloudTrail needs trusted access to the organization before
     * @param passing the accounts that come to pass by these calls, sorted
     */
    record OrganizationNote(TrailArn trailArn, boolean becomes, SortedSet<String> passing) implements Note {
        /** Copies the set. */
        public OrganizationNote {
            requireNonNull(trailArn, "trailArn");
            passing = Collections.unmodifiableSortedSet(new TreeSet<>(passing));
        }
    }

    /**
     * The account holds so much that not every change was tried. Another plan may be shorter or cost less, or suffice where
     * this one does not. Steps of the search are counted, and never time.
     */
    record SearchEnded() implements Note {}
}
