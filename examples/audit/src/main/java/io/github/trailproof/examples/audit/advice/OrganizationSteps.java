package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What owners of organization trails can do about many accounts at once, to be said once. Its size does not grow with the
 * number of accounts.
 */
public final class OrganizationSteps {

    private static final int MOST_STEPS = 10;
    private static final int MOST_NAMED = 5;

    private final Criterion criterion;
    private final Map<List<Suggestion>, Accounts> accounts = new LinkedHashMap<>();
    private final Map<TrailArn, Accounts> open = new LinkedHashMap<>();
    private long untold;

    public OrganizationSteps(Criterion criterion) {
        this.criterion = criterion;
    }

    /** The accounts that come to pass by the same calls. */
    private static final class Accounts {

        private final TrailArn trail;
        private final List<String> first = new ArrayList<>();
        private long count;
        private boolean ownerToo;

        Accounts(TrailArn trail) {
            this.trail = trail;
        }

        void add(String accountId) {
            count++;
            ownerToo |= trail.accountId().equals(accountId);
            if (first.size() < MOST_NAMED) {
                first.add(accountId);
            }
        }

        String owner() {
            return "account " + trail.accountId() + " owns the organization trail " + trail.name();
        }

        String count(String what) {
            List<String> names = new ArrayList<>(first);
            if (count > names.size()) {
                names.add((count - names.size()) + " more");
            }
            return Phrase.count(count, "account", "accounts") + what + " (" + Phrase.and(names) + ")";
        }

        /** Whether others than the owner gain. */
        boolean isOfMembers() {
            return count > 1 || !ownerToo;
        }
    }

    public void add(NextSteps next) {
        next.aboutOrganizationTrail(criterion).ifPresent(plan -> {
            TrailArn trail = plan.calls().get(0).trailArn();
            untold += add(accounts, PlanAdvice.calls(plan), trail, next) ? 0 : 1;
        });
        next.openForTrailOfOthers(criterion).ifPresent(trail -> add(open, trail, trail, next));
    }

    private static <K> boolean add(Map<K, Accounts> map, K key, TrailArn trail, NextSteps next) {
        boolean hasRoom = map.size() < MOST_STEPS || map.containsKey(key);
        if (hasRoom) {
            map.computeIfAbsent(key, absent -> new Accounts(trail)).add(next.accountId());
        }
        return hasRoom;
    }

    /**
     * For each owner how many accounts its calls make pass, and the calls, if they are not told of the owner already; and
     * how many accounts its answers would settle.
     */
    public List<Suggestion> told() {
        List<Suggestion> told = new ArrayList<>();
        accounts.forEach((calls, gaining) -> {
            if (gaining.isOfMembers()) {
                told.add(Suggestion.of(headline(calls.size(), gaining)));
                if (!gaining.ownerToo) {
                    told.addAll(calls);
                }
            }
        });
        open.values().stream()
                .filter(waiting -> waiting.count > 1)
                .forEach(waiting -> told.add(Suggestion.of(waiting.owner()
                        + "; its answers about the trail would settle " + waiting.count(byCriterion()))));
        if (untold > 0) {
            told.add(Suggestion.of("and likewise for " + Phrase.count(untold, "more account", "more accounts")));
        }
        return told;
    }

    private String byCriterion() {
        return " by " + Wording.name(criterion);
    }

    private String headline(int calls, Accounts gaining) {
        return gaining.owner() + " and can make " + gaining.count(" pass" + byCriterion()) + ", with "
                + Phrase.count(calls, "call", "calls") + (gaining.ownerToo ? ", which its own report shows" : ":");
    }
}
