package io.github.trailproof.coverage.sets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether some boxes together hold all of another. The work is bounded for all questions together: once the steps
 * are exhausted every answer is no. Not for use by several threads.
 */
public final class Covering {

    private final Steps steps;

    public Covering(Steps steps) {
        this.steps = steps;
    }

    /** Whether some answer was no only because the work was bounded. */
    public boolean isExhausted() {
        return steps.isExhausted();
    }

    public boolean covers(Collection<Box> boxes, Box box) {
        if (!steps.take(1 + boxes.size())) {
            return false;
        }
        for (ScopeGroup group : ScopeGroup.of(box, boxes)) {
            if (!isHeld(group)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHeld(ScopeGroup group) {
        Deque<Subtraction.Search> open = new ArrayDeque<>();
        open.push(new Subtraction.Search(group.box(), group.reaching()));
        while (!open.isEmpty()) {
            Subtraction.Search search = open.pop();
            if (!steps.take(1 + search.candidates().size())) {
                return false;
            }
            List<Box> reaching = new ArrayList<>();
            Optional<Box> widest = search.widest(reaching);
            if (widest.isEmpty()) {
                return false;
            }
            List<Box> pieces = new ArrayList<>();
            search.piece().minus(widest.get(), pieces);
            for (Box piece : pieces) {
                open.push(new Subtraction.Search(piece, reaching));
            }
        }
        return true;
    }
}
