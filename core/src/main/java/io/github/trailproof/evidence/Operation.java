package io.github.trailproof.evidence;

/**
 * A call whose answer is evidence, and the IAM action that allows it; or a plan, which is read instead of asking an
 * account that is not there yet.
 */
public enum Operation {
    /** CloudTrail's list of the trails seen from one region. */
    DESCRIBE_TRAILS("DescribeTrails", "cloudtrail:DescribeTrails"),
    /** CloudTrail's state of one trail. */
    GET_TRAIL_STATUS("GetTrailStatus", "cloudtrail:GetTrailStatus"),
    /** CloudTrail's selectors of one trail. */
    GET_EVENT_SELECTORS("GetEventSelectors", "cloudtrail:GetEventSelectors"),
    /** Account Management's list of the account's regions. */
    LIST_REGIONS("ListRegions", "account:ListRegions"),
    /** STS's credentials of a role in another account, without which none of the calls above can be made there. */
    ASSUME_ROLE("AssumeRole", "sts:AssumeRole"),
    /** What a plan or a template says of the account once it is deployed. It is no call and needs no permission. */
    PLAN("Plan", "");

    private final String apiName;
    private final String iamAction;

    Operation(String apiName, String iamAction) {
        this.apiName = apiName;
        this.iamAction = iamAction;
    }

    /** The operation as the API names it, such as {@code GetTrailStatus}; {@code Plan} for a plan. */
    public String apiName() {
        return apiName;
    }

    /** The action a policy must allow, such as {@code cloudtrail:GetTrailStatus}; empty for a plan. */
    public String iamAction() {
        return iamAction;
    }
}
