package io.github.trailproof.lookup;

import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of some accounts' past: what Event history answered about them, beside their evidence. It does not change;
 * {@link HistoryCollector#resume} makes another one of it. Safe for use by several threads.
 */
public final class CollectedHistory {

    private final Map<String, AccountLookups> accounts;
    private final Membership membership;
    private final Answers answers;
    private final Instant from;
    private final Window evidence;

    CollectedHistory(
            Map<String, AccountLookups> accounts,
            Membership membership,
            Answers answers,
            Instant from,
            Window evidence) {
        this.accounts = new TreeMap<>(accounts);
        this.membership = membership;
        this.answers = answers;
        this.from = from;
        this.evidence = evidence;
    }

    /** The accounts of which there is evidence, by their ids, sorted. */
    public SortedSet<String> accountIds() {
        return new TreeSet<>(accounts.keySet());
    }

    /**
     * What a timeline of an account needs: its evidence and that of its organization's administrators, the calls found in
     * their histories, its membership if that was said, and the statements of which places and times
     * all calls are known.
     *
     * @return none if the account was not asked
     */
    public List<Observation> observations(String accountId) {
        AccountLookups account = accounts.get(accountId);
        if (account == null) {
            return List.of();
        }
        Set<String> speakers = new LinkedHashSet<>(List.of(accountId));
        membership.managementAccount().ifPresent(speakers::add);
        speakers.addAll(membership.administrators());
        List<Observation> observations = new ArrayList<>();
        for (String speaker : speakers) {
            AccountLookups asked = accounts.get(speaker);
            if (asked != null) {
                observations.add(new Observation.Snapshot(asked.evidence()));
            }
        }
        if (membership.isKnown()) {
            observations.add(new Observation.Membership(accountId, membership.managementAccount(), evidence));
        }
        speakers.forEach(speaker -> observations.addAll(answers.calls(speaker)));
        observations.addAll(new WholePlaces(accounts, membership, answers, evidence).of(account));
        return List.copyOf(observations);
    }

    /** The questions that were not answered, or not in full, sorted. */
    public List<RefusedLookup> refused() {
        return answers.refused();
    }

    /** The first instant from which on whatever was answered is known: later than was asked for if that is not kept. */
    public Instant begin() {
        return Stretches.later(Stretches.up(from), answers.begin());
    }

    /** A minute before the first evidence was collected: until then its clock does not matter. */
    public Instant end() {
        return Stretches.up(evidence.from()).minusSeconds(1);
    }

    Map<String, AccountLookups> accounts() {
        return accounts;
    }

    Answers answers() {
        return answers;
    }

    Instant from() {
        return from;
    }

    Window evidence() {
        return evidence;
    }
}
