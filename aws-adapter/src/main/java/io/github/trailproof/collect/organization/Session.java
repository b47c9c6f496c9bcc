package io.github.trailproof.collect.organization;

import org.jspecify.annotations.Nullable;

/**
 * How the session of a role begins.
 *
 * @param name as CloudTrail records it
 * @param externalId if the role's trust policy asks for one
 * @param policy restricts the session further than its role is
 */
record Session(
        String name, @Nullable String externalId, @Nullable String policy) {

    /** The calls that a collection makes, in the order of the policy that the documentation shows. */
    private static final String COLLECTION = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[\
            "cloudtrail:DescribeTrails","cloudtrail:GetTrailStatus","cloudtrail:GetEventSelectors",\
            "account:ListRegions","ec2:DescribeRegions"],"Resource":"*"}]}""";

    private static final String LOOKUPS = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"cloudtrail:LookupEvents","Resource":"*"}]}""";

    static final Session DEFAULT = new Session("trailproof", null, COLLECTION);

    Session forLookups() {
        return COLLECTION.equals(policy) ? withPolicy(LOOKUPS) : this;
    }

    Session withName(String other) {
        return new Session(other, externalId, policy);
    }

    Session withExternalId(String other) {
        return new Session(name, other, policy);
    }

    Session withPolicy(@Nullable String other) {
        return new Session(name, externalId, other);
    }
}
