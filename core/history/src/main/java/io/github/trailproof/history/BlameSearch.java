package io.github.trailproof.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the smallest sets of changes without which something would have stayed, by asking again without each of them. */
final class BlameSearch {

    /** Asking the rule so often takes a second or two where the account is large. */
    private static final int MOST_QUESTIONS = 5_000;

    private final List<Change> candidates;
    private final Predicate<Set<Change>> stays;
    private final List<Set<Integer>> found = new ArrayList<>();
    private int questions;
    private boolean isWhole = true;

    private BlameSearch(List<Change> candidates, Predicate<Set<Change>> stays) {
        this.candidates = candidates;
        this.stays = stays;
    }

    /**
     * Searches.
     *
     * @param candidates the changes that may be to blame
     * @param stays whether it had stayed if these changes had not been made
     */
    static Blame among(List<Change> candidates, Predicate<Set<Change>> stays) {
        BlameSearch search = new BlameSearch(candidates, stays);
        for (int size = 1; size <= Blame.MOST_CHANGES; size++) {
            search.extend(List.of(), 0, size);
        }
        return new Blame(
                search.found.stream()
                        .map(set -> set.stream().sorted().map(candidates::get).toList())
                        .toList(),
                search.isWhole);
    }

    private void extend(List<Integer> chosen, int from, int size) {
        if (chosen.size() == size) {
            ask(new HashSet<>(chosen));
            return;
        }
        for (int index = from; index < candidates.size() && isWhole; index++) {
            List<Integer> more = new ArrayList<>(chosen);
            more.add(index);
            extend(more, index + 1, size);
        }
    }

    private void ask(Set<Integer> chosen) {
        if (found.stream().anyMatch(chosen::containsAll)) {
            return;
        }
        if (questions == MOST_QUESTIONS) {
            isWhole = false;
            return;
        }
        questions++;
        Set<Change> without = new HashSet<>();
        chosen.forEach(index -> without.add(candidates.get(index)));
        if (stays.test(without)) {
            found.add(chosen);
        }
    }
}
