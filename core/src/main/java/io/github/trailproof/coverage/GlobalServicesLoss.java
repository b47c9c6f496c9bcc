package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Boxes;
import io.github.trailproof.coverage.sets.Remainder;
import io.github.trailproof.coverage.sets.Steps;
import io.github.trailproof.coverage.sets.Subtraction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Events of the global services that are lost for certain where it is not known which region records them: those that are
 * lost whichever region it is.
 */
final class GlobalServicesLoss {

    /** More pieces than these are not worked out; what they hold may be lost, and is told so. */
    private static final int MOST_PIECES = 2_000;

    private GlobalServicesLoss() {}

    static List<Box> of(List<Box> recorded, List<Box> now, Scopes scopes, Steps steps) {
        BitSet candidates = scopes.globalServices();
        BitSet once = scopes.withGlobalServicesOnce(candidates);
        Set<List<Box>> losses = new LinkedHashSet<>();
        for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
            losses.add(lostAt(at(recorded, index, once), at(now, index, once), steps));
        }
        Optional<List<Box>> common = Optional.empty();
        for (List<Box> loss : losses) {
            common = Optional.of(common.map(found -> intersection(found, loss)).orElse(loss));
            if (common.get().size() > MOST_PIECES) {
                return List.of();
            }
        }
        return common.orElse(List.of());
    }

    private static List<Box> at(List<Box> boxes, int index, BitSet once) {
        return boxes.stream()
                .filter(box -> box.scopes().get(index))
                .map(box -> box.withScopes(once))
                .distinct()
                .toList();
    }

    /** Nothing where the difference is too intricate to write out. */
    private static List<Box> lostAt(List<Box> recorded, List<Box> now, Steps steps) {
        List<Box> lost = new ArrayList<>();
        for (Box box : recorded) {
            for (Remainder left : Subtraction.of(box, now, steps)) {
                if (left.less().isEmpty()) {
                    lost.add(left.base());
                }
            }
        }
        return Boxes.merged(lost);
    }

    private static List<Box> intersection(List<Box> some, List<Box> others) {
        List<Box> common = new ArrayList<>();
        for (Box one : some) {
            others.forEach(other -> one.intersection(other).ifPresent(common::add));
            if (common.size() > MOST_PIECES) {
                return common;
            }
        }
        return Boxes.merged(common);
    }
}
