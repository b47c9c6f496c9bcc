package io.github.trailproof.facts;

import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import java.util.Map;
import java.util.Optional;

/** A value of a selector that is known only after a plan is applied. */
final class OpenValue {

    private OpenValue() {}

    static Finding of(String member, String address) {
        return new Finding.Unanswered(member, MissingEvidence.inPlan(OpenInPlan.KNOWN_AFTER_APPLY, address));
    }

    static Optional<Finding> find(String member, Map<String, String> knownAfterApply) {
        return Optional.ofNullable(knownAfterApply.get(member)).map(address -> of(member, address));
    }

    /** The first by the member's name. */
    static Optional<Finding> first(Map<String, String> knownAfterApply) {
        return knownAfterApply.entrySet().stream().findFirst().map(entry -> of(entry.getKey(), entry.getValue()));
    }
}
