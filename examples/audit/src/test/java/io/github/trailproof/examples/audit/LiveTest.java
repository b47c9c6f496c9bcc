package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who asks AWS, here the simulated one. */
@Tag("thorough")
class LiveTest {

    private static final String PASSING = "111122223333";
    private static final String EMPTY = "444455556666";
    private static final String ROLE = "Auditor";

    @TempDir
    private Path home;

    private SimulatedAws aws;

    @BeforeEach
    void start() throws IOException {
        aws = SimulatedAws.start();
        aws.seed(sample(PASSING));
        aws.account(EMPTY, "us-east-1", "eu-west-1");
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    /** An organization in whose members the role can be assumed. */
    private void organization(String management, String... members) {
        aws.organization(management, members);
        List.of(members).forEach(member -> aws.role(member, ROLE));
    }

    private static AccountEvidence sample(String accountId) throws IOException {
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.open(Run.ORGANIZATION)) {
            return reader.stream()
                    .filter(RecordedAccount.Readable.class::isInstance)
                    .map(account -> ((RecordedAccount.Readable) account).evidence())
                    .filter(evidence -> evidence.accountId().equals(accountId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Run live(String accountId, Object... more) {
        return LiveRun.in(home)
                .as(aws.accessKeyId(accountId))
                .with("AWS_REGION", "us-east-1")
                .run(arguments(more));
    }

    private Object[] arguments(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(1, List.of("--live", "--endpoint-url", aws.endpoint()));
        return arguments.toArray();
    }

    @Test
    void auditsTheAccountThatTheCredentialsBelongTo() {
        Run run = live(PASSING, "audit");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("✔ PASS  111122223333  by CIS").contains("acme-shop-audit, eu-west-1");
        assertThat(run.status()).isZero();
    }

    @Test
    void asksNoMoreThanTheCriterionNeeds() {
        live(PASSING, "audit");

        assertThat(aws.calls())
                .extracting(Call::operation)
                .containsExactlyInAnyOrder(
                        "GetCallerIdentity", "DescribeTrails", "GetTrailStatus", "GetEventSelectors");
    }

    @Test
    void anAccountWithoutTrailsFails() {
        Run run = live(EMPTY, "audit", "--criterion", "complete");

        assertThat(run.out()).contains("✘ FAIL  444455556666  by CIS, Security Hub and complete coverage");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void whatIsRecordedIsAuditedAlike() throws IOException {
        Path file = home.resolve("evidence.jsonl.gz");
        Run recorded = live(PASSING, "record", "-o", file);
        assertThat(recorded.err()).isEmpty();
        assertThat(recorded.status()).isZero();

        Run audited = Run.of("audit", "--format", "jsonl", file);
        assertThat(audited.out())
                .contains("\"verdicts\":{\"CIS\":\"PASS\",\"SECURITY_HUB\":\"PASS\",\"COMPLETE\":\"PASS\"}");
        assertThat(withoutTheTimeOfCollecting(audited.out()))
                .isEqualTo(withoutTheTimeOfCollecting(
                        live(PASSING, "audit", "--criterion", "complete", "--format", "jsonl")
                                .out()));
    }

    /** A warning of missing deliveries reaches up to the time of collecting, which differs. */
    private static String withoutTheTimeOfCollecting(String lines) {
        return lines.replaceAll("\"to\":\"[^\"]*\"", "");
    }

    @Test
    void aRecordingThatFailsLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(home.resolve("evidence.jsonl"), "yesterday's\n");

        Run run = LiveRun.in(home).with("AWS_REGION", "us-east-1").run(arguments("record", "-o", file));

        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
        assertThat(file).hasContent("yesterday's\n");
    }

    @Test
    void auditsEveryActiveAccountOfTheOrganization() {
        aws.account("222222222222");
        aws.account("333333333333");
        organization(PASSING, EMPTY, "222222222222", "333333333333");
        aws.accountState("333333333333", "SUSPENDED");

        Run run = live(PASSING, "audit", "--org", "--role-name", ROLE);

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("PASS  111122223333", "FAIL  444455556666", "FAIL  222222222222", "3 accounts")
                .doesNotContain("333333333333");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void namesTheAccountsWhoseRoleCouldNotBeAssumed() {
        aws.account("222222222222");
        aws.organization(PASSING, "222222222222");

        Run run = live(PASSING, "audit", "--org", "--role-name", ROLE);

        assertThat(run.out())
                .contains("INDETERMINATE  222222222222")
                .contains("AssumeRole answered AccessDenied")
                .contains("PASS  111122223333");
        assertThat(run.err())
                .contains("role `Auditor` could not be assumed in 1 account: 222222222222")
                .contains("sts:AssumeRole");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void asksOnlyTheAccountsThatAreChosen() {
        organization(PASSING, EMPTY, "222222222222");

        Run run = live(PASSING, "audit", "--org", "--role-name", ROLE, "--accounts", EMPTY + ",999999999999");

        assertThat(run.out()).contains(EMPTY).doesNotContain("  222222222222  ").doesNotContain("  " + PASSING + "  ");
        assertThat(run.err()).contains("--accounts: `999999999999` is no active account of the organization");
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @Test
    void leavesOutTheAccountsThatAreExcluded() {
        organization(PASSING, EMPTY);

        Run run = live(PASSING, "audit", "--org", "--role-name", ROLE, "--exclude", EMPTY);

        assertThat(run.out()).contains(PASSING).doesNotContain(EMPTY);
        assertThat(run.status()).isZero();
    }

    @Test
    void aMemberCannotListTheOrganization() {
        organization(PASSING, EMPTY);

        Run run = live(EMPTY, "audit", "--org", "--role-name", ROLE);

        assertThat(run.err()).contains("ListAccounts failed with AccessDenied").contains("management account");
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void saysThatThereAreNoCredentials() {
        Run run = LiveRun.in(home).with("AWS_REGION", "us-east-1").run(arguments("audit"));

        assertThat(run.err())
                .startsWith("trailproof: there are no AWS credentials; ")
                .contains("--profile");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void saysThatTheCredentialsHaveExpired() {
        aws.inject(Fault.error(403, "ExpiredToken", "The security token included in the request is expired"));

        Run run = live(PASSING, "audit");

        assertThat(run.err()).contains("the credentials have expired").contains("sign in again");
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void saysThatThereIsNoRegion() {
        Run run = LiveRun.in(home).as(aws.accessKeyId(PASSING)).run(arguments("audit"));

        assertThat(run.err()).contains("there is no region to start from").contains("--region");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void takesCredentialsAndRegionFromAProfile() {
        String profile = """
                [profile auditor]
                region = eu-west-1
                aws_access_key_id = %s
                aws_secret_access_key = secret
                """.formatted(aws.accessKeyId(PASSING));

        Run run = LiveRun.in(home).config(profile).run(arguments("audit", "--profile", "auditor"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(aws.calls()).extracting(Call::region).containsOnly("eu-west-1");
    }

    @Test
    void saysThatAProfileIsNotThereAlsoWhereNoRegionIsGiven() {
        Run run = LiveRun.in(home).run(arguments("audit", "--profile", "nobody"));

        assertThat(run.err()).contains("profile `nobody` gives no credentials").doesNotContain("region");
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void saysThatAProfileNamesNoRegion() {
        String profile = """
                [profile auditor]
                aws_access_key_id = %s
                aws_secret_access_key = secret
                """.formatted(aws.accessKeyId(PASSING));

        Run run = LiveRun.in(home).config(profile).run(arguments("audit", "--profile", "auditor"));

        assertThat(run.err()).contains("profile `auditor` names none").contains("--region");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void saysThatAProfileIsNotThere() {
        Run run = LiveRun.in(home).run(arguments("audit", "--profile", "nobody", "--region", "us-east-1"));

        assertThat(run.err()).contains("profile `nobody` gives no credentials");
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void saysThatTheAddressCannotBeReached() throws IOException {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedSoon.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port;

        Run run = LiveRun.in(home)
                .as(aws.accessKeyId(PASSING))
                .run("audit", "--live", "--region", "us-east-1", "--endpoint-url", address);

        assertThat(run.err()).startsWith("trailproof: `" + address + "` cannot be reached: ");
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void oneDeniedCallLeavesTheRestAnswered() {
        aws.inject(Fault.accessDenied().on("GetTrailStatus"));

        Run run = live(PASSING, "audit");

        assertThat(run.out())
                .contains("INDETERMINATE  111122223333")
                .contains("GetTrailStatus answered AccessDeniedException")
                .contains("allow cloudtrail:GetTrailStatus");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void credentialsThatExpireMidwayAreNamedOnceAndWhatWasAnsweredIsPrinted() {
        organization(PASSING, EMPTY, "222222222222");
        aws.account("222222222222");
        aws.inject(Fault.error(403, "ExpiredToken", "The security token included in the request is expired")
                .on("AssumeRole"));

        Run run = live(PASSING, "audit", "--org", "--role-name", ROLE);

        assertThat(run.out()).contains("PASS  111122223333").contains("INDETERMINATE  " + EMPTY);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("the credentials expired before everything was asked; sign in again")
                .contains("2 accounts, 222222222222 and 444455556666");
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void credentialsOfOneAccountThatExpireMidwayAreNamed() {
        aws.inject(Fault.error(400, "ExpiredTokenException", "The security token included in the request is expired")
                .on("GetTrailStatus"));

        Run run = live(PASSING, "audit");

        assertThat(run.out()).contains("INDETERMINATE  111122223333");
        assertThat(run.err()).contains("the credentials expired");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void aRegionThatHangsIsNamedAndTheVerdictOfTheRestStands() {
        aws.inject(Fault.delayed(Duration.ofSeconds(40)).inRegion("us-east-1").on("DescribeTrails"));

        Run run = live(PASSING, "audit", "--timeout", "8s");

        assertThat(run.out()).contains("PASS  111122223333");
        assertThat(run.err())
                .contains("there were calls without an answer in time")
                .contains(PASSING);
        assertThat(run.status()).isZero();
    }

    @Test
    void anAccountThatHangsAltogetherCouldNotBeAsked() {
        aws.inject(Fault.delayed(Duration.ofSeconds(60)).on("DescribeTrails"));
        aws.inject(Fault.delayed(Duration.ofSeconds(60)).on("ListRegions"));
        aws.inject(Fault.delayed(Duration.ofSeconds(60)).on("DescribeRegions"));

        Run run = live(PASSING, "audit", "--timeout", "40s", "--deadline", "3s");

        assertThat(run.err()).startsWith("trailproof: CloudTrail did not answer in time, in us-east-1");
        assertThat(run.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    }

    @Test
    void connectionsThatAreResetAndAnswersThatAreGarbledHaveWordsOfTheirOwn() {
        organization(PASSING, EMPTY, "222222222222");
        aws.account("222222222222");
        aws.inject(Fault.connectionReset().forAccount(EMPTY));
        aws.inject(Fault.garbageBody().forAccount("222222222222"));

        Run run = live(PASSING, "audit", "--org", "--role-name", ROLE);

        assertThat(run.err())
                .contains("there were connections that failed")
                .contains("1 account, " + EMPTY)
                .contains("there were answers that cannot be read")
                .contains("1 account, 222222222222");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void theRoleIsAssumedWithItsPathItsExternalIdAndTheNameOfTheSession() {
        aws.organization(PASSING, EMPTY);
        aws.role(EMPTY, "audit/" + ROLE, "4711");

        Run without = live(PASSING, "audit", "--org", "--role-name", "/audit/" + ROLE);
        Run with = live(
                PASSING,
                "audit",
                "--org",
                "--role-name",
                "/audit/" + ROLE,
                "--external-id",
                "4711",
                "--session-name",
                "me@example",
                "--parallel",
                "2");

        assertThat(without.err())
                .contains("role `audit/Auditor` could not be assumed")
                .contains("--external-id");
        assertThat(with.out()).contains("FAIL  " + EMPTY);
        assertThat(with.err()).isEmpty();
    }

    @Test
    void whereTheRegionsCannotBeListedEc2IsAsked() {
        aws.inject(Fault.accessDenied().on("ListRegions"));

        Run run = live(PASSING, "record");

        assertThat(run.out()).contains("\"enabledRegions\":[\"");
        assertThat(aws.calls()).extracting(Call::operation).contains("ListRegions", "DescribeRegions");
        assertThat(run.status()).isZero();
    }

    @Test
    void aNamedDelegatedAdministratorAnswersForMembersWhereTheOwnerIsNotEntered() throws IOException {
        String management = "161616161616";
        aws.seed(sample(management));
        aws.account("222222222222", "us-east-1", "eu-west-1");
        organization(management, EMPTY, "222222222222");

        Run run = live(
                management,
                "audit",
                "--org",
                "--role-name",
                ROLE,
                "--exclude",
                management,
                "--delegated-administrator",
                "222222222222");

        assertThat(String.join(" ", run.account(EMPTY)).replaceAll(" +", " "))
                .as(run.out() + run.err())
                .contains("as account 222222222222 was answered");
    }
}
