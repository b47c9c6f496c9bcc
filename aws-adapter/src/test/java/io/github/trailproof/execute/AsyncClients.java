package io.github.trailproof.execute;

import io.github.trailproof.simulator.SimulatedAws;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;

/** Clients of a simulated AWS that do not block and do not retry; they are closed with it. */
final class AsyncClients implements AutoCloseable {

    /** Shared: threads of a client's own take it seconds to end. */
    private static final SdkEventLoopGroup THREADS =
            SdkEventLoopGroup.builder().numberOfThreads(4).build();

    private final SimulatedAws simulator;
    private final SdkAsyncHttpClient http =
            NettyNioAsyncHttpClient.builder().eventLoopGroup(THREADS).build();
    private final Map<String, CloudTrailAsyncClient> clients = new ConcurrentHashMap<>();

    AsyncClients(SimulatedAws simulator) {
        this.simulator = simulator;
    }

    CloudTrailAsyncClient client(String accountId, String region) {
        return clients.computeIfAbsent(
                accountId + region,
                key -> CloudTrailAsyncClient.builder()
                        .endpointOverride(simulator.endpoint())
                        .region(Region.of(region))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(simulator.accessKeyId(accountId), "secret")))
                        .httpClient(http)
                        .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                        .build());
    }

    @Override
    public void close() {
        clients.values().forEach(CloudTrailAsyncClient::close);
        http.close();
    }
}
