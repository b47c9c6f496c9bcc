package io.github.trailproof.collect;

import io.github.trailproof.collect.organization.AccountSource;
import io.github.trailproof.collect.organization.AssumedRoles;
import io.github.trailproof.collect.organization.OrganizationAccounts;
import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.fault.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.account.AccountAsyncClient;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClientBuilder;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClientBuilder;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A simulated AWS, and the SDK's own clients of it, of both kinds, without retries; they are closed with it. */
public final class Aws implements AutoCloseable {

    /** Shared by the clients that do not block: threads of a client's own take it seconds to end. */
    private static final SdkEventLoopGroup THREADS =
            SdkEventLoopGroup.builder().numberOfThreads(4).build();

    private final SimulatedAws simulator = SimulatedAws.start();
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .socketTimeout(Duration.ofSeconds(20))
            .build();
    private final Map<String, SdkAutoCloseable> clients = new ConcurrentHashMap<>();

    private @Nullable SdkAsyncHttpClient asyncHttp;

    public SimulatedAws simulator() {
        return simulator;
    }

    public TrailClients trails(boolean async, String accountId) {
        return async
                ? TrailClients.async(region -> asyncCloudTrail(accountId, region))
                : TrailClients.sync(region -> cloudTrail(accountId, region));
    }

    public RegionSource regions(boolean async, String accountId) {
        return async
                ? AccountRegions.async((AccountAsyncClient) clients.computeIfAbsent(
                        "async regions " + accountId,
                        key -> set(AccountAsyncClient.builder(), accountId, "us-east-1")
                                .httpClient(asyncHttp())
                                .build()))
                : AccountRegions.sync((AccountClient) clients.computeIfAbsent(
                        "regions " + accountId,
                        key -> set(AccountClient.builder(), accountId, "us-east-1")
                                .httpClient(http)
                                .build()));
    }

    RegionSource ec2Regions(boolean async, String accountId, String region) {
        return async
                ? Ec2Regions.async((Ec2AsyncClient) clients.computeIfAbsent(
                        "async ec2 " + accountId,
                        key -> set(Ec2AsyncClient.builder(), accountId, region)
                                .httpClient(asyncHttp())
                                .build()))
                : Ec2Regions.sync((Ec2Client) clients.computeIfAbsent(
                        "ec2 " + accountId,
                        key -> set(Ec2Client.builder(), accountId, region)
                                .httpClient(http)
                                .build()));
    }

    public AccountSource accounts(boolean async, String accountId) {
        return async
                ? OrganizationAccounts.async((OrganizationsAsyncClient) clients.computeIfAbsent(
                        "async accounts " + accountId,
                        key -> set(OrganizationsAsyncClient.builder(), accountId, "us-east-1")
                                .httpClient(asyncHttp())
                                .build()))
                : OrganizationAccounts.sync((OrganizationsClient) clients.computeIfAbsent(
                        "accounts " + accountId,
                        key -> set(OrganizationsClient.builder(), accountId, "us-east-1")
                                .httpClient(http)
                                .build()));
    }

    public AssumedRoles roles(boolean async, String accountId, String roleName) {
        return async
                ? AssumedRoles.async(
                        (StsAsyncClient) clients.computeIfAbsent(
                                "async roles " + accountId,
                                key -> set(StsAsyncClient.builder(), accountId, "us-east-1")
                                        .httpClient(asyncHttp())
                                        .build()),
                        roleName)
                : AssumedRoles.sync(
                        (StsClient) clients.computeIfAbsent(
                                "roles " + accountId,
                                key -> set(StsClient.builder(), accountId, "us-east-1")
                                        .httpClient(http)
                                        .build()),
                        roleName);
    }

    public CloudTrailClient cloudTrail(String accountId, String region) {
        return (CloudTrailClient) clients.computeIfAbsent(
                accountId + region, key -> cloudTrailBuilder(accountId, region).build());
    }

    /** For a client of other settings, which the caller closes. */
    public CloudTrailClientBuilder cloudTrailBuilder(String accountId, String region) {
        return set(CloudTrailClient.builder(), accountId, region).httpClient(http);
    }

    private CloudTrailAsyncClient asyncCloudTrail(String accountId, String region) {
        return (CloudTrailAsyncClient) clients.computeIfAbsent(
                "async " + accountId + region,
                key -> asyncCloudTrailBuilder(accountId, region).build());
    }

    /** For a client of other settings, which the caller closes. */
    CloudTrailAsyncClientBuilder asyncCloudTrailBuilder(String accountId, String region) {
        return set(CloudTrailAsyncClient.builder(), accountId, region).httpClient(asyncHttp());
    }

    /** Only where it is needed. */
    private synchronized SdkAsyncHttpClient asyncHttp() {
        if (asyncHttp == null) {
            asyncHttp = NettyNioAsyncHttpClient.builder()
                    .maxConcurrency(200)
                    .eventLoopGroup(THREADS)
                    .build();
        }
        return asyncHttp;
    }

    private <B extends AwsClientBuilder<B, ?>> B set(B builder, String accountId, String region) {
        return builder.endpointOverride(simulator.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(simulator.accessKeyId(accountId), "secret")))
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    }

    /** The calls made since the last time, as {@code DescribeTrails in us-east-1}. */
    public List<String> callsSince() {
        List<Call> calls = simulator.calls();
        simulator.clearCalls();
        return calls.stream()
                .map(call -> call.operation() + " in " + call.region())
                .toList();
    }

    /** Waits until no call is open; a client that has its answer may be ahead of the server. */
    boolean isQuiet() {
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (simulator.openCalls() > 0 && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }
        return simulator.openCalls() == 0;
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(SdkAutoCloseable::close);
        http.close();
        if (asyncHttp != null) {
            asyncHttp.close();
        }
        simulator.close();
    }
}
