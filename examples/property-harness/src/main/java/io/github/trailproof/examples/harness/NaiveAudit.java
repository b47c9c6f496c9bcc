package io.github.trailproof.examples.harness;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailStatus;

/**
 * The control as it is often written in an afternoon. It reads well, it passes on the accounts its author has, and it is
 * wrong in most of the ways that there are.
 */
final class NaiveAudit {

    private NaiveAudit() {}

    static Verdict verdict(AccountEvidence evidence) {
        for (var listing : evidence.listings().values()) {
            for (Trail trail : listing.value().stream()
                    .flatMap(known -> known.trails().stream())
                    .toList()) {
                boolean logs = evidence.status(trail.trailArn())
                        .value()
                        .flatMap(TrailStatus::isLogging)
                        .orElse(false);
                boolean records = evidence.selectors(trail.trailArn())
                        .value()
                        .map(NaiveAudit::recordsEverything)
                        .orElse(false);
                if (!trail.isMultiRegionTrail().orElse(false) || !logs || !records) {
                    return Verdict.FAIL;
                }
            }
        }
        return Verdict.PASS;
    }

    private static boolean recordsEverything(EventSelectors selectors) {
        if (selectors.advancedEventSelectors().isEmpty()) {
            EventSelector first = selectors.eventSelectors().get(0);
            return first.readWriteType().isPresent()
                    && first.readWriteType().get().value().equals("All");
        }
        return selectors.advancedEventSelectors().stream()
                .anyMatch(selector -> selector.name().orElse("").equals("Management events selector"));
    }
}
