package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureKindTest {

    private static final String CALLER =
            "User: arn:aws:sts::111122223333:assumed-role/audit/x is not authorized to perform: cloudtrail:DescribeTrails ";

    private static FailureKind denied(String reason) {
        return new Failed("AccessDeniedException", Optional.of(CALLER + reason)).kind();
    }

    @ParameterizedTest
    @CsvSource({
        "service control policy, SERVICE_CONTROL_POLICY",
        "resource control policy, RESOURCE_CONTROL_POLICY",
        "permissions boundary, PERMISSIONS_BOUNDARY",
        "session policy, SESSION_POLICY",
        "VPC endpoint policy, ENDPOINT_POLICY",
        "resource-based policy, RESOURCE_POLICY"
    })
    void aDenialIsOfThePolicyThatTheMessageNames(String policy, FailureKind kind) {
        assertThat(denied("with an explicit deny in a " + policy)).isEqualTo(kind);
        assertThat(denied("because no " + policy + " allows the cloudtrail:DescribeTrails action"))
                .isEqualTo(kind);
    }

    @Test
    void aPermissionHelpsWhereNoIdentityBasedPolicyAllowsTheCallAndNotWhereOneDeniesIt() {
        assertThat(denied("because no identity-based policy allows the cloudtrail:DescribeTrails action"))
                .isEqualTo(FailureKind.DENIED);
        assertThat(denied("with an explicit deny in an identity-based policy")).isEqualTo(FailureKind.IDENTITY_POLICY);
    }

    @Test
    void aRoleThatIsNamedLikeAPolicyIsNotTakenForOne() {
        assertThat(denied("on resource: arn:aws:iam::111122223333:role/service control policy"))
                .isEqualTo(FailureKind.DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDenied, DENIED",
        "UnauthorizedOperation, DENIED",
        "ExpiredTokenException, EXPIRED_CREDENTIALS",
        "RequestExpired, EXPIRED_CREDENTIALS",
        "UnrecognizedClientException, UNACCEPTED_CREDENTIALS",
        "InvalidClientTokenId, UNACCEPTED_CREDENTIALS",
        "OptInRequired, UNACCEPTED_CREDENTIALS",
        "ThrottlingException, THROTTLED",
        "TooManyRequestsException, THROTTLED",
        "RequestLimitExceeded, THROTTLED",
        "TrailNotFoundException, NOT_FOUND",
        "TimedOut, TIMED_OUT",
        "RequestTimeout, TIMED_OUT",
        "DeadlinePassed, TIMED_OUT",
        "ConnectionFailed, NO_CONNECTION",
        "InternalFailure, OTHER",
        "'', OTHER"
    })
    void withoutAMessageTheErrorCodeSaysTheKind(String code, FailureKind kind) {
        assertThat(new Failed(code, Optional.empty()).kind()).isEqualTo(kind);
    }

    @Test
    void onlyACallThatFailedHasAKindOfFailure() {
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new NotAsked()).failureKind())
                .isEmpty();
    }

    @Test
    void whatAnOrganizationDeniesNobodyInTheAccountCanPermit() {
        MissingEvidence missing = MissingEvidence.of(
                Operation.DESCRIBE_TRAILS,
                new Failed(
                        "AccessDeniedException",
                        Optional.of(CALLER + "with an explicit deny in a service control policy")));
        assertThat(missing.failureKind()).contains(FailureKind.SERVICE_CONTROL_POLICY);
        assertThat(missing.isDenied()).isFalse();
    }

    @Test
    void onlyRegionsThatCanBeDisabledMayBeWhyCredentialsAreNotAccepted() {
        Failed unrecognized = new Failed("UnrecognizedClientException", Optional.empty());
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "ap-east-1", unrecognized)
                        .isPerhapsOfDisabledRegion())
                .isTrue();
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "eu-west-1", unrecognized)
                        .isPerhapsOfDisabledRegion())
                .isFalse();
        assertThat(MissingEvidence.of(Operation.LIST_REGIONS, unrecognized).isPerhapsOfDisabledRegion())
                .isFalse();
    }
}
