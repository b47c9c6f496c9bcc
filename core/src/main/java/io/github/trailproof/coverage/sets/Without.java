package io.github.trailproof.coverage.sets;

import java.util.ArrayList;
import java.util.List;

/** Takes away what is told by other remainders already. */
public final class Without {

    private final List<Remainder> others;
    private final Steps steps;

    public Without(List<Remainder> others, Steps steps) {
        this.others = others;
        this.steps = steps;
    }

    public List<Remainder> of(Remainder remainder) {
        if (!remainder.less().isEmpty()) {
            // Too intricate to write out; who reads it is told the more certain loss first.
            return isToldBy(remainder) ? List.of() : List.of(remainder);
        }
        List<Box> left = List.of(remainder.base());
        for (Remainder other : others) {
            List<Box> rest = new ArrayList<>();
            left.forEach(box -> rest.addAll(minus(box, other)));
            left = rest;
        }
        return left.stream().map(Remainder::of).toList();
    }

    private boolean isToldBy(Remainder remainder) {
        return others.stream()
                .anyMatch(other -> other.less().equals(remainder.less())
                        && Subtraction.of(remainder.base(), List.of(other.base()), steps)
                                .isEmpty());
    }

    /** A box less what is in another one and in none of its exceptions. */
    private List<Box> minus(Box box, Remainder other) {
        List<Box> rest = new ArrayList<>();
        Subtraction.of(box, List.of(other.base()), steps).forEach(piece -> rest.add(piece.base()));
        for (Box exception : other.less()) {
            box.intersection(other.base())
                    .flatMap(common -> common.intersection(exception.withScopes(common.scopes())))
                    .ifPresent(rest::add);
        }
        return rest;
    }
}
