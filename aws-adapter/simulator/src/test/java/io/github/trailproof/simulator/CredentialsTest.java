package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

class CredentialsTest {

    private static final String MANAGEMENT = "999988887777";
    private static final String MEMBER = "111122223333";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients management = Clients.of(simulator, MANAGEMENT);
    private final Clients member = Clients.of(simulator, MEMBER);

    @BeforeEach
    void organization() {
        simulator.organization(MANAGEMENT, MEMBER);
    }

    @AfterEach
    void close() {
        management.close();
        member.close();
        simulator.close();
    }

    private static String arn(String accountId, String roleName) {
        return "arn:aws:iam::" + accountId + ":role/" + roleName;
    }

    private AssumeRoleResponse assume(Clients clients, String roleArn) {
        return clients.sts().assumeRole(request -> request.roleArn(roleArn).roleSessionName("audit"));
    }

    @Test
    void anAccessKeyBelongsToItsAccount() {
        GetCallerIdentityResponse identity = member.sts().getCallerIdentity();

        assertThat(identity.account()).isEqualTo(MEMBER);
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::111122223333:user/simulated");
        assertThat(identity.userId()).isNotEmpty();
    }

    @Test
    void theManagementAccountAssumesTheRoleThatCameWithTheOrganization() {
        AssumeRoleResponse assumed = assume(management, arn(MEMBER, "OrganizationAccountAccessRole"));

        assertThat(assumed.assumedRoleUser().arn())
                .isEqualTo("arn:aws:sts::111122223333:assumed-role/OrganizationAccountAccessRole/audit");
        assertThat(assumed.credentials().expiration()).isAfter(Instant.now());
        Credentials temporary = assumed.credentials();
        try (Clients audit = new Clients(
                simulator.endpoint(),
                StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        temporary.accessKeyId(), temporary.secretAccessKey(), temporary.sessionToken())))) {
            assertThat(audit.sts().getCallerIdentity().account()).isEqualTo(MEMBER);
            audit.cloudTrail("us-east-1")
                    .createTrail(request -> request.name("main").s3BucketName("logs"));
        }
        assertThat(simulator.actualState(MEMBER).observedTrails()).hasSize(1);
    }

    @Test
    void temporaryCredentialsNeedTheirToken() {
        Credentials temporary =
                assume(management, arn(MEMBER, "OrganizationAccountAccessRole")).credentials();
        try (Clients audit = new Clients(
                simulator.endpoint(),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(temporary.accessKeyId(), temporary.secretAccessKey())))) {
            assertRefused(403, "InvalidClientTokenId", () -> audit.sts().getCallerIdentity());
            assertRefused(
                    403,
                    "UnrecognizedClientException",
                    () -> audit.cloudTrail("us-east-1").describeTrails());
        }
    }

    @Test
    void aRoleIsAssumedWhereThereIsOne() {
        simulator.role(MEMBER, "security/Audit");

        assertThat(assume(member, arn(MEMBER, "security/Audit"))
                        .assumedRoleUser()
                        .arn())
                .isEqualTo("arn:aws:sts::111122223333:assumed-role/Audit/audit");
        assertRefused(403, "AccessDenied", () -> assume(management, arn(MEMBER, "Audit")));
        assertRefused(403, "AccessDenied", () -> assume(management, arn("444455556666", "Audit")));
    }

    @Test
    void theOrganizationsRoleTrustsTheManagementAccountOnly() {
        simulator.organization(MANAGEMENT, MEMBER, "444455556666");

        assertRefused("AccessDenied", () -> assume(member, arn("444455556666", "OrganizationAccountAccessRole")));
        assertRefused("AccessDenied", () -> assume(management, arn(MANAGEMENT, "OrganizationAccountAccessRole")));
    }

    @Test
    void aRoleThatWasTakenAwayIsNotAssumed() {
        simulator.withoutRole(MEMBER, "OrganizationAccountAccessRole");

        assertRefused("AccessDenied", () -> assume(management, arn(MEMBER, "OrganizationAccountAccessRole")));
    }

    @Test
    void rolesOfSuspendedAccountsAreNotAssumed() {
        simulator.role(MEMBER, "Audit");
        simulator.accountState(MEMBER, "SUSPENDED");

        assertRefused("AccessDenied", () -> assume(management, arn(MEMBER, "Audit")));
    }

    @Test
    void anInvalidRoleArnOrSessionNameIsRefused() {
        assertRefused(400, "ValidationError", () -> assume(management, "Audit"));
        assertRefused(
                "ValidationError",
                () -> management
                        .sts()
                        .assumeRole(
                                request -> request.roleArn(arn(MEMBER, "Audit")).roleSessionName("two words")));
        assertRefused(
                "ValidationError",
                () -> management
                        .sts()
                        .assumeRole(request -> request.roleArn(arn(MEMBER, "Audit"))
                                .roleSessionName("audit")
                                .durationSeconds(899)));
    }

    @Test
    void anUnknownAccessKeyIsRefused() {
        try (Clients nobody = Clients.of(simulator, "777766665555")) {
            assertRefused(403, "InvalidClientTokenId", () -> nobody.sts().getCallerIdentity());
            assertRefused(
                    403,
                    "UnrecognizedClientException",
                    () -> nobody.organizations().listAccounts());
            assertRefused(
                    403, "UnrecognizedClientException", () -> nobody.account().listRegions(request -> {}));
        }
        assertThat(simulator.calls()).isEmpty();
    }
}
