package io.github.trailproof.collect.organization;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.collect.Aws;
import io.github.trailproof.collect.Scene;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.trail.TrailArn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;

class OrganizationCollectorTest {

    private static final String MANAGEMENT = Scene.MANAGEMENT;
    private static final List<String> MEMBERS = List.of("111111111111", "222222222222", "333333333333");
    private static final TrailArn ORGANIZATION_TRAIL = new TrailArn("aws", "us-east-1", MANAGEMENT, "org");

    private Aws aws;

    @BeforeEach
    void start() {
        aws = new Aws();
        aws.simulator().organization(MANAGEMENT, MEMBERS.toArray(String[]::new));
        aws.simulator()
                .seed(Scene.of(MANAGEMENT, "us-east-1", "eu-west-1")
                        .organizationTrail("org", "us-east-1")
                        .evidence());
        MEMBERS.forEach(member -> aws.simulator().role(member, "audit/Reader"));
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private OrganizationCollector.Builder organization(boolean async, String caller) {
        return OrganizationCollector.builder()
                .collector(TrailCollector.builder()
                        .cloudTrail(aws.trails(async, caller))
                        .startingRegion("us-east-1")
                        .build())
                .accounts(aws.accounts(async, caller))
                .assuming(aws.roles(async, caller, "audit/Reader"));
    }

    private static Map<String, AccountEvidence> collected(OrganizationCollector collector) {
        Map<String, AccountEvidence> collected = new TreeMap<>();
        collector.collect(account -> collected.put(account.evidence().accountId(), account.evidence()));
        return collected;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void membersPassWithTheManagementAccountsAnswersAndCostOneListingEach(boolean async) {
        Map<String, AccountEvidence> collected =
                collected(organization(async, MANAGEMENT).build());

        assertThat(collected).containsOnlyKeys("111111111111", "222222222222", "333333333333", MANAGEMENT);
        collected
                .values()
                .forEach(
                        evidence -> assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS));
        for (String member : MEMBERS) {
            assertThat(providedBy(evidence(collected, member).status(ORGANIZATION_TRAIL)))
                    .contains(MANAGEMENT);
            assertThat(aws.simulator().calls())
                    .filteredOn(call -> call.accountId().equals(member))
                    .extracting(call -> call.operation())
                    .containsExactly("DescribeTrails");
        }
    }

    private static AccountEvidence evidence(Map<String, AccountEvidence> collected, String accountId) {
        return Optional.ofNullable(collected.get(accountId)).orElseThrow();
    }

    private static Optional<String> providedBy(Evidence<?> evidence) {
        return evidence instanceof Evidence.Known<?> known ? known.providedBy() : Optional.empty();
    }

    @Test
    void noRoleIsAssumedInTheCallersOwnAccount() {
        collected(organization(false, MANAGEMENT).build());

        assertThat(aws.simulator().calls())
                .filteredOn(call -> call.operation().equals("AssumeRole"))
                .extracting(call -> call.about().orElse(""))
                .containsExactlyInAnyOrder(
                        "arn:aws:iam::111111111111:role/audit/Reader",
                        "arn:aws:iam::222222222222:role/audit/Reader",
                        "arn:aws:iam::333333333333:role/audit/Reader");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRoleThatIsRefusedIsThatAccountsMissingEvidence(boolean async) {
        aws.simulator().withoutRole("222222222222", "audit/Reader");
        List<CollectedAccount> collected = new ArrayList<>();

        Progress progress = organization(async, MANAGEMENT).build().collect(collected::add);

        assertThat(progress).isEqualTo(new Progress(4, 1, 4));
        assertThat(collected)
                .filteredOn(CollectedAccount::isFailed)
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.evidence().accountId()).isEqualTo("222222222222");
                    MissingEvidence missing = Optional.ofNullable(
                                    account.evidence().listings().get("us-east-1"))
                            .flatMap(Evidence::missing)
                            .orElseThrow();
                    assertThat(missing.operation()).isEqualTo(Operation.ASSUME_ROLE);
                    assertThat(missing.iamAction()).isEqualTo("sts:AssumeRole");
                    assertThat(missing.errorCode()).contains("AccessDenied");
                    assertThat(((Failed) missing.cause()).message().orElseThrow())
                            .startsWith("assuming `arn:aws:iam::222222222222:role/audit/Reader` failed: ");
                    assertThat(Cis31.assess(account.evidence())
                                    .result(Criterion.CIS)
                                    .missing())
                            .containsExactly(missing);
                });
    }

    @Test
    void progressCountsUpToTheTotal() {
        List<Progress> progress = new ArrayList<>();

        organization(false, MANAGEMENT).build().collect(account -> progress.add(account.progress()));

        assertThat(progress)
                .containsExactly(
                        new Progress(1, 0, 4), new Progress(2, 0, 4), new Progress(3, 0, 4), new Progress(4, 0, 4));
    }

    @Test
    void accountsThatAreNotActiveAreLeftAlone() {
        aws.simulator().accountState("222222222222", "SUSPENDED");
        aws.simulator().accountState("333333333333", "PENDING_CLOSURE");
        aws.simulator().pageSize(1);

        assertThat(collected(organization(false, MANAGEMENT).build())).containsOnlyKeys("111111111111", MANAGEMENT);
    }

    @Test
    void includedAccountsAreReportedAndTheManagementAccountServesThemAllTheSame() {
        Map<String, AccountEvidence> collected = collected(
                organization(false, MANAGEMENT).include(List.of("111111111111")).build());

        assertThat(collected).containsOnlyKeys("111111111111");
        assertThat(evidence(collected, "111111111111").status(ORGANIZATION_TRAIL))
                .isInstanceOf(Evidence.Known.class);
        assertThat(aws.simulator().calls())
                .extracting(call -> call.accountId())
                .doesNotContain("222222222222", "333333333333");
    }

    @Test
    void excludedAccountsAreNeverEntered() {
        Map<String, AccountEvidence> collected = collected(organization(false, MANAGEMENT)
                .exclude(List.of(MANAGEMENT, "222222222222"))
                .build());

        assertThat(collected).containsOnlyKeys("111111111111", "333333333333");
        assertThat(aws.simulator().calls())
                .filteredOn(call -> call.service().equals("cloudtrail"))
                .extracting(call -> call.accountId())
                .doesNotContain("222222222222", MANAGEMENT);
    }

    @Test
    void aDelegatedAdministratorCollectsTheManagementAccountByTheRole() {
        aws.simulator().delegatedAdministrator("111111111111");
        aws.simulator().role(MANAGEMENT, "audit/Reader");

        Map<String, AccountEvidence> collected =
                collected(organization(false, "111111111111").build());

        assertThat(collected).hasSize(4);
        assertThat(providedBy(evidence(collected, "333333333333").selectors(ORGANIZATION_TRAIL)))
                .contains(MANAGEMENT);
    }

    @Test
    void theCallersOwnAccountSpeaksForMembersWhereTheManagementAccountIsNotEntered() {
        aws.simulator().delegatedAdministrator("111111111111");

        Map<String, AccountEvidence> collected = collected(
                organization(false, "111111111111").exclude(List.of(MANAGEMENT)).build());

        assertThat(providedBy(evidence(collected, "333333333333").status(ORGANIZATION_TRAIL)))
                .contains("111111111111");
    }

    @Test
    void aNamedDelegatedAdministratorIsAskedFirstAndSpeaksForMembers() {
        aws.simulator().delegatedAdministrator("111111111111");

        Map<String, AccountEvidence> collected = collected(organization(false, MANAGEMENT)
                .delegatedAdministrators(List.of("111111111111"))
                .build());

        assertThat(evidence(collected, "333333333333").others(ORGANIZATION_TRAIL))
                .extracting(OtherAccount::accountId)
                .containsExactly(MANAGEMENT, "111111111111");
    }

    @Test
    void anAccountThatIsNotNamedNeverSpeaksForAnother() {
        Map<String, AccountEvidence> collected = collected(
                organization(false, MANAGEMENT).exclude(List.of(MANAGEMENT)).build());

        assertThat(collected.values())
                .allSatisfy(evidence -> assertThat(evidence.others()).isEmpty());
    }

    @Test
    void aListOfAccountsNeedsNoOrganization() {
        Map<String, AccountEvidence> collected = collected(organization(false, MANAGEMENT)
                .accounts(AccountSource.of(List.of("333333333333", "111111111111", "333333333333")))
                .build());

        assertThat(collected).containsOnlyKeys("111111111111", "333333333333");
        assertThat(aws.simulator().calls()).extracting(call -> call.operation()).doesNotContain("ListAccounts");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutTheListThereIsNothingToCollect(boolean async) {
        assertThatThrownBy(() -> organization(async, "111111111111").build().collect(account -> {}))
                .isInstanceOfSatisfying(OrganizationException.class, thrown -> {
                    assertThat(thrown.operation()).isEqualTo("ListAccounts");
                    assertThat(thrown.errorCode()).isEqualTo("AccessDeniedException");
                })
                .hasMessageStartingWith("ListAccounts failed with AccessDeniedException: ");
    }

    @Test
    void callersThatNobodyKnowsCollectNothing() {
        aws.simulator().inject(Fault.accessDenied().on("GetCallerIdentity"));

        assertThatThrownBy(() -> organization(false, MANAGEMENT).build().collect(account -> {}))
                .isInstanceOf(OrganizationException.class)
                .hasMessageStartingWith("GetCallerIdentity failed with ");
    }

    @Test
    void whatTheConsumerThrowsEndsTheWhole() {
        aws.simulator().inject(Fault.delayed(Duration.ofSeconds(15)).forAccount("333333333333"));

        assertThatThrownBy(() -> organization(true, MANAGEMENT).build().collect(account -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
    }

    @Test
    void anInterruptedThreadStaysInterrupted() throws Exception {
        aws.simulator().inject(Fault.delayed(Duration.ofSeconds(15)).on("DescribeTrails"));
        AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
        Thread thread = new Thread(() -> {
            try {
                organization(true, MANAGEMENT).build().collect(account -> {});
            } catch (CancellationException e) {
                interrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        while (aws.simulator().calls().stream()
                .noneMatch(call -> call.operation().equals("DescribeTrails"))) {
            Thread.onSpinWait();
        }

        thread.interrupt();
        thread.join();

        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void noMoreAccountsAreOpenThanAllowed() {
        aws.simulator().latency(Duration.ofMillis(20));

        collected(organization(false, MANAGEMENT).concurrency(1).build());

        // One account at a time, and of that both calls about its trail at once.
        assertThat(aws.simulator().maximumConcurrency()).isLessThanOrEqualTo(2);
    }

    @Test
    void aSlowConsumerHoldsUpTheAccountsThatFollow() {
        List<String> members = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            String member = "%012d".formatted(400_000_000_000L + index);
            members.add(member);
            aws.simulator().account(member);
            aws.simulator().role(member, "audit/Reader");
        }
        aws.simulator().organization(MANAGEMENT, members.toArray(String[]::new));
        aws.simulator().clearCalls();
        List<Long> ahead = new ArrayList<>();

        organization(false, MANAGEMENT).concurrency(4).build().collect(account -> {
            long entered = aws.simulator().calls().stream()
                    .filter(call -> call.operation().equals("AssumeRole"))
                    .count();
            ahead.add(entered - account.progress().done());
        });

        assertThat(ahead).hasSizeGreaterThan(40).allMatch(count -> count <= 4);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void accountsThatHangAreNamedAndCostNobodyElseTheirTurn(boolean async) {
        List<String> members = IntStream.range(0, 60)
                .mapToObj(index -> String.valueOf(200_000_000_000L + index))
                .toList();
        aws.simulator().organization(MANAGEMENT, members.toArray(String[]::new));
        members.forEach(member -> aws.simulator().role(member, "audit/Reader"));
        List<String> hanging = members.subList(0, 3);
        hanging.forEach(member ->
                aws.simulator().inject(Fault.delayed(Duration.ofSeconds(40)).forAccount(member)));
        List<String> order = new ArrayList<>();
        Map<String, AccountEvidence> collected = new TreeMap<>();

        OrganizationCollector.builder()
                .collector(TrailCollector.builder()
                        .cloudTrail(aws.trails(async, MANAGEMENT))
                        .startingRegion("us-east-1")
                        .timeout(Duration.ofSeconds(5))
                        .build())
                .accounts(aws.accounts(async, MANAGEMENT))
                .assuming(aws.roles(async, MANAGEMENT, "audit/Reader"))
                .concurrency(1)
                .build()
                .collect(account -> {
                    order.add(account.evidence().accountId());
                    collected.put(account.evidence().accountId(), account.evidence());
                });

        assertThat(order.subList(order.size() - 3, order.size())).containsExactlyInAnyOrderElementsOf(hanging);
        assertThat(order).hasSize(64).doesNotHaveDuplicates();
        collected.forEach((member, evidence) -> {
            Verdict verdict = Cis31.assess(evidence).verdict();
            assertThat(verdict).isEqualTo(hanging.contains(member) ? Verdict.INDETERMINATE : Verdict.PASS);
        });
        assertThat(hanging)
                .allSatisfy(member -> assertThat(Cis31.assess(requireNonNull(collected.get(member)))
                                .missing())
                        .extracting(missing -> missing.errorCode().orElse("none"))
                        .containsAnyOf("TimedOut", "DeadlinePassed"));
    }

    @Test
    void aSessionMayDoNothingButTheCallsOfACollection() {
        CloudTrailClient session = session(aws.roles(false, MANAGEMENT, "audit/Reader"));

        assertThat(session.describeTrails().trailList()).isNotEmpty();
        assertThatThrownBy(() -> session.stopLogging(request -> request.name(ORGANIZATION_TRAIL.toString())))
                .isInstanceOf(CloudTrailException.class)
                .hasMessageContaining("no session policy allows the cloudtrail:StopLogging action");
    }

    @Test
    void aSessionWithoutAPolicyMayDoWhatItsRoleMay() {
        AssumedRoles roles = aws.roles(false, MANAGEMENT, "audit/Reader");

        assertThat(session(roles.withoutSessionPolicy())
                        .listTrails(request -> {})
                        .trails())
                .isNotEmpty();
        assertThat(session(roles.withSessionPolicy("""
                                {"Statement": [{"Effect": "Allow", "Action": "cloudtrail:ListTrails", "Resource": "*"}]}"""))
                        .listTrails(request -> {})
                        .trails())
                .isNotEmpty();
        assertThatThrownBy(() -> session(roles).listTrails(request -> {}))
                .hasMessageContaining("cloudtrail:ListTrails");
    }

    @Test
    void anExternalIdOpensARoleThatAsksForOne() {
        MEMBERS.forEach(member -> aws.simulator().role(member, "audit/Reader", "4711"));
        AssumedRoles roles = aws.roles(false, MANAGEMENT, "audit/Reader");

        assertThat(requireNonNull(collected(organization(false, MANAGEMENT).build())
                                .get(MEMBERS.get(0)))
                        .listings())
                .allSatisfy((region, listing) -> assertThat(listing).isInstanceOf(Evidence.Missing.class));
        assertThat(requireNonNull(collected(organization(false, MANAGEMENT)
                                        .assuming(roles.withExternalId("4711"))
                                        .build())
                                .get(MEMBERS.get(0)))
                        .listings())
                .allSatisfy((region, listing) -> assertThat(listing).isInstanceOf(Evidence.Known.class));
    }

    /** A client that does what a collection's session may do. */
    private CloudTrailClient session(AssumedRoles roles) {
        String arn = "arn:aws:iam::" + MEMBERS.get(0) + ":role/audit/Reader";
        AwsRequestOverrideConfiguration assumed = roles.assume(arn, Calling.own(Runnable::run, Duration.ofSeconds(10)))
                .join();
        return aws.cloudTrailBuilder(MANAGEMENT, "us-east-1")
                .credentialsProvider(assumed.credentialsIdentityProvider().orElseThrow())
                .build();
    }
}
