package io.github.trailproof.collect.calls;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/**
 * One call of CloudTrail, written for clients of both kinds.
 *
 * @param blocking makes it with a client that blocks
 * @param notBlocking makes it with a client that does not block
 */
public record CloudTrailCall<T>(
        Function<CloudTrailClient, T> blocking, Function<CloudTrailAsyncClient, CompletableFuture<T>> notBlocking) {}
