package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.planned.CloudFormationTemplate;
import io.github.trailproof.planned.PlanOptions;
import io.github.trailproof.planned.PlannedAccount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;

/** What a template is predicted to make of an account is what its deployment makes of it. */
@Tag("thorough")
class PredictedByTemplateTest {

    private static final int TEMPLATES = 60;
    private static final String REGION = "eu-west-1";

    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whatIsPredictedIsWhatComesOut(TestReporter reporter) throws IOException {
        int open = 0;
        for (int i = 0; i < TEMPLATES; i++) {
            String account = String.format(Locale.ROOT, "%012d", 100_000_000_000L + i);
            RandomTemplate template = new RandomTemplate(i);
            deploy(account, template.truth());
            AccountEvidence live = cloud.collect(account);
            // With every parameter the prediction is decided, and with some of them never wrong.
            check(template, predict(template, account, template.parameters(), live), live, true);
            open += check(template, predict(template, account, some(template.parameters(), i), live), live, false);
        }
        reporter.publishEntry("verdicts left open where parameters are not given", open + " of " + 3 * TEMPLATES);
    }

    private static Map<String, String> some(Map<String, String> parameters, int seed) {
        Random random = new Random(seed);
        Map<String, String> some = new TreeMap<>(parameters);
        some.keySet().removeIf(name -> random.nextBoolean());
        return some;
    }

    private static int check(RandomTemplate template, AccountEvidence predicted, AccountEvidence live, boolean whole) {
        Assessment expected = Cis31.assess(predicted);
        Assessment is = Cis31.assess(live);
        int open = 0;
        for (Criterion criterion : Criterion.values()) {
            String text = template.json() + "\n" + template.truth() + "\n" + criterion;
            if (!whole && expected.verdict(criterion) == Verdict.INDETERMINATE) {
                open++;
                assertThat(expected.result(criterion).missing())
                        .as(text)
                        .isNotEmpty()
                        .allMatch(missing -> missing.operation() == Operation.PLAN);
            } else {
                assertThat(expected.verdict(criterion)).as(text).isEqualTo(is.verdict(criterion));
            }
        }
        return open;
    }

    /** Laid over the account without its trail, so that the enabled regions are known. */
    private static AccountEvidence predict(
            RandomTemplate template, String account, Map<String, String> parameters, AccountEvidence live)
            throws IOException {
        PlanOptions.Builder options =
                PlanOptions.builder().account(account).region(REGION).newStack(true);
        parameters.forEach(options::parameter);
        PlannedAccount planned = CloudFormationTemplate.read(
                        new ByteArrayInputStream(template.json().getBytes(StandardCharsets.UTF_8)), options.build())
                .get(0);
        AccountEvidence.Builder empty =
                AccountEvidence.builder().accountId(account).enabledRegions(live.enabledRegions());
        live.listings().forEach((region, listing) -> empty.putListing(region, Evidence.known(TrailListing.of())));
        return planned.onto(empty.build()).after();
    }

    private void deploy(String account, RandomTemplate.Truth truth) {
        cloud.simulator().account(account, REGION, "us-east-1", "us-west-2");
        if (!truth.exists()) {
            return;
        }
        CloudTrailClient client = cloud.client(account, REGION);
        client.createTrail(trail -> trail.name("main")
                .s3BucketName("acme-logs")
                .isMultiRegionTrail(truth.multiRegion())
                .includeGlobalServiceEvents(truth.global()));
        truth.readWriteType()
                .ifPresent(type -> client.putEventSelectors(
                        request -> request.trailName("main").eventSelectors(selector(truth, type))));
        if (truth.logging()) {
            client.startLogging(request -> request.name("main"));
        }
    }

    private static EventSelector selector(RandomTemplate.Truth truth, String type) {
        EventSelector.Builder selector =
                EventSelector.builder().readWriteType(type).includeManagementEvents(truth.management());
        truth.excluded().ifPresent(source -> selector.excludeManagementEventSources(source));
        if (!truth.management()) {
            selector.dataResources(DataResource.builder()
                    .type("AWS::S3::Object")
                    .values("arn:aws:s3")
                    .build());
        }
        return selector.build();
    }
}
