package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.calls.Calls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/** Clients that do not block. */
final class AsyncTrailClients extends TrailClients {

    private final Function<? super String, ? extends CloudTrailAsyncClient> byRegion;

    AsyncTrailClients(Function<? super String, ? extends CloudTrailAsyncClient> byRegion) {
        this.byRegion = byRegion;
    }

    @Override
    CompletableFuture<DescribeTrailsResponse> describeTrails(
            String region, DescribeTrailsRequest request, Executor executor) {
        return Calls.started(() -> client(region).describeTrails(request));
    }

    @Override
    CompletableFuture<GetTrailStatusResponse> getTrailStatus(
            String region, GetTrailStatusRequest request, Executor executor) {
        return Calls.started(() -> client(region).getTrailStatus(request));
    }

    @Override
    CompletableFuture<GetEventSelectorsResponse> getEventSelectors(
            String region, GetEventSelectorsRequest request, Executor executor) {
        return Calls.started(() -> client(region).getEventSelectors(request));
    }

    private CloudTrailAsyncClient client(String region) {
        return requireNonNull(byRegion.apply(region), () -> "there is no client for the region `" + region + "`");
    }
}
