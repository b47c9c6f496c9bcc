package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.simulator.state.StoredTrail;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;

/** The trails that a stateful account sees: by name those whose home is the region, by ARN also shadow trails. */
record StoredView(State state, SimulatedAccount.Stateful account) implements TrailView {

    @Override
    public List<Trail> listing(String region) {
        return state.seenIn(account, region).stream().map(StoredTrail::trail).toList();
    }

    @Override
    public TrailArn named(String region, String nameOrArn) {
        TrailArn arn = TrailNames.arn(nameOrArn)
                .orElseGet(() -> new TrailArn(account.partition(), region, account.id(), nameOrArn));
        return state.seenIn(account, region).stream()
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
        StoredTrail trail = state.trails.get(trailArn);
        if (trail == null) {
            throw TrailNames.notFound(trailArn.toString(), account.id());
        }
        return trail;
    }
}
