package io.github.trailproof.control;

import java.util.List;

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
    NO_EXCLUSIONS;

    static final int COUNT = values().length;

    /**
     * The fields of CloudTrail's API that decide it: of DescribeTrails, of GetTrailStatus, and for the others of
     * GetEventSelectors, that of basic selectors before that of advanced ones. An advanced selector that names any other
     * field than these does not meet {@link #READ_WRITE_ALL}.
     */
    public List<String> apiFields() {
        return switch (this) {
            case MULTI_REGION -> List.of("IsMultiRegionTrail");
            case LOGGING -> List.of("IsLogging");
            case MANAGEMENT_EVENTS -> List.of("IncludeManagementEvents", "eventCategory");
            case READ_WRITE_ALL -> List.of("ReadWriteType", "readOnly");
            case NO_EXCLUSIONS -> List.of("ExcludeManagementEventSources", "eventSource");
        };
    }
}
