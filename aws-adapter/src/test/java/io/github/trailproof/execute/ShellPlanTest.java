package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.execute.FailingAccounts.Failing;
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
        List<Path> programs = AwsCli.installed();
        String missing = "skipped: there is no aws on the path";
        if (programs.isEmpty()) {
            assertThat(System.getenv("TRAILPROOF_REQUIRE_TOOLS")).as(missing).isNotEqualTo("true");
        }
        assumeTrue(!programs.isEmpty(), missing);
        Map<String, Failing> accounts = accounts();
        assertThat(accounts).as("plans of different steps").hasSize(PLANS);
        return programs.stream()
                .flatMap(program -> accounts.entrySet().stream()
                        .map(account -> DynamicTest.dynamicTest(
                                account.getKey() + " by " + program, () -> check(account.getValue(), program))));
    }

    private void check(Failing failing, Path program) throws IOException, InterruptedException {
        AccountEvidence evidence = cloud.settle(failing.evidence());
        RemediationPlan plan = Cloud.plan(evidence, failing.criterion());
        String account = plan.accountId();
        assertThat(cloud.executor(account).build().execute(plan, evidence).isComplete())
                .isTrue();
        AccountEvidence executed = cloud.simulator().actualState(account);

        cloud.settle(failing.evidence());
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
