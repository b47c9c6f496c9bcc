package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.execute.FailingAccounts.Failing;
import io.github.trailproof.mapping.ToSdk;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.PlanText;
import io.github.trailproof.rendered.HostileCalls;
import io.github.trailproof.testkit.corpus.Corpus;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;

/**
 * Terraform and its AWS provider, as they are installed here, make the accounts pass that the configurations are about, and
 * then find nothing more to change. They talk to the simulator by nothing but the endpoint in their environment. The test is
 * skipped where there is no Terraform, or no provider that can be installed without the network.
 */
@Tag("thorough")
@Tag("terraform")
class TerraformPlanTest {

    private static final int GENERATED = 100;
    private static final int HOSTILE = 200;
    private static final long SEED = 12;
    private static final int DRIFT = 2;
    private static final String CREATOR = "222233334444";
    private static final String MAKER = "333344445555";
    private static final Pattern IMPORT =
            Pattern.compile("to = (aws_cloudtrail\\.\\w+)\\s+id = \"(arn:aws:cloudtrail:[^\"]+)\"");
    private static final Pattern LEFT_OUT = Pattern.compile("# the trail `([^`]+)` is left out: (.*)");

    @TempDir
    Path folder;

    private final Cloud cloud = new Cloud();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whatTerraformAppliesMakesEachAccountPassAndIsThenComplete(TestReporter reporter)
            throws IOException, InterruptedException {
        Optional<Terraform> found = Terraform.of(folder, cloud.simulator().endpoint());
        assumeTrue(found.isPresent(), "skipped: there is no terraform on the path, or no provider in a folder");
        Terraform terraform = found.get();
        cloud.simulator().trailQuota(false);

        Crowd crowd = crowd();
        AccountEvidence before = settle(crowd);
        Map<Crowd.Member, RemediationPlan> plans = plans(crowd, before);
        String configuration = PlanText.terraform(together(before.accountId(), plans.values()), before);
        String creating = creating(CREATOR, NewTrail.defaults());
        String making = creating(
                MAKER, NewTrail.defaults().toBuilder().makesBucket(true).build());
        assertThat(making).contains("resource \"aws_s3_bucket\"");
        terraform.write("main.tf", configuration);
        terraform.write("creating.tf", creating);
        terraform.write("making.tf", making);
        terraform.write("credentials_override.tf", credentials(configuration + creating + making));
        noteLeftOut(configuration);

        terraform.run("init");
        terraform.run("fmt", "-check", "-diff");
        terraform.run("validate");
        terraform.run("plan", "-input=false", "-out=plan");
        terraform.run("apply", "-input=false", "plan");
        AccountEvidence after = cloud.collect(before.accountId());
        int checked = 0;
        for (Map.Entry<Crowd.Member, RemediationPlan> entry : plans.entrySet()) {
            if (isWhole(entry.getValue())) {
                checked++;
                Criterion criterion = entry.getKey().criterion();
                assertThat(Cis31.assess(entry.getKey().of(after)).verdict(criterion))
                        .as(() -> entry.getValue() + "\n" + entry.getValue().steps())
                        .isEqualTo(Verdict.PASS);
            }
        }
        for (String accountId : List.of(CREATOR, MAKER)) {
            assertThat(Cis31.assess(cloud.collect(accountId)).verdict(Criterion.COMPLETE))
                    .as(accountId)
                    .isEqualTo(Verdict.PASS);
        }
        assertThat(terraform.status("plan", "-input=false", "-detailed-exitcode"))
                .as(terraform.output())
                .isZero();
        aStopShowsAsDrift(terraform, configuration);
        hostileTextsAreValid(terraform);
        reporter.publishEntry("accounts that Terraform made pass", checked + " of " + plans.size());
        reporter.publishEntry("trails left to another form", new TreeMap<>(reasons()).toString());
    }

    /** An account without trails, which gets one: in a bucket that is there, or in one that is made with its policy. */
    private String creating(String accountId, NewTrail newTrail) {
        cloud.simulator().account(accountId, "us-east-1");
        AccountEvidence evidence = cloud.collect(accountId);
        return PlanText.terraform(Remediation.plan(evidence, Criterion.COMPLETE, newTrail), evidence);
    }

    /** Only that trail is looked at, for the others' providers would be started too. */
    private void aStopShowsAsDrift(Terraform terraform, String configuration) throws IOException, InterruptedException {
        Matcher first = IMPORT.matcher(configuration);
        assertThat(first.find()).isTrue();
        TrailArn arn = TrailArn.parse(first.group(2));
        cloud.client(arn.accountId(), arn.region()).stopLogging(request -> request.name(arn.toString()));
        assertThat(terraform.status("plan", "-input=false", "-detailed-exitcode", "-target=" + first.group(1)))
                .as(terraform.output())
                .isEqualTo(DRIFT);
    }

    /** In a folder of its own, with what was installed once. */
    private void hostileTextsAreValid(Terraform terraform) throws IOException, InterruptedException {
        Path hostile = Files.createDirectory(folder.resolve("hostile"));
        Files.copy(folder.resolve(".terraform.lock.hcl"), hostile.resolve(".terraform.lock.hcl"));
        JqwikSession.run(() -> {
            HostileCalls.Planned planned = HostileCalls.together(HOSTILE)
                    .generator(1000)
                    .next(new Random(SEED))
                    .value();
            writeHostile(hostile, PlanText.terraform(planned.plan(), planned.evidence()));
        });
        terraform.run("-chdir=hostile", "fmt", "-check", "-diff");
        terraform.run("-chdir=hostile", "validate");
    }

    private static void writeHostile(Path hostile, String configuration) {
        assertThat(configuration).contains("resource \"aws_cloudtrail\"");
        try {
            Files.writeString(hostile.resolve("main.tf"), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        leftOut.values().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        return reasons;
    }

    private boolean isWhole(RemediationPlan plan) {
        return plan.calls().stream()
                .noneMatch(call -> leftOut.containsKey(call.trailArn().name()));
    }

    private void noteLeftOut(String configuration) {
        Matcher matcher = LEFT_OUT.matcher(configuration);
        while (matcher.find()) {
            leftOut.put(matcher.group(1), matcher.group(2));
        }
    }

    /** The sample, the corpus by each criterion, and generated accounts. */
    private Crowd crowd() throws IOException {
        Crowd crowd = new Crowd("111122223333", "aws", this::isTaken);
        List<AccountEvidence> recorded = new ArrayList<>();
        Path sample =
                Path.of("../examples/audit/src/main/resources/io/github/trailproof/examples/audit/input/sample.jsonl");
        if (Files.exists(sample)) {
            try (InputStream in = Files.newInputStream(sample)) {
                recorded.addAll(read(in));
            }
        }
        recorded.addAll(read(Corpus.evidence()));
        for (AccountEvidence evidence : recorded) {
            for (Criterion criterion : Criterion.values()) {
                crowd.add(evidence, criterion);
            }
        }
        int enough = crowd.members().size() + GENERATED;
        JqwikSession.run(() -> {
            RandomGenerator<Failing> generator = FailingAccounts.any().generator(1000);
            Random random = new Random(SEED);
            while (crowd.members().size() < enough) {
                Failing failing = generator.next(random).value();
                crowd.add(failing.evidence(), failing.criterion());
            }
        });
        return crowd;
    }

    /** Whether the service lets a trail have these selectors: the corpus holds some that it does not know to be refused. */
    private boolean isTaken(EventSelectors selectors) {
        String account = "444455556666";
        cloud.simulator().account(account);
        CloudTrailClient client = cloud.client(account, "us-east-1");
        client.createTrail(request -> request.name("probe").s3BucketName("logs"));
        try {
            client.putEventSelectors(request -> {
                request.trailName("probe");
                if (selectors.advancedEventSelectors().isEmpty()) {
                    request.eventSelectors(ToSdk.eventSelectors(selectors.eventSelectors()));
                } else {
                    request.advancedEventSelectors(ToSdk.advancedEventSelectors(selectors.advancedEventSelectors()));
                }
            });
            return true;
        } catch (CloudTrailException refused) {
            return false;
        }
    }

    private static List<AccountEvidence> read(InputStream in) throws IOException {
        List<AccountEvidence> accounts = new ArrayList<>();
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(in, "recorded")) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof RecordedAccount.Readable readable) {
                    accounts.add(readable.evidence());
                }
            }
        }
        return accounts;
    }

    private AccountEvidence settle(Crowd crowd) {
        AccountEvidence evidence = crowd.evidence();
        cloud.simulator().seed(evidence);
        return cloud.collect(evidence.accountId());
    }

    /** The plans that change existing trails of the account itself. */
    private static Map<Crowd.Member, RemediationPlan> plans(Crowd crowd, AccountEvidence all) {
        Map<Crowd.Member, RemediationPlan> plans = new LinkedHashMap<>();
        for (Crowd.Member member : crowd.members()) {
            RemediationPlan plan = Cloud.plan(member.of(all), member.criterion());
            if (plan.suffices()
                    && plan.calls().stream()
                            .allMatch(call ->
                                    call.accountId().equals(all.accountId()) && !(call instanceof Step.CreateTrail))
                    && plan.calls().stream().noneMatch(Step.CreateTrail.class::isInstance)) {
                plans.put(member, plan);
            }
        }
        return plans;
    }

    private static RemediationPlan together(String accountId, Iterable<RemediationPlan> plans) {
        List<Step> steps = new ArrayList<>();
        plans.forEach(plan -> steps.addAll(plan.steps()));
        return new RemediationPlan(accountId, Criterion.COMPLETE, steps, List.of(), true);
    }

    /** The credentials that a user would have in a profile: an override file leaves the configuration as it is. */
    private String credentials(String configuration) {
        StringBuilder text = new StringBuilder();
        Set<String> aliases = new LinkedHashSet<>();
        Matcher matcher =
                Pattern.compile("aws\\.(account_([0-9]{12})_[a-z0-9_]+)").matcher(configuration);
        while (matcher.find()) {
            if (aliases.add(matcher.group(1))) {
                text.append(
                        "provider \"aws\" {\n  alias      = \"%s\"\n  access_key = \"%s\"\n  secret_key = \"secret\"\n}\n"
                                .formatted(matcher.group(1), cloud.simulator().accessKeyId(matcher.group(2))));
            }
        }
        return text.toString();
    }
}
