package io.github.trailproof.collect;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.SortedMap;
import java.util.TreeMap;

/** Evidence as far as a service can answer it and the SDK can carry it. */
final class Replayable {

    private Replayable() {}

    /** The same evidence without what the SDK loses, in the partition that the regions are in. */
    static AccountEvidence of(AccountEvidence evidence) {
        String partition = evidence.describeTrails().keySet().stream().anyMatch(region -> region.startsWith("cn-"))
                ? "aws-cn"
                : "aws";
        SortedMap<TrailArn, Evidence<EventSelectors>> selectors = new TreeMap<>();
        evidence.getEventSelectors()
                .forEach((arn, answer) -> selectors.put(
                        arn,
                        answer instanceof Evidence.Known<EventSelectors> known
                                ? new Evidence.Known<>(known(known.answer()), known.providedBy())
                                : answer));
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(partition)
                .collectedAt(evidence.collectedAt())
                .enabledRegions(evidence.enabledRegions())
                .putAllDescribeTrails(evidence.describeTrails())
                .putAllTrailStatus(evidence.getTrailStatus())
                .putAllEventSelectors(selectors)
                .build();
    }

    private static EventSelectors known(EventSelectors selectors) {
        return EventSelectors.builder()
                .addAllEventSelectors(selectors.eventSelectors().stream()
                        .map(Replayable::known)
                        .toList())
                .addAllAdvancedEventSelectors(selectors.advancedEventSelectors().stream()
                        .map(Replayable::known)
                        .toList())
                .build();
    }

    private static EventSelector known(EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(selector.includeManagementEvents())
                .addAllDataResources(selector.dataResources())
                .addAllExcludeManagementEventSources(selector.excludeManagementEventSources())
                .build();
    }

    private static AdvancedEventSelector known(AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .name(selector.name())
                .addAllFieldSelectors(selector.fieldSelectors().stream()
                        .map(Replayable::known)
                        .toList())
                .build();
    }

    private static AdvancedFieldSelector known(AdvancedFieldSelector selector) {
        return AdvancedFieldSelector.builder()
                .field(selector.field())
                .addAllEqualTo(selector.equalTo())
                .addAllStartsWith(selector.startsWith())
                .addAllEndsWith(selector.endsWith())
                .addAllNotEquals(selector.notEquals())
                .addAllNotStartsWith(selector.notStartsWith())
                .addAllNotEndsWith(selector.notEndsWith())
                .build();
    }
}
