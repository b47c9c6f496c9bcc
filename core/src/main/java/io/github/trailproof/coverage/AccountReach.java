package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Boxes;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.facts.TrailFacts;
import java.util.ArrayList;
import java.util.List;

/** What all trails of an account record together, for certain and possibly. */
final class AccountReach {

    private final Scopes scopes;
    private final List<TrailReach> trails;

    AccountReach(Scopes scopes, List<TrailFacts> facts) {
        this.scopes = scopes;
        this.trails = new ArrayList<>(facts.size());
        for (TrailFacts fact : facts) {
            trails.add(new TrailReach(fact, scopes));
        }
    }

    /** Reads the trails of one evidence into scopes that another evidence shares. */
    static AccountReach of(AccountEvidence evidence, List<TrailFacts> facts, ScopeLayout layout) {
        return new AccountReach(new Scopes(evidence, ScopeLayout.of(evidence, facts), layout), facts);
    }

    static List<TrailFacts> facts(AccountEvidence evidence) {
        return evidence.observedTrails().stream()
                .map(trail -> TrailFacts.of(trail, evidence))
                .toList();
    }

    Scopes scopes() {
        return scopes;
    }

    List<TrailReach> trails() {
        return trails;
    }

    /** Whatever the selectors of the trails select. */
    List<Selection> selections() {
        List<Selection> selections = new ArrayList<>();
        for (TrailReach trail : trails) {
            selections.addAll(trail.facts().selectors().certain());
            selections.addAll(trail.facts().selectors().possible());
        }
        return selections;
    }

    /** Whether nothing may be recorded but what is for certain. */
    boolean isSettled() {
        if (!scopes.unlisted().isEmpty()) {
            return false;
        }
        for (TrailReach trail : trails) {
            if (!trail.isSettled()) {
                return false;
            }
        }
        return true;
    }

    /** What is recorded at most: by a trail, or in a region where trails may be that nobody has seen. */
    List<Box> possible(EventSpace space) {
        List<Box> possible = new ArrayList<>();
        if (!scopes.unlisted().isEmpty()) {
            possible.add(space.all(scopes.unlisted()));
        }
        for (TrailReach trail : trails) {
            possible.addAll(possible(trail, space));
        }
        return ordered(possible);
    }

    static List<Box> possible(TrailReach trail, EventSpace space) {
        return space.boxes(trail.possibleScopes(), trail.possible());
    }

    List<Box> certain(EventSpace space) {
        List<Box> certain = new ArrayList<>();
        for (TrailReach trail : trails) {
            certain.addAll(space.boxes(trail.certainScopes(), trail.certain()));
        }
        return ordered(certain);
    }

    /** In an order that does not depend on the order of trails and selectors; the pieces of a difference do. */
    static List<Box> ordered(List<Box> boxes) {
        return boxes.size() < 2
                ? boxes
                : Boxes.merged(boxes.stream().distinct().sorted(Box.ORDER).toList());
    }
}
