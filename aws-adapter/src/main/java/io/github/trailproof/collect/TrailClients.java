package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/**
 * The caller's CloudTrail clients, by region. A trail is asked about in its home region, so a collection may need
 * several; the factory is called once for each call and does well to return the same client for the same region. The
 * clients stay the caller's: they are never closed here.
 *
 * <p>Retries and timeouts are the clients' own. They are set where a client is built:
 *
 * <pre>{@code
 * CloudTrailClient.builder()
 *         .region(Region.of(region))
 *         .overrideConfiguration(config -> config.retryStrategy(RetryMode.ADAPTIVE_V2)
 *                 .apiCallAttemptTimeout(Duration.ofSeconds(5))
 *                 .apiCallTimeout(Duration.ofSeconds(30)))
 *         .build()
 * }</pre>
 *
 * <p>If the factory throws or returns null, the call it was needed for is missing evidence, like any call that failed.
 *
 * <p>Safe for use by several threads if the factory is.
 */
public abstract class TrailClients {

    TrailClients() {}

    /**
     * Takes clients that block. Their calls are made on threads of the collection, or on the executor it was given.
     *
     * @param byRegion gives the client of a region, as {@code us-east-1}; called on those threads
     */
    public static TrailClients sync(Function<? super String, ? extends CloudTrailClient> byRegion) {
        return new SyncTrailClients(requireNonNull(byRegion, "byRegion"));
    }

    /**
     * Takes clients that do not block.
     *
     * @param byRegion gives the client of a region, as {@code us-east-1}; called on the thread that starts the
     *     collection or on one that completed a call before, so it should not block
     */
    public static TrailClients async(Function<? super String, ? extends CloudTrailAsyncClient> byRegion) {
        return new AsyncTrailClients(requireNonNull(byRegion, "byRegion"));
    }

    abstract CompletableFuture<DescribeTrailsResponse> describeTrails(
            String region, DescribeTrailsRequest request, Executor executor);

    abstract CompletableFuture<GetTrailStatusResponse> getTrailStatus(
            String region, GetTrailStatusRequest request, Executor executor);

    abstract CompletableFuture<GetEventSelectorsResponse> getEventSelectors(
            String region, GetEventSelectorsRequest request, Executor executor);
}
