package io.github.trailproof.execute;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.trail.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClientBuilder;

/** A simulated AWS and the SDK's own clients of it, which do not retry; they are closed with it. */
final class Cloud implements AutoCloseable {

    private static final Set<String> WRITES =
            Set.of("CreateTrail", "UpdateTrail", "PutEventSelectors", "StartLogging", "StopLogging", "DeleteTrail");

    private final SimulatedAws simulator = SimulatedAws.start();
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .socketTimeout(Duration.ofSeconds(20))
            .build();
    private final Map<String, CloudTrailClient> clients = new ConcurrentHashMap<>();

    SimulatedAws simulator() {
        return simulator;
    }

    CloudTrailClient client(String accountId, String region) {
        return clients.computeIfAbsent(
                accountId + region, key -> builder(accountId, region).build());
    }

    /** For a client of other settings, which the caller closes. */
    CloudTrailClientBuilder builder(String accountId, String region) {
        return CloudTrailClient.builder()
                .endpointOverride(simulator.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(simulator.accessKeyId(accountId), "secret")))
                .httpClient(http)
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    }

    /** An executor that waits for nothing. */
    PlanExecutor.Builder executor(String accountId) {
        return PlanExecutor.builder()
                .cloudTrail(TrailClients.sync(region -> client(accountId, region)))
                .rateLimiter(RateLimiter.oneWritePerSecond().timedBy(new StoppedClock()));
    }

    /** Makes the account live, and collects all there is to know of it. */
    AccountEvidence settle(AccountEvidence evidence) {
        simulator.seed(withBuckets(evidence));
        return collect(evidence.accountId());
    }

    AccountEvidence collect(String accountId) {
        AccountEvidence truth = simulator.actualState(accountId);
        List<String> regions = List.copyOf(truth.listings().keySet());
        AccountEvidence collected = TrailCollector.builder()
                .cloudTrail(TrailClients.sync(region -> client(accountId, region)))
                .startingRegion(regions.get(0))
                .otherRegions(regions)
                .executor(Runnable::run)
                .everything()
                .build()
                .collect(accountId);
        simulator.clearCalls();
        return AccountEvidence.builder()
                .accountId(accountId)
                .partition(truth.partition())
                .collectedAt(collected.collectedAt())
                .enabledRegions(Evidence.known(EnabledRegions.of(regions)))
                .putAllListings(collected.listings())
                .putAllStatuses(collected.statuses())
                .putAllSelectors(collected.selectors())
                .build();
    }

    static RemediationPlan plan(AccountEvidence evidence, Criterion criterion) {
        return Remediation.plan(evidence, criterion, NewTrail.defaults());
    }

    /** The calls made since the last time, as {@code UpdateTrail eu-west-1 arn:…}. */
    List<String> callsSince() {
        List<Call> calls = simulator.calls();
        simulator.clearCalls();
        return calls.stream()
                .map(call -> call.operation() + " " + call.region() + " "
                        + call.about().orElse("-"))
                .toList();
    }

    /** As {@link #callsSince}, of calls that change something. */
    List<String> writesSince() {
        return callsSince().stream()
                .filter(call -> WRITES.contains(call.substring(0, call.indexOf(' '))))
                .toList();
    }

    /** Every trail has a bucket, which the service insists on. */
    private static AccountEvidence withBuckets(AccountEvidence evidence) {
        var builder = AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(evidence.partition())
                .enabledRegions(evidence.enabledRegions())
                .putAllStatuses(evidence.statuses())
                .putAllSelectors(evidence.selectors());
        evidence.listings().forEach((region, answer) -> {
            List<Trail> trails = answer.value().orElseThrow().trails();
            builder.putListing(
                    region,
                    Evidence.known(new TrailListing(
                            trails.stream().map(Cloud::withBucket).toList())));
        });
        return builder.build();
    }

    private static Trail withBucket(Trail trail) {
        return Trail.builder()
                .trailArn(trail.trailArn())
                .name(trail.trailArn().name())
                .s3BucketName("logs-of-" + trail.trailArn().accountId())
                .homeRegion(trail.trailArn().region())
                .isMultiRegionTrail(trail.isMultiRegionTrail())
                .includeGlobalServiceEvents(trail.includeGlobalServiceEvents())
                .hasCustomEventSelectors(trail.hasCustomEventSelectors())
                .isOrganizationTrail(trail.isOrganizationTrail().orElse(false))
                .build();
    }

    @Override
    public void close() {
        clients.values().forEach(CloudTrailClient::close);
        http.close();
        simulator.close();
    }
}
