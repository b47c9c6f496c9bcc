package io.github.trailproof.simulator;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.account.model.Region;
import software.amazon.awssdk.services.account.model.RegionOptStatus;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/** Reads an account by the SDK's clients. The SDK drops members that it has no name for. */
record SdkReading(Clients clients, String accountId) {

    /** Everything, asked as a collector asks. */
    AccountEvidence everything(String partition) {
        Set<String> regions = new TreeSet<>();
        clients
                .account()
                .listRegionsPaginator(request ->
                        request.regionOptStatusContains(RegionOptStatus.ENABLED, RegionOptStatus.ENABLED_BY_DEFAULT))
                .regions()
                .stream()
                .map(Region::regionName)
                .forEach(regions::add);
        var builder = AccountEvidence.builder()
                .accountId(accountId)
                .partition(partition)
                .enabledRegions(Evidence.known(EnabledRegions.of(regions)));
        SortedMap<TrailArn, String> seenIn = new TreeMap<>();
        for (String region : regions) {
            TrailListing listing = listing(region);
            builder.putListing(region, Evidence.known(listing));
            listing.trails().forEach(trail -> seenIn.put(trail.trailArn(), region));
        }
        // A home region that is not enabled answers nothing; the shadow does.
        seenIn.replaceAll((arn, region) -> regions.contains(arn.region()) ? arn.region() : region);
        seenIn.forEach((arn, region) -> builder.putStatus(arn, Evidence.known(status(arn, region)))
                .putSelectors(arn, Evidence.known(selectors(arn, region))));
        return builder.build();
    }

    TrailListing listing(String region) {
        return new TrailListing(clients.cloudTrail(region).describeTrails().trailList().stream()
                .map(SdkReading::trail)
                .toList());
    }

    TrailStatus status(TrailArn arn, String region) {
        return status(clients.cloudTrail(region).getTrailStatus(request -> request.name(arn.toString())));
    }

    EventSelectors selectors(TrailArn arn, String region) {
        return selectors(clients.cloudTrail(region).getEventSelectors(request -> request.trailName(arn.toString())));
    }

    private static Trail trail(software.amazon.awssdk.services.cloudtrail.model.Trail trail) {
        return Trail.builder()
                .trailArn(TrailArn.parse(trail.trailARN()))
                .name(Optional.ofNullable(trail.name()))
                .s3BucketName(Optional.ofNullable(trail.s3BucketName()))
                .s3KeyPrefix(Optional.ofNullable(trail.s3KeyPrefix()))
                .snsTopicName(trail.getValueForField("SnsTopicName", String.class))
                .snsTopicArn(Optional.ofNullable(trail.snsTopicARN()))
                .includeGlobalServiceEvents(Optional.ofNullable(trail.includeGlobalServiceEvents()))
                .isMultiRegionTrail(Optional.ofNullable(trail.isMultiRegionTrail()))
                .homeRegion(Optional.ofNullable(trail.homeRegion()))
                .logFileValidationEnabled(Optional.ofNullable(trail.logFileValidationEnabled()))
                .cloudWatchLogsLogGroupArn(Optional.ofNullable(trail.cloudWatchLogsLogGroupArn()))
                .cloudWatchLogsRoleArn(Optional.ofNullable(trail.cloudWatchLogsRoleArn()))
                .kmsKeyId(Optional.ofNullable(trail.kmsKeyId()))
                .hasCustomEventSelectors(Optional.ofNullable(trail.hasCustomEventSelectors()))
                .hasInsightSelectors(Optional.ofNullable(trail.hasInsightSelectors()))
                .isOrganizationTrail(Optional.ofNullable(trail.isOrganizationTrail()))
                .recursiveLogging(Optional.ofNullable(trail.recursiveLogging()))
                .build();
    }

    private static TrailStatus status(GetTrailStatusResponse status) {
        return TrailStatus.builder()
                .isLogging(Optional.ofNullable(status.isLogging()))
                .latestDeliveryError(Optional.ofNullable(status.latestDeliveryError()))
                .latestNotificationError(Optional.ofNullable(status.latestNotificationError()))
                .latestCloudWatchLogsDeliveryError(Optional.ofNullable(status.latestCloudWatchLogsDeliveryError()))
                .latestDigestDeliveryError(Optional.ofNullable(status.latestDigestDeliveryError()))
                .latestDeliveryTime(Optional.ofNullable(status.latestDeliveryTime()))
                .latestNotificationTime(Optional.ofNullable(status.latestNotificationTime()))
                .startLoggingTime(Optional.ofNullable(status.startLoggingTime()))
                .stopLoggingTime(Optional.ofNullable(status.stopLoggingTime()))
                .latestCloudWatchLogsDeliveryTime(Optional.ofNullable(status.latestCloudWatchLogsDeliveryTime()))
                .latestDigestDeliveryTime(Optional.ofNullable(status.latestDigestDeliveryTime()))
                .latestDeliveryAttemptTime(Optional.ofNullable(status.latestDeliveryAttemptTime()))
                .latestNotificationAttemptTime(Optional.ofNullable(status.latestNotificationAttemptTime()))
                .latestNotificationAttemptSucceeded(Optional.ofNullable(status.latestNotificationAttemptSucceeded()))
                .latestDeliveryAttemptSucceeded(Optional.ofNullable(status.latestDeliveryAttemptSucceeded()))
                .timeLoggingStarted(Optional.ofNullable(status.timeLoggingStarted()))
                .timeLoggingStopped(Optional.ofNullable(status.timeLoggingStopped()))
                .build();
    }

    private static EventSelectors selectors(GetEventSelectorsResponse answer) {
        return EventSelectors.builder()
                .addAllEventSelectors(answer.eventSelectors().stream()
                        .map(SdkReading::selector)
                        .toList())
                .addAllAdvancedEventSelectors(answer.advancedEventSelectors().stream()
                        .map(SdkReading::selector)
                        .toList())
                .build();
    }

    private static EventSelector selector(software.amazon.awssdk.services.cloudtrail.model.EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(
                        Optional.ofNullable(selector.readWriteTypeAsString()).map(ReadWriteType::new))
                .includeManagementEvents(Optional.ofNullable(selector.includeManagementEvents()))
                .addAllDataResources(selector.dataResources().stream()
                        .map(resource -> DataResource.builder()
                                .type(Optional.ofNullable(resource.type()))
                                .addAllValues(resource.values())
                                .build())
                        .toList())
                .addAllExcludeManagementEventSources(selector.excludeManagementEventSources())
                .build();
    }

    private static AdvancedEventSelector selector(
            software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .name(Optional.ofNullable(selector.name()))
                .addAllFieldSelectors(selector.fieldSelectors().stream()
                        .map(field -> AdvancedFieldSelector.builder()
                                .field(Optional.ofNullable(field.field()))
                                .addAllEqualTo(field.equalsValue())
                                .addAllStartsWith(field.startsWith())
                                .addAllEndsWith(field.endsWith())
                                .addAllNotEquals(field.notEquals())
                                .addAllNotStartsWith(field.notStartsWith())
                                .addAllNotEndsWith(field.notEndsWith())
                                .build())
                        .toList())
                .build();
    }
}
