package io.github.trailproof.execute;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.execute.PredictedAccounts.Configuration;
import io.github.trailproof.execute.PredictedAccounts.Kind;
import io.github.trailproof.planned.PlanOptions;
import io.github.trailproof.planned.PlannedAccount;
import io.github.trailproof.planned.TerraformJson;
import io.github.trailproof.trail.Trail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/**
 * What a plan is predicted to make of an account is what the real Terraform makes of it. Many configurations share one
 * plan and one apply; each is judged as if it were all there is in its account, before and after.
 */
@Tag("thorough")
@Tag("terraform")
class PredictedByPlanTest {

    private static final int CONFIGURATIONS = 65;
    private static final long SEED = 13;
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> ACCOUNTS =
            Map.of("aws", "111122223333", "aws.b", "111122223333", "aws.c", "444455556666");

    @TempDir
    Path folder;

    private final Cloud cloud = new Cloud();
    private final Map<String, Integer> counts = new TreeMap<>();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whatIsPredictedIsWhatComesOut(TestReporter reporter) throws IOException, InterruptedException {
        Optional<Terraform> found = Terraform.of(folder, cloud.simulator().endpoint());
        assumeTrue(found.isPresent(), "skipped: there is no terraform on the path, or no provider in a folder");
        Terraform terraform = found.get();
        cloud.simulator().trailQuota(false);
        cloud.simulator().organization("111122223333", "444455556666");
        List<Configuration> all = new PredictedAccounts(SEED).configurations(CONFIGURATIONS);

        write(all, false);
        terraform.run("init");
        terraform.run("apply", "-input=false", "-auto-approve");
        makeWhatIsImported(all);
        Map<String, AccountEvidence> before = live();
        write(all, true);
        terraform.run("init");
        terraform.run("plan", "-input=false", "-out=plan");
        JsonNode plan = JSON.readTree(json(terraform.run("show", "-json", "plan")));
        terraform.run("apply", "-input=false", "plan");
        Map<String, AccountEvidence> after = live();
        JsonNode state = JSON.readTree(json(terraform.run("show", "-json")));

        for (Configuration configuration : all) {
            AccountEvidence was = of(before, configuration);
            AccountEvidence is = of(after, configuration);
            PlannedAccount predicted = read(onlyOf(configuration, plan), configuration);
            check(configuration, "plan", predicted.after(), is);
            check(configuration, "onto", predicted.onto(was).after(), is);
            if (configuration.kind() != Kind.FORGOTTEN) {
                check(
                        configuration,
                        "state",
                        read(onlyOf(configuration, state), configuration).after(),
                        is);
            }
        }
        reporter.publishEntry("configurations", String.valueOf(all.size()));
        counts.forEach((what, count) -> reporter.publishEntry(what, String.valueOf(count)));
    }

    private void check(Configuration configuration, String from, AccountEvidence predicted, AccountEvidence is) {
        Assessment expected = Cis31.assess(predicted);
        Assessment live = Cis31.assess(is);
        for (Criterion criterion : Criterion.values()) {
            boolean open = expected.verdict(criterion) == Verdict.INDETERMINATE;
            counts.merge(from + (open ? " open" : " decided"), 1, Integer::sum);
            if (open) {
                assertThat(expected.result(criterion).missing())
                        .as(configuration + "\n" + criterion + "\n" + live.verdict(criterion))
                        .isNotEmpty()
                        .allMatch(missing ->
                                missing.operation() == Operation.PLAN || missing.operation() == Operation.LIST_REGIONS);
                assertThat(from.equals("state")
                                || mayBeOpen(
                                        configuration,
                                        expected.result(criterion).missing()))
                        .as(configuration + "\n" + from + "\n"
                                + expected.result(criterion).missing())
                        .isTrue();
            } else {
                assertThat(expected.verdict(criterion))
                        .as(configuration + "\n" + from + "\n" + criterion + "\n" + predicted + "\n" + is)
                        .isEqualTo(live.verdict(criterion));
            }
        }
    }

    /** Only where something is unknown, or the service's answer to the change is. */
    private static boolean mayBeOpen(Configuration configuration, List<MissingEvidence> missing) {
        return configuration.kind() == Kind.MADE_WITH_UNKNOWNS
                || missing.stream()
                        .allMatch(one -> one.operation() == Operation.LIST_REGIONS
                                || one.address()
                                        .filter(address -> address.endsWith(".advanced_event_selector"))
                                        .isPresent());
    }

    private Map<String, AccountEvidence> live() {
        Map<String, AccountEvidence> live = new TreeMap<>();
        ACCOUNTS.values().stream().distinct().forEach(account -> live.put(account, cloud.collect(account)));
        return live;
    }

    private static String account(String provider) {
        return requireNonNull(ACCOUNTS.get(provider), provider);
    }

    /** The account as if it had the trails of one configuration alone. */
    private static AccountEvidence of(Map<String, AccountEvidence> live, Configuration configuration) {
        AccountEvidence account = requireNonNull(live.get(account(configuration.provider())));
        AccountEvidence.Builder builder = account.toBuilder();
        account.listings()
                .forEach((region, listing) -> builder.putListing(
                        region,
                        Evidence.known(listing.value().orElseThrow().withTrails(trails(listing, configuration)))));
        return builder.build();
    }

    private static List<Trail> trails(Evidence<TrailListing> listing, Configuration configuration) {
        return listing.value().orElseThrow().trails().stream()
                .filter(trail -> trail.trailArn().name().startsWith(configuration.id() + "-"))
                .filter(trail -> trail.trailArn().isOwnedBy(account(configuration.provider())))
                .toList();
    }

    private static String json(String output) {
        return output.substring(output.indexOf('{'));
    }

    /** The same plan or state without what other configurations have. */
    private static JsonNode onlyOf(Configuration configuration, JsonNode document) {
        ObjectNode only = document.deepCopy();
        String module = "module." + configuration.id();
        if (only.has("resource_changes")) {
            only.set("resource_changes", filtered(only.path("resource_changes"), module + "."));
        }
        for (String values : List.of("planned_values", "values")) {
            if (only.path(values).path("root_module").has("child_modules")) {
                ObjectNode root = (ObjectNode) only.path(values).path("root_module");
                root.set("child_modules", filtered(root.path("child_modules"), module));
            }
        }
        return only;
    }

    private static ArrayNode filtered(JsonNode list, String start) {
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode item : list) {
            String address = item.path("address").asText();
            if (address.startsWith(start)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static PlannedAccount read(JsonNode document, Configuration configuration) throws IOException {
        PlanOptions options = PlanOptions.builder()
                .onlyThese(true)
                .account(account(configuration.provider()))
                .build();
        List<PlannedAccount> accounts = TerraformJson.read(
                new ByteArrayInputStream(document.toString().getBytes(StandardCharsets.UTF_8)), options);
        assertThat(accounts).as(configuration.toString()).hasSize(1);
        assertThat(accounts.get(0).accountId()).contains(account(configuration.provider()));
        return accounts.get(0);
    }

    private void makeWhatIsImported(List<Configuration> all) {
        for (Configuration configuration : all) {
            if (configuration.kind() == Kind.IMPORTED) {
                CloudTrailClient client = cloud.client("111122223333", "us-east-1");
                client.createTrail(trail -> trail.name(configuration.id() + "-a")
                        .s3BucketName("acme-logs")
                        .isMultiRegionTrail(true)
                        .includeGlobalServiceEvents(true));
            }
        }
    }

    private void write(List<Configuration> all, boolean after) throws IOException {
        StringBuilder root = new StringBuilder();
        for (String provider : List.of("aws", "aws.b", "aws.c")) {
            root.append(provider(provider));
        }
        for (Configuration configuration : all) {
            String body = after ? configuration.after() : configuration.before();
            if (!body.isEmpty()) {
                Path module = Files.createDirectories(folder.resolve(configuration.id()));
                Files.writeString(
                        module.resolve("main.tf"),
                        "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n    }\n  }\n}\n"
                                + body);
                root.append(configuration.module());
            }
            root.append(after ? configuration.root() : "");
        }
        Files.writeString(folder.resolve("main.tf"), root);
    }

    private String provider(String name) {
        String alias = name.equals("aws") ? "" : "  alias = \"" + name.substring(4) + "\"\n";
        String region = name.equals("aws.b") ? "eu-west-1" : "us-east-1";
        return "provider \"aws\" {\n" + alias + "  region = \"" + region + "\"\n  access_key = \""
                + cloud.simulator().accessKeyId(account(name))
                + "\"\n  secret_key = \"any\"\n  allowed_account_ids = [\"" + account(name) + "\"]\n}\n";
    }
}
