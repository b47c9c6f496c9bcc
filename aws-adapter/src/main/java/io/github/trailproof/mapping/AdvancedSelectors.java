package io.github.trailproof.mapping;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.Optional;

/** An advanced selector, from the SDK's type and back. */
final class AdvancedSelectors {

    private AdvancedSelectors() {}

    static AdvancedEventSelector fromSdk(
            software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .name(Optional.ofNullable(selector.name()))
                .addAllFieldSelectors(selector.fieldSelectors().stream()
                        .map(AdvancedSelectors::fromSdk)
                        .toList())
                .build();
    }

    private static AdvancedFieldSelector fromSdk(
            software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector condition) {
        return AdvancedFieldSelector.builder()
                .field(Optional.ofNullable(condition.field()))
                .addAllEqualTo(condition.equalsValue())
                .addAllStartsWith(condition.startsWith())
                .addAllEndsWith(condition.endsWith())
                .addAllNotEquals(condition.notEquals())
                .addAllNotStartsWith(condition.notStartsWith())
                .addAllNotEndsWith(condition.notEndsWith())
                .build();
    }

    static software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector toSdk(
            AdvancedEventSelector selector) {
        Refusals.refuseUnrecognized(selector.unrecognizedMembers(), "an advanced event selector");
        return software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector.builder()
                .name(selector.name().orElse(null))
                .fieldSelectors(Lists.orAbsent(selector.fieldSelectors().stream()
                        .map(AdvancedSelectors::toSdk)
                        .toList()))
                .build();
    }

    private static software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector toSdk(
            AdvancedFieldSelector condition) {
        Refusals.refuseUnrecognized(condition.unrecognizedMembers(), "an advanced field selector");
        return software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector.builder()
                .field(condition.field().orElse(null))
                .equalsValue(Lists.orAbsent(condition.equalTo()))
                .startsWith(Lists.orAbsent(condition.startsWith()))
                .endsWith(Lists.orAbsent(condition.endsWith()))
                .notEquals(Lists.orAbsent(condition.notEquals()))
                .notStartsWith(Lists.orAbsent(condition.notStartsWith()))
                .notEndsWith(Lists.orAbsent(condition.notEndsWith()))
                .build();
    }
}
