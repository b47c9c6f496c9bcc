package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailFinding;
import io.github.trailproof.facts.Ternary;
import io.github.trailproof.facts.TrailFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What one trail records: in which scopes and which events, for certain and possibly. */
final class TrailReach {

    private final TrailFacts facts;
    private final BitSet certainScopes;
    private final BitSet possibleScopes;

    TrailReach(TrailFacts facts, Scopes scopes) {
        this.facts = facts;
        this.certainScopes = certainScopes(facts, scopes);
        this.possibleScopes = possibleScopes(facts, scopes);
    }

    private static BitSet certainScopes(TrailFacts facts, Scopes scopes) {
        if (facts.multiRegion().value() == Ternary.TRUE) {
            return scopes.all();
        }
        if (facts.coversAccount().value() != Ternary.TRUE) {
            return new BitSet();
        }
        // Also a trail that may be multi-region records at least where it would as a single-region one.
        ObservedTrail trail = facts.trail();
        BitSet certain = new BitSet();
        if (isHomeSettled(trail)) {
            String home = trail.homeRegion();
            certain.or(scopes.of(home, Scope.Kind.REGION));
            if (trail.includeGlobalServiceEvents() == Flag.TRUE) {
                certain.or(scopes.of(home, Scope.Kind.GLOBAL_SERVICES));
            }
        }
        return certain;
    }

    private static BitSet possibleScopes(TrailFacts facts, Scopes scopes) {
        if (facts.multiRegion().value() != Ternary.FALSE) {
            return scopes.all();
        }
        ObservedTrail trail = facts.trail();
        boolean maybeGlobal = trail.includeGlobalServiceEvents() != Flag.FALSE;
        if (mayBeAtHomeAnywhere(trail)) {
            return maybeGlobal ? scopes.all() : scopes.regions();
        }
        BitSet possible = new BitSet();
        trail.homeRegions().forEach(home -> possible.or(at(home, maybeGlobal, scopes)));
        return possible;
    }

    private static BitSet at(String home, boolean maybeGlobal, Scopes scopes) {
        BitSet possible = scopes.of(home, Scope.Kind.REGION);
        if (maybeGlobal) {
            possible.or(scopes.of(home, Scope.Kind.GLOBAL_SERVICES));
        }
        return possible;
    }

    /** Whether it records in one region, and a plan leaves open which. */
    boolean isAtHomeSomewhere() {
        return facts.multiRegion().value() == Ternary.FALSE && isHomeOpen(facts.trail());
    }

    /** Where it may record if it is at home in a region. */
    BitSet at(String home, Scopes scopes) {
        return at(home, facts.trail().includeGlobalServiceEvents() != Flag.FALSE, scopes);
    }

    private static boolean mayBeAtHomeAnywhere(ObservedTrail trail) {
        return isHomeOpen(trail)
                || trail.homeContradiction()
                        .filter(TrailFinding.HomeIsNoRegion.class::isInstance)
                        .isPresent();
    }

    /** Whether the copies agree on one home region, and its listing, if there is one, shows the trail. */
    private static boolean isHomeSettled(ObservedTrail trail) {
        return trail.homeContradiction().isEmpty() && !isHomeOpen(trail) && !trail.isNotListedIn(trail.homeRegion());
    }

    private static boolean isHomeOpen(ObservedTrail trail) {
        return trail.findOpen(TrailFinding.HOME_REGION).isPresent();
    }

    /** Whether the trail alone records every event. */
    static boolean isEverything(TrailFacts facts) {
        if (facts.multiRegion().value() != Ternary.TRUE || facts.logging().value() != Ternary.TRUE) {
            return false;
        }
        for (Selection selection : facts.selectors().certain()) {
            if (selection.isEverything()) {
                return true;
            }
        }
        return false;
    }

    TrailFacts facts() {
        return facts;
    }

    List<Selection> certain() {
        return facts.logging().value() == Ternary.TRUE ? facts.selectors().certain() : List.of();
    }

    List<Selection> possible() {
        return facts.logging().value() == Ternary.FALSE
                ? List.of()
                : facts.selectors().possible();
    }

    BitSet certainScopes() {
        return certainScopes;
    }

    BitSet possibleScopes() {
        return possibleScopes;
    }

    /** Whether it is known what the trail records. */
    boolean isSettled() {
        return certainScopes.equals(possibleScopes) && certain().equals(possible());
    }

    /** Whether this is the same trail in another evidence, of which the same is known, and the same is open. */
    boolean isSameAs(TrailReach other) {
        return facts.trail().trailArn().equals(other.facts.trail().trailArn())
                && certainScopes.equals(other.certainScopes)
                && possibleScopes.equals(other.possibleScopes)
                && certain().equals(other.certain())
                && possible().equals(other.possible())
                && missing(possibleScopes).equals(other.missing(possibleScopes));
    }

    /** What leaves open what the trail records in these scopes. */
    List<MissingEvidence> missing(BitSet scopes) {
        List<MissingEvidence> missing = new ArrayList<>(facts.logging().missing());
        missing.addAll(facts.selectors().missing());
        BitSet open = (BitSet) possibleScopes.clone();
        open.andNot(certainScopes);
        if (open.intersects(scopes)) {
            missing.addAll(missingScopes());
        }
        return missing;
    }

    private List<MissingEvidence> missingScopes() {
        if (facts.multiRegion().value() == Ternary.UNKNOWN) {
            return facts.multiRegion().missing();
        }
        if (facts.coversAccount().value() == Ternary.UNKNOWN) {
            return facts.coversAccount().missing();
        }
        ObservedTrail trail = facts.trail();
        Finding finding = openScopes(trail);
        return List.of(MissingEvidence.inconclusive(Operation.DESCRIBE_TRAILS, trail.trailArn(), finding));
    }

    /** What leaves open where a trail records that is not multi-region. */
    private static Finding openScopes(ObservedTrail trail) {
        if (isHomeSettled(trail)) {
            return trail.findIncludeGlobalServiceEvents();
        }
        return trail.findOpen(TrailFinding.HOME_REGION)
                .or(trail::homeContradiction)
                .orElseGet(() -> new TrailFinding.NotListedAtHome(trail.homeRegion()));
    }
}
