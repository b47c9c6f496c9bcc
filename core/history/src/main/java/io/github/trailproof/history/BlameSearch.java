package io.github.trailproof.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the smallest sets of changes without which something would have stayed, by asking again without each of them.
 * Several questions are asked of one account, for to judge an account takes longer than to ask.
 *
 * @param <A> what an account is judged to be
 */
final class BlameSearch<A> {

    /** Asking the rule so often takes a second or two where the account is large. */
    private static final int MOST_QUESTIONS = 5_000;

    private final List<Change> candidates;
    private final Function<Set<Change>, A> without;
    private final List<Question<A>> questions;

    private BlameSearch(List<Change> candidates, Function<Set<Change>, A> without, List<Question<A>> questions) {
        this.candidates = candidates;
        this.without = without;
        this.questions = questions;
    }

    /**
     * Searches.
     *
     * @param candidates the changes that may be to blame
     * @param without judges the account as if these changes had not been made
     * @param stays each thing that may have stayed
     * @return the changes to blame, for each thing in turn
     */
    static <A> List<Blame> among(List<Change> candidates, Function<Set<Change>, A> without, List<Predicate<A>> stays) {
        List<Question<A>> questions = new ArrayList<>();
        stays.forEach(each -> questions.add(new Question<>(each)));
        BlameSearch<A> search = new BlameSearch<>(candidates, without, questions);
        for (int size = 1; size <= Blame.MOST_CHANGES; size++) {
            search.extend(List.of(), 0, size);
        }
        return questions.stream().map(question -> question.blame(candidates)).toList();
    }

    private void extend(List<Integer> chosen, int from, int size) {
        if (chosen.size() == size) {
            ask(new HashSet<>(chosen));
            return;
        }
        for (int index = from;
                index < candidates.size() && questions.stream().anyMatch(each -> each.isWhole);
                index++) {
            List<Integer> more = new ArrayList<>(chosen);
            more.add(index);
            extend(more, index + 1, size);
        }
    }

    private void ask(Set<Integer> chosen) {
        List<Question<A>> open =
                questions.stream().filter(question -> question.isOpen(chosen)).toList();
        if (open.isEmpty()) {
            return;
        }
        Set<Change> undone = new HashSet<>();
        chosen.forEach(index -> undone.add(candidates.get(index)));
        A account = without.apply(undone);
        open.forEach(question -> question.ask(account, chosen));
    }

    /** Whether one thing stays, and the sets of changes found for it. */
    private static final class Question<A> {

        private final Predicate<A> stays;
        private final List<Set<Integer>> found = new ArrayList<>();
        private int asked;
        private boolean isWhole = true;

        Question(Predicate<A> stays) {
            this.stays = stays;
        }

        boolean isOpen(Set<Integer> chosen) {
            if (!isWhole || found.stream().anyMatch(chosen::containsAll)) {
                return false;
            }
            isWhole = asked < MOST_QUESTIONS;
            return isWhole;
        }

        void ask(A account, Set<Integer> chosen) {
            asked++;
            if (stays.test(account)) {
                found.add(chosen);
            }
        }

        Blame blame(List<Change> candidates) {
            return new Blame(
                    found.stream()
                            .map(set ->
                                    set.stream().sorted().map(candidates::get).toList())
                            .toList(),
                    isWhole);
        }
    }
}
