package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountJoinedMethod;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.HandshakePartyType;

class OrganizationChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";
    private static final String MANAGEMENT = "999988887777";
    private static final String MEMBER = "111122223333";
    private static final String STRANGER = "444455556666";
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00Z");

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients management = Clients.of(simulator, MANAGEMENT);
    private final Clients member = Clients.of(simulator, MEMBER);
    private final Clients stranger = Clients.of(simulator, STRANGER);

    @BeforeEach
    void organization() {
        simulator.clock(InstantSource.fixed(NOON));
        simulator.organization(MANAGEMENT, MEMBER);
        simulator.account(STRANGER);
        management
                .cloudTrail("eu-west-1")
                .createTrail(request -> request.name("org")
                        .s3BucketName("logs")
                        .isMultiRegionTrail(true)
                        .isOrganizationTrail(true));
    }

    @AfterEach
    void close() {
        management.close();
        member.close();
        stranger.close();
        simulator.close();
    }

    private static List<Event> events(Clients clients) {
        return clients.cloudTrail("us-east-1").lookupEvents().events();
    }

    private static JsonNode record(Clients clients, String eventName) throws IOException {
        Event event = events(clients).stream()
                .filter(found -> found.eventName().equals(eventName))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(event.cloudTrailEvent());
    }

    private boolean seesTheOrganizationsTrail(String accountId) {
        return !simulator.actualState(accountId).observedTrails().isEmpty();
    }

    private String invite() {
        return management
                .organizations()
                .inviteAccountToOrganization(
                        request -> request.target(target -> target.id(STRANGER).type(HandshakePartyType.ACCOUNT)))
                .handshake()
                .id();
    }

    @Test
    void aCreatedAccountIsAMemberWithTheOrganizationsTrail() throws IOException {
        CreateAccountStatus status = management
                .organizations()
                .createAccount(request -> request.accountName("new").email("new@example.com"))
                .createAccountStatus();
        assertThat(status.stateAsString()).isEqualTo("IN_PROGRESS");
        String created = management
                .organizations()
                .describeCreateAccountStatus(request -> request.createAccountRequestId(status.id()))
                .createAccountStatus()
                .accountId();

        Account account = management
                .organizations()
                .describeAccount(request -> request.accountId(created))
                .account();
        assertThat(account.name()).isEqualTo("new");
        assertThat(account.email()).isEqualTo("new@example.com");
        assertThat(account.joinedTimestamp()).isEqualTo(NOON);
        assertThat(seesTheOrganizationsTrail(created)).isTrue();

        assertThat(events(management))
                .extracting(Event::eventName)
                .containsExactly("AccountJoinedOrganization", "CreateAccountResult", "CreateAccount");
        JsonNode request = record(management, "CreateAccount");
        assertThat(request.at("/requestParameters/email").asText()).isEqualTo("****");
        assertThat(request.at("/responseElements/createAccountStatus/accountName")
                        .asText())
                .isEqualTo("****");
        assertThat(request.at("/responseElements/createAccountStatus/requestedTimestamp")
                        .asText())
                .isEqualTo("Aug 20, 2026 12:00:00 PM");
        JsonNode result = record(management, "CreateAccountResult").at("/serviceEventDetails/createAccountStatus");
        assertThat(result.get("accountId").asText()).isEqualTo(created);
        assertThat(result.get("state").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void anInvitedAccountIsAMemberOnceItAccepts() {
        String handshake = invite();
        assertThat(seesTheOrganizationsTrail(STRANGER)).isFalse();
        stranger.organizations().acceptHandshake(request -> request.handshakeId(handshake));

        assertThat(seesTheOrganizationsTrail(STRANGER)).isTrue();
        assertThat(management.organizations().listAccounts().accounts())
                .filteredOn(account -> account.id().equals(STRANGER))
                .extracting(Account::joinedMethod)
                .containsExactly(AccountJoinedMethod.INVITED);
    }

    @ParameterizedTest
    @EnumSource(EventAccounts.class)
    void whereAnAcceptedInvitationIsRecordedIsUpToTheTest(EventAccounts accounts) {
        simulator.recordedIn("AcceptHandshake", accounts);
        String handshake = invite();
        stranger.organizations().acceptHandshake(request -> request.handshakeId(handshake));

        assertThat(events(stranger).stream().anyMatch(event -> event.eventName().equals("AcceptHandshake")))
                .isEqualTo(accounts != EventAccounts.OTHER_ACCOUNT);
        assertThat(events(management).stream()
                        .anyMatch(event -> event.eventName().equals("AcceptHandshake")))
                .isEqualTo(accounts != EventAccounts.CALLERS_ACCOUNT);
        assertThat(events(management))
                .extracting(Event::eventName)
                .contains("AccountJoinedOrganization", "InviteAccountToOrganization");
    }

    @Test
    void aMemberOfAnotherOrganizationMovesWhenItAccepts() throws IOException {
        String handshake = management
                .organizations()
                .inviteAccountToOrganization(
                        request -> request.target(target -> target.id(STRANGER).type(HandshakePartyType.ACCOUNT)))
                .handshake()
                .id();
        simulator.organization("777766665555", STRANGER);
        stranger.organizations().acceptHandshake(request -> request.handshakeId(handshake));

        assertThat(seesTheOrganizationsTrail(STRANGER)).isTrue();
        try (Clients former = Clients.of(simulator, "777766665555")) {
            JsonNode departed = record(former, "AccountDepartedOrganization");
            assertThat(departed.at("/serviceEventDetails/accountId").asText()).isEqualTo(STRANGER);
            assertThat(departed.get("eventType").asText()).isEqualTo("AwsServiceEvent");
        }
    }

    @Test
    void invitationsThatAreNotOpenAreRefused() {
        String handshake = invite();
        assertRefused("DuplicateHandshakeException", this::invite);
        assertRefused(
                "HandshakeNotFoundException",
                () -> member.organizations().acceptHandshake(request -> request.handshakeId(handshake)));
        simulator.clock(InstantSource.fixed(Instant.parse("2026-09-05T12:00:00Z")));
        assertRefused(
                "InvalidHandshakeTransitionException",
                () -> stranger.organizations().acceptHandshake(request -> request.handshakeId(handshake)));
        String again = invite();
        stranger.organizations().acceptHandshake(request -> request.handshakeId(again));
        assertRefused(
                "HandshakeAlreadyInStateException",
                () -> stranger.organizations().acceptHandshake(request -> request.handshakeId(again)));
        assertRefused("HandshakeConstraintViolationException", this::invite);
    }

    @Test
    void aMemberThatLeavesLosesTheOrganizationsTrail() {
        member.organizations().leaveOrganization();

        assertThat(seesTheOrganizationsTrail(MEMBER)).isFalse();
        assertThat(events(member)).extracting(Event::eventName).containsExactly("LeaveOrganization");
        assertThat(events(management)).extracting(Event::eventName).containsExactly("AccountDepartedOrganization");
    }

    @Test
    void aMemberThatIsRemovedLosesTheOrganizationsTrail() throws IOException {
        management.organizations().removeAccountFromOrganization(request -> request.accountId(MEMBER));

        assertThat(seesTheOrganizationsTrail(MEMBER)).isFalse();
        assertThat(record(management, "RemoveAccountFromOrganization")
                        .at("/requestParameters/accountId")
                        .asText())
                .isEqualTo(MEMBER);
    }

    @Test
    void membershipChangesThatTheServiceForbidsAreRefused() {
        simulator.delegatedAdministrator(MEMBER);

        assertRefused(
                "ConstraintViolationException", () -> member.organizations().leaveOrganization());
        assertRefused(
                "MasterCannotLeaveOrganizationException",
                () -> management.organizations().leaveOrganization());
        assertRefused(
                "AccountNotFoundException",
                () -> management.organizations().removeAccountFromOrganization(request -> request.accountId(STRANGER)));
        assertRefused(
                "AccessDeniedException",
                () -> member.organizations().removeAccountFromOrganization(request -> request.accountId(MEMBER)));
    }

    @Test
    void withoutAccessForCloudTrailAnOrganizationTrailIsAnOrdinaryOne() {
        management.organizations().disableAWSServiceAccess(request -> request.servicePrincipal(CLOUDTRAIL));

        assertThat(seesTheOrganizationsTrail(MEMBER)).isFalse();
        assertThat(management
                        .cloudTrail("eu-west-1")
                        .getTrail(request -> request.name("org"))
                        .trail())
                .satisfies(trail -> assertThat(trail.isOrganizationTrail()).isFalse())
                .satisfies(trail -> assertThat(trail.isMultiRegionTrail()).isTrue());
        assertRefused(
                "CloudTrailAccessNotEnabledException",
                () -> management
                        .cloudTrail("eu-west-1")
                        .updateTrail(request -> request.name("org").isOrganizationTrail(true)));

        management.organizations().enableAWSServiceAccess(request -> request.servicePrincipal(CLOUDTRAIL));
        management
                .cloudTrail("eu-west-1")
                .updateTrail(request -> request.name("org").isOrganizationTrail(true));
        assertThat(seesTheOrganizationsTrail(MEMBER)).isTrue();
        assertThat(events(management))
                .extracting(Event::eventName)
                .containsExactly("EnableAWSServiceAccess", "DisableAWSServiceAccess");
    }

    @Test
    void anAdministratorIsRegisteredForAServiceAndDeregistered() {
        assertRefused("NotOrganizationMasterAccountException", this::stopAsMember);
        management
                .organizations()
                .registerDelegatedAdministrator(
                        request -> request.accountId(MEMBER).servicePrincipal(CLOUDTRAIL));
        assertThat(management
                        .organizations()
                        .listDelegatedAdministrators(request -> request.servicePrincipal(CLOUDTRAIL))
                        .delegatedAdministrators())
                .extracting(DelegatedAdministrator::id)
                .containsExactly(MEMBER);
        assertThat(management
                        .organizations()
                        .listDelegatedAdministrators(request -> request.servicePrincipal("account.amazonaws.com"))
                        .delegatedAdministrators())
                .isEmpty();
        stopAsMember();
        assertRefused(
                "AccountAlreadyRegisteredException",
                () -> management
                        .organizations()
                        .registerDelegatedAdministrator(
                                request -> request.accountId(MEMBER).servicePrincipal(CLOUDTRAIL)));

        management
                .organizations()
                .deregisterDelegatedAdministrator(
                        request -> request.accountId(MEMBER).servicePrincipal(CLOUDTRAIL));
        assertRefused("NotOrganizationMasterAccountException", this::stopAsMember);
        assertRefused(
                "AccountNotRegisteredException",
                () -> management
                        .organizations()
                        .deregisterDelegatedAdministrator(
                                request -> request.accountId(MEMBER).servicePrincipal(CLOUDTRAIL)));
    }

    @Test
    void anAdministratorIsRegisteredWithCloudTrailItself() throws IOException {
        assertRefused("AccountNotRegisteredException", this::deregisterWithCloudTrail);
        registerWithCloudTrail(management, MEMBER);
        assertThat(management
                        .organizations()
                        .listDelegatedAdministrators(request -> request.servicePrincipal(CLOUDTRAIL))
                        .delegatedAdministrators())
                .extracting(DelegatedAdministrator::id)
                .containsExactly(MEMBER);
        stopAsMember();
        deregisterWithCloudTrail();
        assertRefused("NotOrganizationMasterAccountException", this::stopAsMember);

        JsonNode record = record(management, "RegisterOrganizationDelegatedAdmin");
        assertThat(record.get("eventSource").asText()).isEqualTo(CLOUDTRAIL);
        assertThat(record.at("/requestParameters/memberAccountId").asText()).isEqualTo(MEMBER);
        assertThat(record.get("responseElements").isNull()).isTrue();
        assertThat(record(management, "DeregisterOrganizationDelegatedAdmin")
                        .at("/requestParameters/delegatedAdminAccountId")
                        .asText())
                .isEqualTo(MEMBER);
    }

    @Test
    void onlyTheManagementAccountRegistersMembersAndNoMoreThanThree() {
        assertRefused("OrganizationsNotInUseException", () -> registerWithCloudTrail(stranger, MEMBER));
        assertRefused("NotOrganizationManagementAccountException", () -> registerWithCloudTrail(member, MEMBER));
        assertRefused("CannotDelegateManagementAccountException", () -> registerWithCloudTrail(management, MANAGEMENT));
        assertRefused("AccountNotFoundException", () -> registerWithCloudTrail(management, STRANGER));
        assertRefused("InvalidParameterException", () -> registerWithCloudTrail(management, "member"));
        simulator.organization(MANAGEMENT, "555500000001", "555500000002", "555500000003");
        registerWithCloudTrail(management, "555500000001");
        registerWithCloudTrail(management, "555500000002");
        assertRefused("AccountRegisteredException", () -> registerWithCloudTrail(management, "555500000002"));
        registerWithCloudTrail(management, "555500000003");
        assertRefused("DelegatedAdminAccountLimitExceededException", () -> registerWithCloudTrail(management, MEMBER));
        management.organizations().disableAWSServiceAccess(request -> request.servicePrincipal(CLOUDTRAIL));
        assertRefused("CloudTrailAccessNotEnabledException", () -> registerWithCloudTrail(management, MEMBER));
    }

    private static void registerWithCloudTrail(Clients clients, String accountId) {
        clients.cloudTrail("us-east-1")
                .registerOrganizationDelegatedAdmin(request -> request.memberAccountId(accountId));
    }

    private void deregisterWithCloudTrail() {
        management
                .cloudTrail("us-east-1")
                .deregisterOrganizationDelegatedAdmin(request -> request.delegatedAdminAccountId(MEMBER));
    }

    private void stopAsMember() {
        member.cloudTrail("eu-west-1")
                .stopLogging(request -> request.name("arn:aws:cloudtrail:eu-west-1:999988887777:trail/org"));
    }

    @Test
    void regionsAreTurnedOnAndOff() throws IOException {
        member.account().enableRegion(request -> request.regionName("af-south-1"));
        assertThat(simulator
                        .actualState(MEMBER)
                        .enabledRegions()
                        .value()
                        .orElseThrow()
                        .names())
                .contains("af-south-1");
        assertThat(simulator.actualState(MEMBER).observedTrails().get(0).listedIn())
                .contains("af-south-1");

        member.account().disableRegion(request -> request.regionName("af-south-1"));
        assertThat(simulator
                        .actualState(MEMBER)
                        .enabledRegions()
                        .value()
                        .orElseThrow()
                        .names())
                .doesNotContain("af-south-1");
        assertThat(events(member)).extracting(Event::eventName).containsExactly("DisableRegion", "EnableRegion");
        JsonNode record = record(member, "EnableRegion");
        assertThat(record.get("eventSource").asText()).isEqualTo("account.amazonaws.com");
        assertThat(record.at("/requestParameters/RegionName").asText()).isEqualTo("af-south-1");
        assertRefused(
                "ValidationException",
                () -> member.account().disableRegion(request -> request.regionName("us-east-1")));
    }

    @Test
    void aRegionOfAMemberIsTurnedOnByTheManagementAccount() {
        simulator.recordedIn("EnableRegion", EventAccounts.BOTH);
        management.account().enableRegion(request -> request.accountId(MEMBER).regionName("af-south-1"));

        assertThat(simulator
                        .actualState(MEMBER)
                        .enabledRegions()
                        .value()
                        .orElseThrow()
                        .names())
                .contains("af-south-1");
        assertThat(events(member)).extracting(Event::eventName).containsExactly("EnableRegion");
        assertThat(events(management)).extracting(Event::eventName).containsExactly("EnableRegion");
        assertRefused(
                "AccessDeniedException",
                () -> member.account()
                        .enableRegion(request -> request.accountId(MANAGEMENT).regionName("af-south-1")));
    }
}
