package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.remediation.RemediationPlan;
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

        /** Whether others than the owner gain. */
        boolean isOfMembers() {
            return count > 1 || !ownerToo;
        }
    }

    public void add(NextSteps next) {
        next.aboutOrganizationTrail(criterion).ifPresent(plan -> add(plan, next.accountId()));
    }

    private void add(RemediationPlan plan, String accountId) {
        List<Suggestion> calls = PlanAdvice.calls(plan);
        if (accounts.size() < MOST_STEPS || accounts.containsKey(calls)) {
            TrailArn trail = plan.calls().get(0).trailArn();
            accounts.computeIfAbsent(calls, key -> new Accounts(trail)).add(accountId);
        } else {
            untold++;
        }
    }

    /** For each owner how many accounts its calls make pass, and the calls, if they are not told of the owner already. */
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
        if (untold > 0) {
            told.add(Suggestion.of("and likewise for " + Phrase.count(untold, "more account", "more accounts")));
        }
        return told;
    }

    private String headline(int calls, Accounts gaining) {
        List<String> names = new ArrayList<>(gaining.first);
        long more = gaining.count - names.size();
        if (more > 0) {
            names.add(more + " more");
        }
        return "account " + gaining.trail.accountId() + " owns the organization trail " + gaining.trail.name()
                + " and can make " + Phrase.count(gaining.count, "account", "accounts") + " pass by "
                + Wording.name(criterion) + " (" + Phrase.and(names) + "), with "
                + Phrase.count(calls, "call", "calls") + (gaining.ownerToo ? ", which its own report shows" : ":");
    }
}
