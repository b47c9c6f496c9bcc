package io.github.trailproof.history;

import java.util.List;

/**
 * Which changes are to blame: every smallest set of changes without which it would have stayed. A set is smallest if no
 * part of it suffices. Sets of more than three changes are not looked for.
 *
 * @param sets the sets, smaller ones first
 * @param isWhole whether every set of up to three changes was looked at; not so where there are very many changes
 */
public record Blame(List<List<Change>> sets, boolean isWhole) {

    /** How many changes a set has at most. */
    public static final int MOST_CHANGES = 3;

    /** Copies the lists. */
    public Blame {
        sets = sets.stream().map(List::copyOf).toList();
    }
}
