package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.execute.FailingAccounts.Failing;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.PlanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that people are shown leaves the account as the executor does: both are run on the simulator, the script by
 * every AWS CLI on the path. Where there is none the test is skipped, unless the environment variable
 * {@code TRAILPROOF_REQUIRE_TOOLS} is {@code true}: then it fails.
 */
@Tag("thorough")
@Tag("aws-cli")
class ShellPlanTest {

    private static final int PLANS = 7;
    private static final int ACCOUNTS = 400;
    private static final long SEED = 31;

    @TempDir
    Path folder;

    private final Cloud cloud = new Cloud();

    @BeforeEach
    void stopTheClock() {
        cloud.simulator().clock(InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @TestFactory
    Stream<DynamicTest> theScriptOfAPlanDoesWhatTheExecutorDoes() {
        Map<String, Failing> accounts = accounts();
        assertThat(accounts).as("plans of different steps").hasSize(PLANS);
        return programs().stream()
                .flatMap(program -> accounts.entrySet().stream()
                        .map(account -> DynamicTest.dynamicTest(
                                account.getKey() + " by " + program, () -> check(account.getValue(), program))));
    }

    private static List<Path> programs() {
        List<Path> programs = AwsCli.installed();
        String missing = "skipped: there is no aws on the path";
        if (programs.isEmpty()) {
            assertThat(System.getenv("TRAILPROOF_REQUIRE_TOOLS")).as(missing).isNotEqualTo("true");
        }
        assumeTrue(!programs.isEmpty(), missing);
        return programs;
    }

    /** The simulator refuses a trail whose bucket has no policy that lets CloudTrail deliver. */
    @Test
    void aScriptMakesTheBucketWithAPolicyThatSufficesAndMayBeRunAgain() throws IOException, InterruptedException {
        AccountEvidence evidence = cloud.settle(Scene.empty());
        NewTrail newTrail = NewTrail.builder()
                .homeRegion(Scene.HOME)
                .s3KeyPrefix("p")
                .makesBucket(true)
                .build();
        RemediationPlan plan = Remediation.plan(evidence, Criterion.CIS, newTrail);
        AwsCli cli = new AwsCli(programs().get(0), Files.createTempDirectory(folder, "cli"));

        assertThat(run(cli, plan, Scene.ACCOUNT).said()).contains("step 2 of 2 is done");
        assertThat(Cis31.assess(cloud.simulator().actualState(Scene.ACCOUNT)).verdict())
                .isEqualTo(Verdict.PASS);
        cloud.writesSince();

        AwsCli.Ended again = run(cli, plan, Scene.ACCOUNT);
        assertThat(again.said()).contains("the bucket has a policy already", "the trail is there already");
        assertThat(again.status()).isZero();
        assertThat(cloud.writesSince()).allMatch(call -> call.startsWith("StartLogging"));
    }

    @Test
    void aScriptDoesNothingWithForeignCredentialsOrForABucketOfSomebodyElse() throws IOException, InterruptedException {
        String other = "999988887777";
        AccountEvidence evidence = cloud.settle(Scene.empty());
        cloud.simulator().account(other, Scene.HOME);
        RemediationPlan plan = Cloud.plan(evidence, Criterion.CIS);
        Step.CreateTrail create = (Step.CreateTrail) plan.calls().get(0);
        cloud.simulator().bucket(create.s3BucketName(), other, create.region());
        AwsCli cli = new AwsCli(programs().get(0), Files.createTempDirectory(folder, "cli"));

        assertThat(run(cli, plan, other).status()).isEqualTo(1);
        assertThat(cloud.callsSince()).containsExactly("GetCallerIdentity us-east-1 -");
        AwsCli.Ended ended = run(cli, plan, Scene.ACCOUNT);
        assertThat(ended.said()).contains("(403)").contains("stopped; steps done: none");
        assertThat(ended.status()).isNotZero();
        assertThat(cloud.writesSince()).isEmpty();
    }

    private AwsCli.Ended run(AwsCli cli, RemediationPlan plan, String credentialsOf)
            throws IOException, InterruptedException {
        return cli.end(
                PlanText.shell(plan),
                cloud.simulator().endpoint(),
                cloud.simulator().accessKeyId(credentialsOf));
    }

    private void check(Failing failing, Path program) throws IOException, InterruptedException {
        AccountEvidence evidence = cloud.settle(failing.evidence());
        RemediationPlan plan = Cloud.plan(evidence, failing.criterion());
        String account = plan.accountId();
        assertThat(cloud.executor(account).build().execute(plan, evidence).isComplete())
                .isTrue();
        AccountEvidence executed = cloud.simulator().actualState(account);

        cloud.settle(failing.evidence());
        plan.calls().stream()
                .filter(Step.CreateTrail.class::isInstance)
                .map(Step.CreateTrail.class::cast)
                .forEach(create -> cloud.simulator().bucket(create.s3BucketName(), account, create.region()));
        new AwsCli(program, Files.createTempDirectory(folder, "cli"))
                .run(
                        PlanText.shell(plan),
                        cloud.simulator().endpoint(),
                        cloud.simulator().accessKeyId(account));

        assertThat(cloud.simulator().actualState(account)).isEqualTo(executed);
    }

    /** The first account of each kind of plan, always the same ones. */
    private Map<String, Failing> accounts() {
        Map<String, Failing> accounts = new TreeMap<>();
        JqwikSession.run(() -> {
            RandomGenerator<Failing> generator = FailingAccounts.any().generator(1000);
            Random random = new Random(SEED);
            for (int tried = 0; tried < ACCOUNTS && accounts.size() < PLANS; tried++) {
                Failing failing = generator.next(random).value();
                RemediationPlan plan = Cloud.plan(cloud.settle(failing.evidence()), failing.criterion());
                if (plan.suffices()) {
                    accounts.putIfAbsent(kind(plan), failing);
                }
            }
        });
        return accounts;
    }

    private static String kind(RemediationPlan plan) {
        List<String> words = new ArrayList<>();
        for (Step.Call call : plan.calls()) {
            boolean basic = call instanceof Step.PutEventSelectors put
                    && !put.after().eventSelectors().isEmpty();
            words.add(call.operation() + (basic ? " of basic selectors" : ""));
        }
        return String.join(", ", words);
    }
}
