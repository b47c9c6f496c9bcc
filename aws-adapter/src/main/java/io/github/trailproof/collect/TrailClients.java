package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.ClientFactoryException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/**
 * The caller's CloudTrail clients, by region. A trail is asked about in its home region, so a collection may need
 * several; the factory is called once for each call and does well to return the same client for the same region. The
 * clients stay the caller's: they are never closed here.
 *
 * <p>Retries are the clients' own, and so is the timeout of a single attempt. They are set where a client is built:
 *
 * <pre>{@code
 * CloudTrailClient.builder()
 *         .region(Region.of(region))
 *         .overrideConfiguration(config ->
 *                 config.retryStrategy(RetryMode.ADAPTIVE_V2).apiCallAttemptTimeout(Duration.ofSeconds(5)))
 *         .build()
 * }</pre>
 *
 * <p>A collection sets the timeout of a whole call, see {@link TrailCollector.Builder#timeout}. An execution leaves that
 * to the clients, too.
 *
 * <p>A factory that throws, as where no HTTP client is on the class path, or that returns null is a mistake of the program
 * and no answer of a service: the collection or execution ends with the factory's exception, or with an
 * {@link IllegalStateException} that names the region.
 *
 * <p>Safe for use by several threads if the factory is.
 */
public abstract class TrailClients {

    private TrailClients() {}

    /**
     * Takes clients that block. Their calls are made on threads of the collection, or on the executor it was given.
     *
     * @param byRegion gives the client of a region, such as {@code us-east-1}; called on those threads
     */
    public static TrailClients sync(Function<? super String, ? extends CloudTrailClient> byRegion) {
        return new Sync(requireNonNull(byRegion, "byRegion"));
    }

    /**
     * Takes clients that do not block.
     *
     * @param byRegion gives the client of a region, such as {@code us-east-1}; called on the thread that starts the
     *     collection or on one that completed a call before, so it should not block
     */
    public static TrailClients async(Function<? super String, ? extends CloudTrailAsyncClient> byRegion) {
        return new Async(requireNonNull(byRegion, "byRegion"));
    }

    /**
     * Makes a call in a region, with whichever kind of client there is.
     *
     * @param region such as {@code us-east-1}; a text that cannot be the name of one fails the call
     * @param blocking makes the call with a client that blocks
     * @param notBlocking makes it with a client that does not block
     * @param executor makes the calls of clients that block
     * @return the answer; cancelling it cancels the call
     */
    public final <T> CompletableFuture<T> call(
            String region,
            Function<? super CloudTrailClient, ? extends T> blocking,
            Function<? super CloudTrailAsyncClient, ? extends CompletableFuture<T>> notBlocking,
            Executor executor) {
        // A service may answer any text as a trail's home region, for which no factory can make a client.
        return RegionNames.isWellFormed(region)
                ? start(region, blocking, notBlocking, executor)
                : CompletableFuture.failedFuture(
                        SdkClientException.create("`" + region + "` is not the name of a region"));
    }

    abstract <T> CompletableFuture<T> start(
            String region,
            Function<? super CloudTrailClient, ? extends T> blocking,
            Function<? super CloudTrailAsyncClient, ? extends CompletableFuture<T>> notBlocking,
            Executor executor);

    private static <C> C client(Function<? super String, ? extends C> byRegion, String region) {
        C client;
        try {
            client = byRegion.apply(region);
        } catch (Throwable thrown) {
            throw new ClientFactoryException(thrown);
        }
        if (client == null) {
            throw new ClientFactoryException(
                    new IllegalStateException("the client factory returned null for the region `" + region + "`"));
        }
        return client;
    }

    private static final class Sync extends TrailClients {

        private final Function<? super String, ? extends CloudTrailClient> byRegion;

        Sync(Function<? super String, ? extends CloudTrailClient> byRegion) {
            this.byRegion = byRegion;
        }

        @Override
        <T> CompletableFuture<T> start(
                String region,
                Function<? super CloudTrailClient, ? extends T> blocking,
                Function<? super CloudTrailAsyncClient, ? extends CompletableFuture<T>> notBlocking,
                Executor executor) {
            return Calls.blocking(executor, () -> blocking.apply(client(byRegion, region)));
        }
    }

    private static final class Async extends TrailClients {

        private final Function<? super String, ? extends CloudTrailAsyncClient> byRegion;

        Async(Function<? super String, ? extends CloudTrailAsyncClient> byRegion) {
            this.byRegion = byRegion;
        }

        @Override
        <T> CompletableFuture<T> start(
                String region,
                Function<? super CloudTrailClient, ? extends T> blocking,
                Function<? super CloudTrailAsyncClient, ? extends CompletableFuture<T>> notBlocking,
                Executor executor) {
            return Calls.started(() -> notBlocking.apply(client(byRegion, region)));
        }
    }
}
