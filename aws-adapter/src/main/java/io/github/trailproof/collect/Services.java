package io.github.trailproof.collect;

import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.mapping.raw.RawAnswer;
import io.github.trailproof.mapping.raw.RawSelectors;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/**
 * The calls as they are made in one account.
 *
 * @param trails CloudTrail, by region
 * @param regions Account Management, if it is asked at all
 * @param override the credentials of a role, unless the clients' own are used
 * @param executor makes the calls of clients that block
 */
record Services(
        TrailClients trails,
        @Nullable RegionSource regions,
        @Nullable AwsRequestOverrideConfiguration override,
        Executor executor) {

    CompletableFuture<DescribeTrailsResponse> describeTrails(String region) {
        DescribeTrailsRequest request = DescribeTrailsRequest.builder()
                .includeShadowTrails(true)
                .overrideConfiguration(override)
                .build();
        return trails.describeTrails(region, request, executor);
    }

    CompletableFuture<GetTrailStatusResponse> getTrailStatus(TrailArn trailArn) {
        GetTrailStatusRequest request = GetTrailStatusRequest.builder()
                .name(trailArn.toString())
                .overrideConfiguration(override)
                .build();
        return trails.getTrailStatus(trailArn.region(), request, executor);
    }

    /** Read from the answer's text; where a client shows none, by the SDK's types alone. */
    CompletableFuture<Evidence<EventSelectors>> getEventSelectors(TrailArn trailArn) {
        RawAnswer text = new RawAnswer();
        GetEventSelectorsRequest request = GetEventSelectorsRequest.builder()
                .trailName(trailArn.toString())
                .overrideConfiguration(text.with(override))
                .build();
        return Calls.mapped(
                trails.getEventSelectors(trailArn.region(), request, executor),
                response -> RawSelectors.read(trailArn, response, text)
                        .orElseGet(() -> FromSdk.eventSelectors(trailArn, response)));
    }

    CompletableFuture<Evidence<EnabledRegions>> listRegions() {
        return regions == null
                ? CompletableFuture.failedFuture(new IllegalStateException("there is no client to list regions with"))
                : regions.enabledRegions(override, executor);
    }
}
