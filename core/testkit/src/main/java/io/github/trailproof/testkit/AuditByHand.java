package io.github.trailproof.testkit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.Trail;

/**
 * The control as an auditor would check it by hand, on evidence that lacks nothing and holds only what the service
 * answers. It shares no code with the rule it is compared with.
 */
final class AuditByHand {

    private final AccountEvidence evidence;
    private final boolean exclusionsAllowed;

    AuditByHand(AccountEvidence evidence, Criterion criterion) {
        this.evidence = evidence;
        this.exclusionsAllowed = criterion == Criterion.CIS;
    }

    boolean passes() {
        for (var listing : evidence.listings().values()) {
            for (Trail trail : listing.value().orElseThrow().trails()) {
                if (trail.isMultiRegionTrail().orElseThrow() && logs(trail) && selectsAll(trail)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean logs(Trail trail) {
        var status = evidence.statuses().get(trail.trailArn());
        return status != null && status.value().orElseThrow().isLogging().orElseThrow();
    }

    private boolean selectsAll(Trail trail) {
        var answer = evidence.selectors().get(trail.trailArn());
        if (answer == null) {
            return false;
        }
        for (EventSelector selector : answer.value().orElseThrow().eventSelectors()) {
            if (selectsAll(selector)) {
                return true;
            }
        }
        for (AdvancedEventSelector selector : answer.value().orElseThrow().advancedEventSelectors()) {
            if (selectsAll(selector)) {
                return true;
            }
        }
        return false;
    }

    private boolean selectsAll(EventSelector selector) {
        return selector.includeManagementEvents().orElseThrow()
                && selector.readWriteType().orElseThrow().value().equals("All")
                && (exclusionsAllowed
                        || selector.excludeManagementEventSources().isEmpty());
    }

    private boolean selectsAll(AdvancedEventSelector selector) {
        boolean management = false;
        boolean narrowed = false;
        for (AdvancedFieldSelector condition : selector.fieldSelectors()) {
            switch (condition.field().orElseThrow()) {
                case "eventCategory" -> management = condition.equalTo().contains("Management");
                case "readOnly" -> narrowed = true;
                case "eventSource" -> narrowed |= !exclusionsAllowed;
                default -> {}
            }
        }
        return management && !narrowed;
    }
}
