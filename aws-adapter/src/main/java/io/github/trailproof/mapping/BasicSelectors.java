package io.github.trailproof.mapping;

import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import java.util.Optional;

/** A basic selector, from the SDK's type and back. */
final class BasicSelectors {

    private BasicSelectors() {}

    static EventSelector fromSdk(software.amazon.awssdk.services.cloudtrail.model.EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(
                        Optional.ofNullable(selector.readWriteTypeAsString()).map(ReadWriteType::new))
                .includeManagementEvents(Optional.ofNullable(selector.includeManagementEvents()))
                .addAllDataResources(selector.dataResources().stream()
                        .map(BasicSelectors::fromSdk)
                        .toList())
                .addAllExcludeManagementEventSources(selector.excludeManagementEventSources())
                .build();
    }

    private static DataResource fromSdk(software.amazon.awssdk.services.cloudtrail.model.DataResource resource) {
        return DataResource.builder()
                .type(Optional.ofNullable(resource.type()))
                .addAllValues(resource.values())
                .build();
    }

    static software.amazon.awssdk.services.cloudtrail.model.EventSelector toSdk(EventSelector selector) {
        Refusals.refuseUnrecognized(selector.unrecognizedMembers(), "an event selector");
        return software.amazon.awssdk.services.cloudtrail.model.EventSelector.builder()
                .readWriteType(
                        selector.readWriteType().map(ReadWriteType::value).orElse(null))
                .includeManagementEvents(selector.includeManagementEvents().orElse(null))
                .dataResources(Lists.orAbsent(selector.dataResources().stream()
                        .map(BasicSelectors::toSdk)
                        .toList()))
                .excludeManagementEventSources(Lists.orAbsent(selector.excludeManagementEventSources()))
                .build();
    }

    private static software.amazon.awssdk.services.cloudtrail.model.DataResource toSdk(DataResource resource) {
        Refusals.refuseUnrecognized(resource.unrecognizedMembers(), "a data resource");
        return software.amazon.awssdk.services.cloudtrail.model.DataResource.builder()
                .type(resource.type().orElse(null))
                .values(Lists.orAbsent(resource.values()))
                .build();
    }
}
