package io.github.trailproof.collect;

import io.github.trailproof.collect.account.Services;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.CloudTrailCall;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.mapping.raw.RawAnswer;
import io.github.trailproof.mapping.raw.RawSelectors;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;

/**
 * The calls of a collection, made with the caller's clients.
 *
 * @param trails CloudTrail, by region
 * @param regions Account Management, if it is asked at all
 * @param calling how the calls are made
 */
record ClientServices(TrailClients trails, @Nullable RegionSource regions, Calling calling) implements Services {

    /** The calls of accounts that these clients serve. */
    static Services.Factory factory(TrailClients trails, @Nullable RegionSource regions) {
        return new Services.Factory() {
            @Override
            public Services of(Calling calling) {
                return new ClientServices(trails, regions, calling);
            }

            @Override
            public boolean canListRegions() {
                return regions != null;
            }
        };
    }

    @Override
    public CompletableFuture<Evidence<TrailListing>> describeTrails(String region) {
        DescribeTrailsRequest request = DescribeTrailsRequest.builder()
                .includeShadowTrails(true)
                .overrideConfiguration(calling.override())
                .build();
        return Calls.mapped(
                call(
                        region,
                        new CloudTrailCall<>(
                                client -> client.describeTrails(request), client -> client.describeTrails(request))),
                response -> FromSdk.trailListing(region, response));
    }

    @Override
    public CompletableFuture<Evidence<TrailStatus>> getTrailStatus(TrailArn trailArn) {
        GetTrailStatusRequest request = GetTrailStatusRequest.builder()
                .name(trailArn.toString())
                .overrideConfiguration(calling.override())
                .build();
        return Calls.mapped(
                call(
                        trailArn.region(),
                        new CloudTrailCall<>(
                                client -> client.getTrailStatus(request), client -> client.getTrailStatus(request))),
                response -> FromSdk.trailStatus(trailArn, response));
    }

    /** Read from the answer's text; where a client shows none, from the SDK's types alone. */
    @Override
    public CompletableFuture<Evidence<EventSelectors>> getEventSelectors(TrailArn trailArn) {
        RawAnswer text = new RawAnswer();
        GetEventSelectorsRequest request = GetEventSelectorsRequest.builder()
                .trailName(trailArn.toString())
                .overrideConfiguration(text.with(calling.override()))
                .build();
        return Calls.mapped(
                call(
                        trailArn.region(),
                        new CloudTrailCall<>(
                                client -> client.getEventSelectors(request),
                                client -> client.getEventSelectors(request))),
                response -> RawSelectors.read(trailArn, response, text)
                        .orElseGet(() -> FromSdk.eventSelectors(trailArn, response)));
    }

    @Override
    public CompletableFuture<Evidence<EnabledRegions>> listRegions() {
        return regions == null
                ? CompletableFuture.failedFuture(new IllegalStateException("there is no client to list regions with"))
                : regions.enabledRegions(calling);
    }

    private <T> CompletableFuture<T> call(String region, CloudTrailCall<T> call) {
        return calling.limited(executor -> trails.call(region, call.blocking(), call.notBlocking(), executor));
    }
}
