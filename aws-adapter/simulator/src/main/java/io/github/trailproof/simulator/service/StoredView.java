package io.github.trailproof.simulator.service;

import io.github.trailproof.simulator.world.SimulatedAccount;
import io.github.trailproof.simulator.world.State;
import io.github.trailproof.simulator.world.StoredTrail;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;

/** What a living account is shown: by name the trails at home in a region, by ARN the shadows there too. */
record StoredView(State world, SimulatedAccount.Living account) implements TrailView {

    @Override
    public List<Trail> listing(String region) {
        return world.seenIn(account, region).stream().map(StoredTrail::trail).toList();
    }

    @Override
    public TrailArn named(String region, String nameOrArn) {
        TrailArn arn = TrailNames.arn(nameOrArn)
                .orElseGet(() -> new TrailArn(account.partition(), region, account.id(), nameOrArn));
        return world.seenIn(account, region).stream()
                .map(StoredTrail::arn)
                .filter(arn::equals)
                .findFirst()
                .orElseThrow(() -> TrailNames.notFound(nameOrArn, account.id()));
    }

    @Override
    public TrailStatus status(TrailArn trailArn) {
        return trail(trailArn).status();
    }

    @Override
    public EventSelectors selectors(TrailArn trailArn) {
        return trail(trailArn).selectors();
    }

    private StoredTrail trail(TrailArn trailArn) {
        StoredTrail trail = world.trails.get(trailArn);
        if (trail == null) {
            throw TrailNames.notFound(trailArn.toString(), account.id());
        }
        return trail;
    }
}
