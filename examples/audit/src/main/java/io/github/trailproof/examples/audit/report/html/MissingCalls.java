package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call whose answer is missing for the same cause in all these regions.
 *
 * @param operation the call
 * @param trailArn what it is about, unless it is about all trails
 * @param cause why its answer is missing
 * @param regions where
 */
record MissingCalls(Operation operation, Optional<TrailArn> trailArn, Cause cause, List<String> regions) {

    /** Copies the list. */
    MissingCalls {
        regions = List.copyOf(regions);
    }

    /** Whether a permission in the account may help. */
    boolean isHelpedByPermission() {
        return cause instanceof Failed failed ? !failed.kind().isOrganizationPolicy() : cause instanceof NotAsked;
    }

    /** The missing evidence with the regions put together, otherwise in its order. */
    static List<MissingCalls> of(List<MissingEvidence> missing) {
        Map<MissingCalls, List<String>> regions = new LinkedHashMap<>();
        for (MissingEvidence one : missing) {
            MissingCalls calls = new MissingCalls(one.operation(), one.trailArn(), one.cause(), List.of());
            List<String> where = regions.computeIfAbsent(calls, key -> new ArrayList<>());
            one.region().ifPresent(where::add);
        }
        return regions.entrySet().stream()
                .map(entry -> entry.getKey().in(entry.getValue()))
                .toList();
    }

    private MissingCalls in(List<String> where) {
        return new MissingCalls(operation, trailArn, cause, where);
    }
}
