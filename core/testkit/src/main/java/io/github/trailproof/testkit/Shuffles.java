package io.github.trailproof.testkit;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes the same evidence in another order. */
final class Shuffles {

    private final Random random;

    Shuffles(Random random) {
        this.random = random;
    }

    /** Every list in another order, and some trails listed more than once in the same listing. */
    AccountEvidence of(AccountEvidence evidence) {
        EvidenceDraft draft = new EvidenceDraft(evidence);
        draft.listings.replaceAll((region, listing) -> listing.value()
                .map(known -> Evidence.known(known.withTrails(shuffled(repeated(known.trails())))))
                .orElse(listing));
        draft.selectors.replaceAll((arn, selectors) ->
                selectors.value().map(known -> Evidence.known(of(known))).orElse(selectors));
        return draft.done();
    }

    private EventSelectors of(EventSelectors selectors) {
        return EventSelectors.builder()
                .addAllEventSelectors(shuffled(
                        selectors.eventSelectors().stream().map(this::of).toList()))
                .addAllAdvancedEventSelectors(shuffled(selectors.advancedEventSelectors().stream()
                        .map(this::of)
                        .toList()))
                .build();
    }

    private EventSelector of(EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(selector.includeManagementEvents())
                .addAllDataResources(
                        shuffled(selector.dataResources().stream().map(this::of).toList()))
                .addAllExcludeManagementEventSources(shuffled(selector.excludeManagementEventSources()))
                .putAllUnrecognizedMembers(selector.unrecognizedMembers())
                .build();
    }

    private DataResource of(DataResource resource) {
        return DataResource.builder()
                .type(resource.type())
                .addAllValues(shuffled(resource.values()))
                .putAllUnrecognizedMembers(resource.unrecognizedMembers())
                .build();
    }

    private AdvancedEventSelector of(AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .name(selector.name())
                .addAllFieldSelectors(shuffled(
                        selector.fieldSelectors().stream().map(this::of).toList()))
                .putAllUnrecognizedMembers(selector.unrecognizedMembers())
                .build();
    }

    private AdvancedFieldSelector of(AdvancedFieldSelector condition) {
        return AdvancedFieldSelector.builder()
                .field(condition.field())
                .addAllEqualTo(shuffled(condition.equalTo()))
                .addAllStartsWith(shuffled(condition.startsWith()))
                .addAllEndsWith(shuffled(condition.endsWith()))
                .addAllNotEquals(shuffled(condition.notEquals()))
                .addAllNotStartsWith(shuffled(condition.notStartsWith()))
                .addAllNotEndsWith(shuffled(condition.notEndsWith()))
                .putAllUnrecognizedMembers(condition.unrecognizedMembers())
                .build();
    }

    private <T> List<T> repeated(List<T> values) {
        List<T> repeated = new ArrayList<>(values);
        for (T value : values) {
            if (random.nextBoolean()) {
                repeated.add(value);
            }
        }
        return repeated;
    }

    private <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
