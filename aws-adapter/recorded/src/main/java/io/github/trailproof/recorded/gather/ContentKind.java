package io.github.trailproof.recorded.gather;

/** What a file, or a value in it, looks like. */
public enum ContentKind {
    /** Recorded evidence of an account. */
    EVIDENCE(true),
    /** An answer of DescribeTrails. */
    DESCRIBE_TRAILS(true),
    /** An answer of GetTrailStatus. */
    GET_TRAIL_STATUS(true),
    /** An answer of GetEventSelectors. */
    GET_EVENT_SELECTORS(true),
    /** The error of a call, as boto3 or the AWS CLI gives it. */
    FAILED_CALL(true),
    /** An answer of ListRegions of Account Management, or of DescribeRegions of EC2. */
    ENABLED_REGIONS(true),
    /** Trails as DescribeTrails shows them, without the answer around them. */
    TRAILS(true),
    /** Rows of Steampipe's table {@code aws_cloudtrail_trail}. */
    STEAMPIPE(true),
    /** Trails among Cloud Custodian's resources, with its annotations. */
    CUSTODIAN(true),
    /** What Cloud Custodian says of its own run, beside its resources. */
    CUSTODIAN_METADATA(true),
    /** An answer of ListTrails, which has names and regions only. */
    LIST_TRAILS(false),
    /** Accounts of an organization, which say nothing about trails. */
    ACCOUNTS(false),
    /** Assessments that this library wrote. */
    ASSESSMENT(false),
    /** Findings of Prowler. */
    PROWLER(false),
    /** Findings in the AWS Security Finding Format. */
    SECURITY_HUB(false),
    /** Events of the Open Cybersecurity Schema Framework. */
    OCSF(false),
    /** Configuration items of AWS Config. */
    CONFIG(false),
    /** Event records: CloudTrail's log files, or answers of LookupEvents. */
    EVENTS(false),
    /** A plan, state or template of infrastructure, which says what shall be. */
    PLAN(false),
    /** A table of values separated by commas, semicolons or tabs. */
    CSV(false),
    /** XML or HTML. */
    MARKUP(false),
    /** JSON of any other kind. */
    OTHER_JSON(false),
    /** Nothing at all. */
    EMPTY(false),
    /** Text or bytes of any other kind. */
    OTHER(false);

    private final boolean gathered;

    ContentKind(boolean gathered) {
        this.gathered = gathered;
    }

    /** Whether {@link EvidenceGatherer} gathers evidence from it, if it can be placed. */
    public boolean isGathered() {
        return gathered;
    }
}
