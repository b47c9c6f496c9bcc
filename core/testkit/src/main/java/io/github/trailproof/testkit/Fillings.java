package io.github.trailproof.testkit;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts known answers, whatever they say, in the place of some of those that are missing. */
final class Fillings {

    private final Random random;

    Fillings(Random random) {
        this.random = random;
    }

    /** Fills some missing answers with those that other evidence holds in the same place. */
    AccountEvidence answers(AccountEvidence evidence, AccountEvidence other) {
        EvidenceDraft draft = new EvidenceDraft(evidence);
        other.listings().forEach((region, answer) -> {
            if (missing(draft.listings.get(region)) && random.nextInt(3) > 0) {
                draft.listings.put(region, answer);
            }
        });
        if (missing(draft.enabledRegions)) {
            draft.enabledRegions = other.enabledRegions();
        }
        var arns = new TreeSet<>(draft.listed());
        arns.addAll(other.statuses().keySet());
        arns.addAll(other.selectors().keySet());
        for (TrailArn arn : arns) {
            if (missing(draft.statuses.get(arn)) && random.nextBoolean()) {
                draft.statuses.put(
                        arn, other.status(arn).value().map(Evidence::known).orElseGet(this::anyStatus));
            }
            if (missing(draft.selectors.get(arn)) && random.nextBoolean()) {
                draft.selectors.put(
                        arn, other.selectors(arn).value().map(Evidence::known).orElseGet(this::anySelectors));
            }
        }
        return draft.done();
    }

    /** Fills some members that an answer lacks. */
    AccountEvidence members(AccountEvidence evidence) {
        EvidenceDraft draft = new EvidenceDraft(evidence);
        draft.eachTrail(this::filled);
        draft.statuses.replaceAll((arn, answer) -> answer.value()
                .filter(status -> status.isLogging().isEmpty() && random.nextBoolean())
                .map(status -> anyStatus())
                .orElse(answer));
        draft.selectors.replaceAll((arn, answer) -> answer.value()
                .map(selectors -> Evidence.known(filled(selectors)))
                .orElse(answer));
        return draft.done();
    }

    private Trail filled(Trail trail) {
        return trail.toBuilder()
                .isMultiRegionTrail(filled(trail.isMultiRegionTrail()))
                .includeGlobalServiceEvents(filled(trail.includeGlobalServiceEvents()))
                .hasCustomEventSelectors(filled(trail.hasCustomEventSelectors()))
                .isOrganizationTrail(filled(trail.isOrganizationTrail()))
                .build();
    }

    private EventSelectors filled(EventSelectors selectors) {
        return EventSelectors.builder()
                .addAllEventSelectors(
                        selectors.eventSelectors().stream().map(this::filled).toList())
                .addAllAdvancedEventSelectors(selectors.advancedEventSelectors())
                .build();
    }

    private EventSelector filled(EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(filled(selector.includeManagementEvents()))
                .addAllDataResources(selector.dataResources())
                .addAllExcludeManagementEventSources(selector.excludeManagementEventSources())
                .putAllUnrecognizedMembers(selector.unrecognizedMembers())
                .build();
    }

    private Optional<Boolean> filled(Optional<Boolean> flag) {
        return flag.isPresent() || random.nextBoolean() ? flag : Optional.of(random.nextBoolean());
    }

    private Evidence<TrailStatus> anyStatus() {
        return Evidence.known(
                TrailStatus.builder().isLogging(random.nextBoolean()).build());
    }

    private Evidence<EventSelectors> anySelectors() {
        return Evidence.known(
                random.nextBoolean()
                        ? EventSelectors.defaultSelectors()
                        : EventSelectors.builder()
                                .addEventSelectors(EventSelector.builder()
                                        .includeManagementEvents(false)
                                        .build())
                                .build());
    }

    private static boolean missing(@Nullable Evidence<?> evidence) {
        return !(evidence instanceof Evidence.Known);
    }
}
