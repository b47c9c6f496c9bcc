package io.github.trailproof.simulator;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.simulator.state.StoredTrail;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.trail.TrailArn;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The actual state of a simulated account: what a collector would see if every call succeeded. */
record ActualState(State state, SimulatedAccount.Stateful account) {

    AccountEvidence evidence() {
        return evidence(trail -> true);
    }

    /** The trails that record an event. Each trail is judged alone, as if it were the only one. */
    Set<TrailArn> recording(ManagementEvent event) {
        return state.trails.values().stream()
                .filter(trail -> state.sees(account, trail))
                .map(StoredTrail::arn)
                .filter(arn ->
                        new ReferenceRecorder(evidence(trail -> trail.arn().equals(arn))).recorded(event)
                                == Recording.CERTAINLY)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private AccountEvidence evidence(Predicate<StoredTrail> among) {
        var builder = AccountEvidence.builder()
                .accountId(account.id())
                .partition(account.partition())
                .enabledRegions(Evidence.known(EnabledRegions.of(account.regions())));
        for (String region : account.regions()) {
            builder.putListing(
                    region,
                    Evidence.known(new TrailListing(state.seenIn(account, region).stream()
                            .filter(among)
                            .map(StoredTrail::trail)
                            .toList())));
        }
        state.trails.values().stream()
                .filter(trail -> state.sees(account, trail))
                .filter(among)
                .forEach(trail -> builder.putStatus(trail.arn(), Evidence.known(trail.status()))
                        .putSelectors(trail.arn(), Evidence.known(trail.selectors())));
        return builder.build();
    }
}
