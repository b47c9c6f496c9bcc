package io.github.trailproof.remediation;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;

/** Selectors in a line. */
public final class Chosen {

    public static final String KMS = "kms.amazonaws.com";

    private Chosen() {}

    public static EventSelectors basic(EventSelector... selectors) {
        return EventSelectors.builder().addEventSelectors(selectors).build();
    }

    public static EventSelectors advanced(AdvancedEventSelector... selectors) {
        return EventSelectors.builder().addAdvancedEventSelectors(selectors).build();
    }

    /** A basic selector on management events. */
    public static EventSelector management(ReadWriteType type, String... excluded) {
        return EventSelector.builder()
                .readWriteType(type)
                .includeManagementEvents(true)
                .addExcludeManagementEventSources(excluded)
                .build();
    }

    /** A basic selector on the objects of a bucket, with or without management events. */
    public static EventSelector data(ReadWriteType type, boolean management, String... arns) {
        return EventSelector.builder()
                .readWriteType(type)
                .includeManagementEvents(management)
                .addDataResources(DataResource.builder()
                        .type("AWS::S3::Object")
                        .addValues(arns)
                        .build())
                .build();
    }

    public static AdvancedEventSelector selector(AdvancedFieldSelector... conditions) {
        return AdvancedEventSelector.builder().addFieldSelectors(conditions).build();
    }

    public static AdvancedFieldSelector equal(String field, String... values) {
        return AdvancedFieldSelector.builder()
                .field(field)
                .addAllEqualTo(List.of(values))
                .build();
    }

    public static AdvancedFieldSelector not(String field, String... values) {
        return AdvancedFieldSelector.builder()
                .field(field)
                .addAllNotEquals(List.of(values))
                .build();
    }
}
