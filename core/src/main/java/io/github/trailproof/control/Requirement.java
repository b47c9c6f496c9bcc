package io.github.trailproof.control;

/**
 * One thing the control asks of a trail. The last three speak of one and the same event selector: it selects management
 * events, it selects them all, and it leaves out no source; so each of them includes the one before.
 */
public enum Requirement {
    /** The trail records in every region (IsMultiRegionTrail). */
    MULTI_REGION,
    /** The trail is recording (IsLogging). */
    LOGGING,
    /** A selector selects management events (IncludeManagementEvents, or eventCategory Management). */
    MANAGEMENT_EVENTS,
    /** That selector takes reads and writes, and is narrowed by nothing but exclusions of sources. */
    READ_WRITE_ALL,
    /** That selector excludes no source either. */
    NO_EXCLUSIONS
}
