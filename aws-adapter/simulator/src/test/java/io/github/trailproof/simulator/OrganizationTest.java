package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;

class OrganizationTest {

    private static final String MANAGEMENT = "999988887777";
    private static final String MEMBER = "111122223333";
    private static final String OTHER = "444455556666";
    private static final String ARN = "arn:aws:cloudtrail:eu-west-1:999988887777:trail/org";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients management = Clients.of(simulator, MANAGEMENT);
    private final Clients member = Clients.of(simulator, MEMBER);
    private final Clients other = Clients.of(simulator, OTHER);

    @AfterEach
    void close() {
        management.close();
        member.close();
        other.close();
        simulator.close();
    }

    private void organizationTrail() {
        organizationTrail("eu-west-1");
    }

    private void organizationTrail(String home) {
        simulator.organization(MANAGEMENT, MEMBER, OTHER);
        management
                .cloudTrail(home)
                .createTrail(request -> request.name("org")
                        .s3BucketName("logs")
                        .isMultiRegionTrail(true)
                        .isOrganizationTrail(true));
    }

    @Test
    void accountsAreListedInTheOrderInWhichTheyJoined() {
        simulator.organization(MANAGEMENT, MEMBER, OTHER);

        assertThat(management.organizations().listAccounts().accounts())
                .extracting(Account::id)
                .containsExactly(MANAGEMENT, MEMBER, OTHER);
    }

    @Test
    void manyAccountsComeTwentyAtATime() {
        List<String> members = IntStream.range(0, 45)
                .mapToObj(number -> "2000000000" + (10 + number))
                .toList();
        simulator.organization(MANAGEMENT, members.toArray(String[]::new));

        ListAccountsResponse first = management.organizations().listAccounts();
        assertThat(first.accounts()).hasSize(20);
        assertThat(first.nextToken()).isNotEmpty();
        assertThat(management.organizations().listAccountsPaginator().stream()
                        .flatMap(page -> page.accounts().stream()))
                .hasSize(46);
        assertThat(management.organizations().listAccountsPaginator(request -> request.maxResults(7)).stream())
                .hasSize(7);
    }

    @Test
    void anInvalidTokenOrPageSizeIsRefused() {
        simulator.organization(MANAGEMENT, MEMBER);

        assertRefused(
                "InvalidInputException",
                () -> management.organizations().listAccounts(request -> request.nextToken("made up")));
        assertRefused(
                "InvalidInputException",
                () -> management.organizations().listAccounts(request -> request.maxResults(21)));
    }

    @Test
    void anAccountsStateIsShownWithTheOlderStatusIfThereIsOne() {
        simulator.organization(MANAGEMENT, MEMBER, OTHER);
        simulator.accountState(MEMBER, "SUSPENDED");
        simulator.accountState(OTHER, "CLOSED");

        assertThat(management
                        .organizations()
                        .describeAccount(request -> request.accountId(MEMBER))
                        .account())
                .satisfies(account -> {
                    assertThat(account.stateAsString()).isEqualTo("SUSPENDED");
                    assertThat(account.statusAsString()).isEqualTo("SUSPENDED");
                });
        assertThat(management
                        .organizations()
                        .describeAccount(request -> request.accountId(OTHER))
                        .account())
                .satisfies(account -> {
                    assertThat(account.stateAsString()).isEqualTo("CLOSED");
                    assertThat(account.statusAsString()).isNull();
                });
    }

    @Test
    void onlyTheManagementAccountAndAdministratorsListAccounts() {
        simulator.organization(MANAGEMENT, MEMBER, OTHER);
        simulator.delegatedAdministrator(OTHER);

        assertRefused("AccessDeniedException", () -> member.organizations().listAccounts());
        assertThat(other.organizations().listAccounts().accounts()).hasSize(3);
        assertThat(management
                        .organizations()
                        .listDelegatedAdministrators(request -> {})
                        .delegatedAdministrators())
                .singleElement()
                .satisfies(delegated -> assertThat(delegated.id()).isEqualTo(OTHER));
        assertThat(member.organizations().describeOrganization().organization().masterAccountId())
                .isEqualTo(MANAGEMENT);
    }

    @Test
    void anAccountOfNoOrganizationHasNoneToDescribe() {
        simulator.account(MEMBER, "us-east-1");

        assertRefused(
                "AWSOrganizationsNotInUseException",
                () -> member.organizations().describeOrganization());
        assertRefused(
                "AWSOrganizationsNotInUseException",
                () -> member.organizations().listAccounts());
    }

    @Test
    void anOrganizationTrailShowsInMembersWithTheOwnersArn() {
        organizationTrail();

        for (String region : List.of("eu-west-1", "us-east-1")) {
            assertThat(member.cloudTrail(region).describeTrails().trailList())
                    .singleElement()
                    .satisfies(trail -> {
                        assertThat(trail.trailARN()).isEqualTo(ARN);
                        assertThat(trail.homeRegion()).isEqualTo("eu-west-1");
                        assertThat(trail.isOrganizationTrail()).isTrue();
                    });
        }
        assertThat(member.cloudTrail("eu-west-1")
                        .describeTrails(request -> request.includeShadowTrails(false))
                        .trailList())
                .isEmpty();
    }

    @Test
    void aMemberReadsAnOrganizationTrailByItsArnOnly() {
        organizationTrail();
        CloudTrailClient cloudTrail = member.cloudTrail("eu-west-1");

        assertThat(cloudTrail.getTrailStatus(request -> request.name(ARN)).isLogging())
                .isFalse();
        assertThat(cloudTrail
                        .getEventSelectors(request -> request.trailName(ARN))
                        .eventSelectors())
                .hasSize(1);
        assertRefused("TrailNotFoundException", () -> cloudTrail.getTrailStatus(request -> request.name("org")));
    }

    @Test
    void aMemberMayNotChangeAnOrganizationTrail() {
        organizationTrail();
        CloudTrailClient cloudTrail = member.cloudTrail("eu-west-1");

        assertRefused(
                "NotOrganizationMasterAccountException", () -> cloudTrail.stopLogging(request -> request.name(ARN)));
        assertRefused(
                "NotOrganizationMasterAccountException", () -> cloudTrail.deleteTrail(request -> request.name(ARN)));
        assertRefused(
                "NotOrganizationMasterAccountException",
                () -> cloudTrail.createTrail(
                        request -> request.name("mine").s3BucketName("logs").isOrganizationTrail(true)));
    }

    @Test
    void aDelegatedAdministratorMayAndTheManagementAccountOwnsWhatItMakes() {
        organizationTrail();
        simulator.delegatedAdministrator(MEMBER);
        CloudTrailClient cloudTrail = member.cloudTrail("eu-west-1");

        cloudTrail.startLogging(request -> request.name(ARN));
        assertThat(management
                        .cloudTrail("eu-west-1")
                        .getTrailStatus(request -> request.name("org"))
                        .isLogging())
                .isTrue();
        assertThat(cloudTrail
                        .createTrail(request ->
                                request.name("second").s3BucketName("logs").isOrganizationTrail(true))
                        .trailARN())
                .isEqualTo("arn:aws:cloudtrail:eu-west-1:999988887777:trail/second");
    }

    @Test
    void aDelegatedAdministratorMakesNoTrailUnderAnArnThatIsTaken() {
        simulator.organization(MANAGEMENT, MEMBER);
        simulator.delegatedAdministrator(MEMBER);
        management
                .cloudTrail("eu-west-1")
                .createTrail(request -> request.name("ordinary").s3BucketName("logs"));

        assertRefused(
                "TrailAlreadyExistsException",
                () -> member.cloudTrail("eu-west-1")
                        .createTrail(request ->
                                request.name("ordinary").s3BucketName("logs").isOrganizationTrail(true)));
    }

    @Test
    void anAccountOfNoOrganizationHasNoOrganizationTrail() {
        simulator.account(MEMBER, "us-east-1");

        assertRefused(
                "OrganizationsNotInUseException",
                () -> member.cloudTrail("us-east-1")
                        .createTrail(request ->
                                request.name("org").s3BucketName("logs").isOrganizationTrail(true)));
    }

    @Test
    void aMemberThatHasNotEnabledTheHomeRegionIsNotCovered() {
        simulator.account(MANAGEMENT, "af-south-1");
        simulator.account(OTHER, "af-south-1");
        simulator.account(MEMBER);
        organizationTrail("af-south-1");

        assertThat(member.cloudTrail("us-east-1").describeTrails().trailList()).isEmpty();
        assertThat(other.cloudTrail("us-east-1").describeTrails().trailList()).hasSize(1);
    }
}
