package io.github.trailproof.examples.benchmarks;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Accounts as they are found in the field, every one with names of its own. */
final class SampleAccounts {

    private static final List<String> REGIONS = List.of(
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eu-central-1",
            "eu-north-1",
            "ap-south-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "sa-east-1");

    private SampleAccounts() {}

    /** An account with some multi-region trails, listed in some regions. */
    static AccountEvidence account(int number, int trails, int regions) {
        return account("%012d".formatted(100_000_000_000L + number), number, trails, regions);
    }

    /** The same, of this account. */
    static AccountEvidence accountOf(String accountId, int trails, int regions) {
        return account(accountId, 0, trails, regions);
    }

    /** Some regions, those that a trail may be at home in first. */
    static List<String> regions(int count) {
        return REGIONS.subList(0, count);
    }

    private static AccountEvidence account(String accountId, int number, int trails, int regions) {
        List<Trail> listed = IntStream.range(0, trails)
                .mapToObj(index -> trail(accountId, index))
                .toList();
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(accountId)
                .collectedAt(Instant.parse("2026-08-20T10:00:00Z"))
                .enabledRegions(Evidence.known(EnabledRegions.of(REGIONS.subList(0, regions))));
        for (String region : REGIONS.subList(0, regions)) {
            builder.putListing(region, Evidence.known(new TrailListing(listed)));
        }
        for (Trail trail : listed) {
            builder.putStatus(trail.trailArn(), Evidence.known(status(number)));
            builder.putSelectors(trail.trailArn(), Evidence.known(selectors(number)));
        }
        return builder.build();
    }

    private static Trail trail(String accountId, int index) {
        String name = "management-events-" + accountId + "-" + index;
        return Trail.builder()
                .trailArn(new TrailArn("aws", REGIONS.get(index), accountId, name))
                .name(name)
                .s3BucketName("central-cloudtrail-logs-" + accountId)
                .s3KeyPrefix("organization")
                .includeGlobalServiceEvents(true)
                .isMultiRegionTrail(true)
                .homeRegion(REGIONS.get(index))
                .logFileValidationEnabled(true)
                .cloudWatchLogsLogGroupArn(
                        "arn:aws:logs:" + REGIONS.get(index) + ":" + accountId + ":log-group:CloudTrail/Logs:*")
                .cloudWatchLogsRoleArn("arn:aws:iam::" + accountId + ":role/CloudTrail_CloudWatchLogs_Role")
                .kmsKeyId("arn:aws:kms:us-east-1:" + accountId + ":key/36812ccf-daaf-49b1-a24b-0eef254ffe41")
                .hasCustomEventSelectors(true)
                .hasInsightSelectors(false)
                .isOrganizationTrail(false)
                .build();
    }

    private static TrailStatus status(int number) {
        Instant delivered = Instant.parse("2026-08-20T09:55:00Z").plusMillis(number);
        return TrailStatus.builder()
                .isLogging(true)
                .latestDeliveryTime(delivered)
                .startLoggingTime(delivered.minusSeconds(86_400))
                .latestDigestDeliveryTime(delivered)
                .latestDeliveryAttemptTime("2026-08-20T09:55:00Z")
                .latestNotificationAttemptTime("")
                .latestNotificationAttemptSucceeded("")
                .latestDeliveryAttemptSucceeded("2026-08-20T09:55:00Z")
                .timeLoggingStarted("2026-08-19T09:55:00Z")
                .timeLoggingStopped("")
                .build();
    }

    private static EventSelectors selectors(int number) {
        AdvancedEventSelector management = AdvancedEventSelector.builder()
                .name("Management events selector")
                .addFieldSelectors(equal("eventCategory", "Management"))
                .build();
        AdvancedEventSelector data = AdvancedEventSelector.builder()
                .name("Data events of one bucket")
                .addFieldSelectors(equal("eventCategory", "Data"))
                .addFieldSelectors(equal("resources.type", "AWS::S3::Object"))
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field("resources.ARN")
                        .addStartsWith("arn:aws:s3:::audited-bucket-" + number + "/")
                        .build())
                .build();
        return EventSelectors.builder()
                .addAdvancedEventSelectors(management, data)
                .build();
    }

    private static AdvancedFieldSelector equal(String field, String value) {
        return AdvancedFieldSelector.builder().field(field).addEqualTo(value).build();
    }

    /** So many accounts of each of several kinds, as recorded evidence, by what they are. */
    static Map<String, byte[]> kinds(int count) {
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("one trail", recorded(count, number -> account(number, 1, 17)));
        kinds.put("five trails", recorded(count, number -> account(number, 5, 17)));
        kinds.put("stopped", recorded(count, number -> stopped(account(number, 1, 17))));
        kinds.put("a trail in each region", recorded(count, SampleAccounts::oneInEachRegion));
        return kinds;
    }

    private static byte[] recorded(int count, IntFunction<AccountEvidence> account) {
        return recorded(IntStream.range(0, count).mapToObj(account).toList());
    }

    private static AccountEvidence stopped(AccountEvidence account) {
        AccountEvidence.Builder builder = account.toBuilder();
        account.statuses()
                .keySet()
                .forEach(arn -> builder.putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder().isLogging(false).build())));
        return builder.build();
    }

    /** Single-region trails, which no other region lists. */
    private static AccountEvidence oneInEachRegion(int number) {
        AccountEvidence.Builder builder = account(number, REGIONS.size(), REGIONS.size()).toBuilder();
        for (int i = 0; i < REGIONS.size(); i++) {
            Trail trail = trail("%012d".formatted(100_000_000_000L + number), i).toBuilder()
                    .isMultiRegionTrail(false)
                    .build();
            builder.putListing(REGIONS.get(i), Evidence.known(TrailListing.of(trail)));
        }
        return builder.build();
    }

    /** Accounts of about 7 KB each, as recorded evidence, one a line. */
    static byte[] recorded(int count) {
        return recorded(IntStream.range(0, count)
                .mapToObj(number -> account(number, 1, 9))
                .toList());
    }

    /** Accounts as recorded evidence, one a line. */
    static byte[] recorded(List<AccountEvidence> accounts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(bytes)) {
            for (AccountEvidence account : accounts) {
                writer.write(account);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
