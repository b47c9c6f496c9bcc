package io.github.trailproof.execute;

/** Why a step was not taken although nothing failed: the plan does not fit the account any more, or never did. */
public enum Refusal {
    /** The trail to change is not there. */
    TRAIL_GONE,
    /** The trail to create is there already and is not as the plan wants it. */
    NAME_TAKEN,
    /** IsMultiRegionTrail, IncludeGlobalServiceEvents or IsOrganizationTrail of the trail has changed. */
    TRAIL_CHANGED,
    /** The trail's selectors are not those that the plan was made for. */
    SELECTORS_CHANGED,
    /** The trail was logging and has been stopped. */
    LOGGING_STOPPED,
    /** The new selectors have something that a request of the AWS SDK cannot carry: it would be lost. */
    NOT_SENDABLE,
    /** The trail belongs to another account, whose clients these are not. */
    OTHER_ACCOUNT,
    /** The bucket of the new trail belongs to another account than it has to. */
    OTHER_BUCKET
}
