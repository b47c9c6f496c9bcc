package io.github.trailproof.simulator;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.simulator.world.SimulatedAccount;
import io.github.trailproof.simulator.world.State;
import io.github.trailproof.simulator.world.StoredTrail;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.trail.TrailArn;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is so in a living account, and would be found by who asks everything and is answered each time. */
record ActualState(State world, SimulatedAccount.Living account) {

    AccountEvidence evidence() {
        return evidence(trail -> true);
    }

    /** The trails that record an event. Each is asked for by itself, as if there were no others. */
    Set<TrailArn> recording(ManagementEvent event) {
        return world.trails.values().stream()
                .filter(trail -> world.sees(account, trail))
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
                    Evidence.known(new TrailListing(world.seenIn(account, region).stream()
                            .filter(among)
                            .map(StoredTrail::trail)
                            .toList())));
        }
        world.trails.values().stream()
                .filter(trail -> world.sees(account, trail))
                .filter(among)
                .forEach(trail -> builder.putStatus(trail.arn(), Evidence.known(trail.status()))
                        .putSelectors(trail.arn(), Evidence.known(trail.selectors())));
        return builder.build();
    }
}
