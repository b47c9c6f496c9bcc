package io.github.trailproof.examples.benchmarks;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.collect.organization.AccountSource;
import io.github.trailproof.collect.organization.AssumedRoles;
import io.github.trailproof.collect.organization.OrganizationCollector;
import io.github.trailproof.collect.organization.Progress;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.simulator.SimulatedAws;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * How long collecting takes on a simulated AWS: an organization's accounts, beside the least that their round trips take
 * with so many accounts at a time; and one account, beside the plan that most tools have: every region, every trail, one
 * call after another. Run as a program: its unit is a whole collection, for which JMH has nothing to add.
 */
public final class CollectorBenchmark {

    private static final int ACCOUNTS = 1_000;
    private static final int CONCURRENCY = 32;
    private static final int LATENCY_MILLIS = 50;
    /** AssumeRole, the listing, both calls about the trail at once. */
    private static final int ROUND_TRIPS = 3;

    private static final String CALLER = "999988887777";
    private static final String ROLE = "Reader";
    private static final int REPETITIONS = 5;

    private final SimulatedAws simulator;
    private final SdkHttpClient http;
    private final Map<String, CloudTrailClient> clients = new ConcurrentHashMap<>();

    private CollectorBenchmark(SimulatedAws simulator, SdkHttpClient http) {
        this.simulator = simulator;
        this.http = http;
    }

    /** Prints both comparisons. */
    public static void main(String[] arguments) {
        try (SimulatedAws simulator = SimulatedAws.start();
                SdkHttpClient http = UrlConnectionHttpClient.create()) {
            CollectorBenchmark benchmark = new CollectorBenchmark(simulator, http);
            benchmark.oneAccount();
            benchmark.organization();
        }
    }

    private void organization() {
        List<String> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> SampleAccounts.account(number, 1, 9))
                .map(this::seeded)
                .toList();
        OrganizationCollector collector = OrganizationCollector.builder()
                .collector(collector())
                .accounts(AccountSource.of(accounts))
                .assuming(AssumedRoles.sync(
                        set(StsClient.builder(), "us-east-1").httpClient(http).build(), ROLE))
                .concurrency(CONCURRENCY)
                .build();
        collect(collector, Duration.ZERO);
        double ideal = (double) ROUND_TRIPS * LATENCY_MILLIS * ACCOUNTS / CONCURRENCY;
        double taken = collect(collector, Duration.ofMillis(LATENCY_MILLIS));
        print(
                "%d accounts at %d ms, %d at a time: %.0f ms, ideal %.0f ms, ratio %.2f%n",
                ACCOUNTS, LATENCY_MILLIS, CONCURRENCY, taken, ideal, taken / ideal);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        print(
                "heap in use after it, simulator included: %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private double collect(OrganizationCollector collector, Duration latency) {
        simulator.latency(latency);
        long start = System.nanoTime();
        Progress progress = collector.collect(account -> passes(account.evidence()));
        double millis = (System.nanoTime() - start) / 1e6;
        simulator.latency(Duration.ZERO);
        if (progress.done() != ACCOUNTS || progress.failed() != 0) {
            throw new IllegalStateException("not every account was collected: " + progress);
        }
        return millis;
    }

    private void oneAccount() {
        seeded(SampleAccounts.accountOf(CALLER, 3, 17));
        for (int latency : new int[] {0, 20, 50, 200}) {
            simulator.latency(Duration.ofMillis(latency));
            double planned = fastest(() -> collector().collect(CALLER));
            double naive = fastest(this::naively);
            if (latency > 0) {
                print(
                        "one account, 17 regions and 3 trails, at %d ms: planned %.0f ms, naive %.0f ms, ratio %.1f%n",
                        latency, planned, naive, naive / planned);
            }
        }
        simulator.latency(Duration.ZERO);
    }

    /** Every region, every trail, one call after another. */
    private Object naively() {
        int asked = 0;
        for (String region : SampleAccounts.regions(17)) {
            for (Trail trail : client(region).describeTrails().trailList()) {
                if (trail.homeRegion().equals(region)) {
                    client(region).getTrailStatus(request -> request.name(trail.trailARN()));
                    client(region).getEventSelectors(request -> request.trailName(trail.trailARN()));
                    asked++;
                }
            }
        }
        return asked;
    }

    private static double fastest(Supplier<Object> work) {
        double fastest = Double.MAX_VALUE;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long start = System.nanoTime();
            if (work.get() instanceof AccountEvidence evidence) {
                passes(evidence);
            }
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
        }
        return fastest;
    }

    private static void passes(AccountEvidence evidence) {
        if (Cis31.assess(evidence).verdict() != Verdict.PASS) {
            throw new IllegalStateException("expected account " + evidence.accountId() + " to pass");
        }
    }

    private String seeded(AccountEvidence evidence) {
        simulator.seed(evidence);
        simulator.role(evidence.accountId(), ROLE);
        return evidence.accountId();
    }

    private TrailCollector collector() {
        return TrailCollector.builder()
                .cloudTrail(TrailClients.sync(this::client))
                .startingRegion("us-east-1")
                .build();
    }

    private CloudTrailClient client(String region) {
        return clients.computeIfAbsent(
                region,
                key -> set(CloudTrailClient.builder(), key).httpClient(http).build());
    }

    private <B extends AwsClientBuilder<B, ?>> B set(B builder, String region) {
        return builder.endpointOverride(simulator.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(simulator.accessKeyId(CALLER), "secret")));
    }

    private static void print(String form, Object... values) {
        System.out.printf(Locale.ROOT, form, values);
    }
}
