package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Alternatives;
import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.Remainder;
import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.coverage.sets.Steps;
import io.github.trailproof.coverage.sets.Subtraction;
import io.github.trailproof.events.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether an account leaves some event out however a plan's unknowns turn out, although no one event is left out each time.
 * A trail of one region records in one, whichever that is, and a selector that excludes a source excludes one.
 *
 * <p>Each trail has some ways in which it can turn out; together they are tried one by one, up to a number, beyond which a
 * trail is taken for the widest that it can be. Trails of one region that may be at home anywhere are only worth placing where
 * something may be left out without them, and if it is for certain in more regions than there are such trails, no way suffices.
 */
final class OpenChoices {

    private static final int MOST_WAYS = 4_096;
    private static final long MOST_STEPS = Coverage.MOST_STEPS / 5;

    private final Scopes scopes;
    private final List<TrailReach> trails;
    private final List<List<List<Selection>>> selections = new ArrayList<>();
    private final EventSpace space;
    private final Steps steps;
    private final List<Box> unlisted;
    private final Box everything;

    private OpenChoices(AccountReach reach) {
        this.scopes = reach.scopes();
        this.trails = reach.trails();
        Alternatives alternatives = new Alternatives(
                trails.stream().flatMap(trail -> trail.possible().stream()).toList());
        trails.forEach(trail -> selections.add(combinations(trail, alternatives)));
        this.space = new EventSpace(Stream.concat(
                        reach.selections().stream(),
                        selections.stream().flatMap(List::stream).flatMap(List::stream))
                .toList());
        this.steps = space.steps(MOST_STEPS);
        this.unlisted = scopes.unlisted().isEmpty() ? List.of() : List.of(once(space.all(scopes.unlisted())));
        this.everything = space.all(scopes.withGlobalServicesOnce(scopes.existing()));
    }

    /** Whether every way leaves some event out; false also where that takes too long to find out. */
    static boolean alwaysLeaveOut(AccountReach reach) {
        boolean areOpen = reach.trails().stream()
                .anyMatch(trail ->
                        trail.isAtHomeSomewhere() || trail.possible().stream().anyMatch(Selection::isOpen));
        return areOpen && new OpenChoices(reach).alwaysLeaveOut();
    }

    /** Each list holds what the selectors of a trail select, one way. */
    private static List<List<Selection>> combinations(TrailReach trail, Alternatives alternatives) {
        List<List<Selection>> all = List.of(List.of());
        for (Selection selection : trail.possible()) {
            List<List<Selection>> longer = new ArrayList<>();
            for (Selection one : alternatives.of(selection)) {
                for (List<Selection> before : all) {
                    List<Selection> some = new ArrayList<>(before);
                    some.add(one);
                    longer.add(some);
                }
            }
            if (longer.size() > MOST_WAYS) {
                return List.of(trail.possible());
            }
            all = longer;
        }
        return all;
    }

    private boolean alwaysLeaveOut() {
        List<Box> atMost = new ArrayList<>(unlisted);
        List<Box> atLeast = new ArrayList<>(unlisted);
        int placed = 0;
        for (TrailReach trail : trails) {
            if (trail.isAtHomeSomewhere() && !trail.possible().isEmpty()) {
                placed++;
            } else {
                atMost.addAll(boxes(trail.possibleScopes(), trail.possible()));
                atLeast.addAll(boxes(trail.certainScopes(), trail.certain()));
            }
        }
        if (homes(atMost).size() > placed) {
            return !steps.isExhausted();
        }
        return !suffices(ways(List.copyOf(homes(atLeast))), 0, unlisted) && !steps.isExhausted();
    }

    /** The regions in which something is left out. */
    private SortedSet<String> homes(List<Box> recorded) {
        SortedSet<String> homes = new TreeSet<>();
        for (Remainder remainder : Subtraction.of(everything, recorded, steps)) {
            remainder.base().scopes().stream()
                    .filter(index -> scopes.isGlobalServicesRegionKnown()
                            || scopes.scope(index).kind() == Scope.Kind.REGION)
                    .forEach(index -> scopes.listing(index).ifPresent(region -> homes.add(region)));
        }
        return homes;
    }

    /** For each trail the ways in which it can turn out, each as the events that it records then. */
    private List<List<List<Box>>> ways(List<String> homes) {
        List<List<List<Box>>> ways = new ArrayList<>();
        long together = 1;
        for (int index = 0; index < trails.size(); index++) {
            TrailReach trail = trails.get(index);
            List<BitSet> places = trail.isAtHomeSomewhere() && !homes.isEmpty()
                    ? homes.stream().map(home -> trail.at(home, scopes)).toList()
                    : List.of(trail.possibleScopes());
            List<List<Box>> own = new ArrayList<>();
            for (BitSet place : places) {
                selections.get(index).forEach(some -> own.add(boxes(place, some)));
            }
            boolean isWide = together * own.size() > MOST_WAYS;
            together *= isWide ? 1 : own.size();
            ways.add(isWide ? List.of(boxes(trail.possibleScopes(), trail.possible())) : own);
        }
        return ways;
    }

    /** Whether some way of the trails from this one on suffices, beside what is recorded already. */
    private boolean suffices(List<List<List<Box>>> ways, int index, List<Box> recorded) {
        if (steps.isExhausted()) {
            return true;
        }
        if (index == ways.size()) {
            return Subtraction.of(everything, recorded, steps).isEmpty();
        }
        for (List<Box> way : ways.get(index)) {
            List<Box> more = new ArrayList<>(recorded);
            more.addAll(way);
            if (suffices(ways, index + 1, more)) {
                return true;
            }
        }
        return false;
    }

    private List<Box> boxes(BitSet place, List<Selection> some) {
        List<Box> boxes = new ArrayList<>();
        space.boxes(place, some).forEach(box -> boxes.add(once(box)));
        return boxes;
    }

    /** The global services are one, whichever region records them. */
    private Box once(Box box) {
        return box.withScopes(scopes.withGlobalServicesOnce(box.scopes()));
    }
}
