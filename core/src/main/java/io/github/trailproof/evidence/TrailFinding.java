package io.github.trailproof.evidence;

import io.github.trailproof.trail.Copies;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedSet;

/**
 * What contradicts a trail's own description of itself, so that it is not known where the trail records. Nothing in
 * evidence vouches for itself.
 */
public sealed interface TrailFinding extends Finding {

    /**
     * The trail says that it is multi-region, but lacks what every multi-region trail has: the service refuses to make
     * one without the events of the global services.
     *
     * @param includeGlobalServiceEvents what it says of them
     */
    record WithoutGlobalServices(Finding includeGlobalServiceEvents) implements TrailFinding {
        /** Checks that nothing is null. */
        public WithoutGlobalServices {
            Objects.requireNonNull(includeGlobalServiceEvents, "includeGlobalServiceEvents");
        }

        @Override
        public String field() {
            return IS_MULTI_REGION_TRAIL;
        }
    }

    /**
     * The trail says that it is multi-region, but regions that were listed do not show its shadow trail.
     *
     * @param regions which, sorted
     */
    record NotListedIn(SortedSet<String> regions) implements TrailFinding {
        /** Copies the set. */
        public NotListedIn {
            regions = Copies.sorted(regions);
        }

        /** Obtains the finding about these regions. */
        public static NotListedIn of(Collection<String> regions) {
            return new NotListedIn(Copies.sorted(regions));
        }

        @Override
        public String field() {
            return IS_MULTI_REGION_TRAIL;
        }
    }

    /**
     * The trail says that it is multi-region, and belongs to another account. An organization trail covers only members
     * that enabled its home region, and this account has not enabled it.
     *
     * @param homeRegion the trail's home region
     */
    record HomeRegionNotEnabled(String homeRegion) implements TrailFinding {
        /** Checks that nothing is null. */
        public HomeRegionNotEnabled {
            Objects.requireNonNull(homeRegion, "homeRegion");
        }

        @Override
        public String field() {
            return IS_MULTI_REGION_TRAIL;
        }
    }

    /**
     * The same, where it is not known which regions this account has enabled.
     *
     * @param homeRegion the trail's home region
     */
    record HomeRegionPerhapsNotEnabled(String homeRegion) implements TrailFinding {
        /** Checks that nothing is null. */
        public HomeRegionPerhapsNotEnabled {
            Objects.requireNonNull(homeRegion, "homeRegion");
        }

        @Override
        public String field() {
            return IS_MULTI_REGION_TRAIL;
        }
    }

    /**
     * The trail belongs to another account, and does not say that it is an organization trail: no other trail of another
     * account covers this one.
     *
     * @param isOrganizationTrail what it says of that
     */
    record NotAnOrganizationTrail(Finding isOrganizationTrail) implements TrailFinding {
        /** Checks that nothing is null. */
        public NotAnOrganizationTrail {
            Objects.requireNonNull(isOrganizationTrail, "isOrganizationTrail");
        }

        @Override
        public String field() {
            return IS_ORGANIZATION_TRAIL;
        }
    }

    /**
     * The trail belongs to another account by its ARN, and that account's own listing of the trail's home region does not
     * show it.
     *
     * @param owner the account in the trail's ARN, 12 digits
     * @param homeRegion the region in the trail's ARN
     */
    record NotListedByOwner(String owner, String homeRegion) implements TrailFinding {
        /** Checks that nothing is null. */
        public NotListedByOwner {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(homeRegion, "homeRegion");
        }

        @Override
        public String field() {
            return TRAIL_ARN;
        }
    }

    /**
     * The trail's ARN is of another partition than the account, or than a region that lists the trail. No trail reaches
     * beyond its partition.
     *
     * @param arnPartition the partition in the trail's ARN, such as {@code aws-cn}
     * @param partition the partition of the account or the region
     */
    record OtherPartition(String arnPartition, String partition) implements TrailFinding {
        /** Checks that nothing is null. */
        public OtherPartition {
            Objects.requireNonNull(arnPartition, "arnPartition");
            Objects.requireNonNull(partition, "partition");
        }

        @Override
        public String field() {
            return TRAIL_ARN;
        }
    }

    /**
     * The trail's ARN and the listings name different home regions.
     *
     * @param homeRegions those named, sorted
     */
    record SeveralHomeRegions(SortedSet<String> homeRegions) implements TrailFinding {
        /** Copies the set. */
        public SeveralHomeRegions {
            homeRegions = Copies.sorted(homeRegions);
        }

        @Override
        public String field() {
            return HOME_REGION;
        }
    }

    /**
     * What the trail's ARN or a listing names as the home region does not have the form of a region's name.
     *
     * @param homeRegion what it names
     */
    record HomeIsNoRegion(String homeRegion) implements TrailFinding {
        /** Checks that nothing is null. */
        public HomeIsNoRegion {
            Objects.requireNonNull(homeRegion, "homeRegion");
        }

        @Override
        public String field() {
            return HOME_REGION;
        }
    }

    /**
     * The trail's home region was listed and does not show the trail.
     *
     * @param homeRegion which
     */
    record NotListedAtHome(String homeRegion) implements TrailFinding {
        /** Checks that nothing is null. */
        public NotListedAtHome {
            Objects.requireNonNull(homeRegion, "homeRegion");
        }

        @Override
        public String field() {
            return HOME_REGION;
        }
    }

    /** The member of a trail that says whether it records in every region. */
    String IS_MULTI_REGION_TRAIL = "IsMultiRegionTrail";

    /** The member of a trail that says whether it covers the members of an organization. */
    String IS_ORGANIZATION_TRAIL = "IsOrganizationTrail";

    /** The member of a trail that identifies it. */
    String TRAIL_ARN = "TrailARN";

    /** The member of a trail that names its home region. */
    String HOME_REGION = "HomeRegion";
}
