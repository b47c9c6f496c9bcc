package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.calls.Calls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/** Clients that block, each call on a thread of the executor. */
final class SyncTrailClients extends TrailClients {

    private final Function<? super String, ? extends CloudTrailClient> byRegion;

    SyncTrailClients(Function<? super String, ? extends CloudTrailClient> byRegion) {
        this.byRegion = byRegion;
    }

    @Override
    CompletableFuture<DescribeTrailsResponse> describeTrails(
            String region, DescribeTrailsRequest request, Executor executor) {
        return Calls.blocking(executor, () -> client(region).describeTrails(request));
    }

    @Override
    CompletableFuture<GetTrailStatusResponse> getTrailStatus(
            String region, GetTrailStatusRequest request, Executor executor) {
        return Calls.blocking(executor, () -> client(region).getTrailStatus(request));
    }

    @Override
    CompletableFuture<GetEventSelectorsResponse> getEventSelectors(
            String region, GetEventSelectorsRequest request, Executor executor) {
        return Calls.blocking(executor, () -> client(region).getEventSelectors(request));
    }

    private CloudTrailClient client(String region) {
        return requireNonNull(byRegion.apply(region), () -> "there is no client for the region `" + region + "`");
    }
}
