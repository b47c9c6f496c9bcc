package io.github.trailproof.evidence;

/** A call whose answer is evidence, and the IAM action that allows it. */
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
    ASSUME_ROLE("AssumeRole", "sts:AssumeRole");

    private final String apiName;
    private final String iamAction;

    Operation(String apiName, String iamAction) {
        this.apiName = apiName;
        this.iamAction = iamAction;
    }

    /** The operation as the API names it, such as {@code GetTrailStatus}. */
    public String apiName() {
        return apiName;
    }

    /** The action a policy must allow, such as {@code cloudtrail:GetTrailStatus}. */
    public String iamAction() {
        return iamAction;
    }
}
