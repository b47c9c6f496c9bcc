package io.github.trailproof.lookup;

import io.github.trailproof.history.timeline.Observation.OtherCall;
import io.github.trailproof.history.timeline.Observation.Whole;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Of which places, and for which times, every change is among the answers. */
final class WholePlaces {

    private final Map<String, AccountLookups> accounts;
    private final Membership membership;
    private final Answers answers;
    private final Window evidence;

    /**
     * Looks at what was answered.
     *
     * @param accounts the accounts that were asked, by id
     * @param evidence when their evidence was true
     */
    WholePlaces(Map<String, AccountLookups> accounts, Membership membership, Answers answers, Window evidence) {
        this.accounts = accounts;
        this.membership = membership;
        this.answers = answers;
        this.evidence = evidence;
    }

    /** The statements that a timeline of an account needs. */
    List<Whole> of(AccountLookups account) {
        List<Whole> whole = new ArrayList<>();
        Set<AccountLookups> owners = new LinkedHashSet<>(List.of(account));
        membership.managementAccount().map(accounts::get).ifPresent(owners::add);
        for (AccountLookups owner : owners) {
            for (String region : owner.regions()) {
                add(whole, Place.trails(owner.accountId(), region), trails(owner, region));
            }
        }
        add(whole, Place.enabledRegions(account.accountId()), enabledRegions(account));
        add(whole, Place.organization(account.accountId()), organization(account));
        return whole;
    }

    private static void add(List<Whole> whole, Place place, List<Window> times) {
        times.forEach(time -> whole.add(new Whole(place, time)));
    }

    private List<Window> trails(AccountLookups account, String region) {
        List<Window> known = Stretches.common(called(account, region), everywhere(account, EventNames.OF_CONVERSION));
        if (membership.isManagement(account.accountId())) {
            for (String administrator : membership.administrators()) {
                known = Stretches.common(known, ofAccount(administrator, other -> done(other, region)));
            }
        }
        return known;
    }

    /** The times of which every call that changes trails is known. */
    private List<Window> called(AccountLookups account, String region) {
        List<Window> known = answers.known(account.lookups(region, EventNames.OF_TRAILS));
        if (!known.isEmpty() || !account.isWithoutTrails(region)) {
            return known;
        }
        List<Lookup> first = account.lookups(region, EventNames.COMING_AND_GOING);
        return answers.isAnything(first)
                ? List.of()
                : answers.known(first).stream().filter(this::reachesEvidence).toList();
    }

    private boolean reachesEvidence(Window known) {
        return !known.from().isAfter(evidence.from()) && !known.to().isBefore(evidence.to());
    }

    /** A region may be enabled by the account itself, and by who administers its organization. */
    private List<Window> enabledRegions(AccountLookups account) {
        if (!membership.isKnown()) {
            return List.of();
        }
        List<Window> known = ownRegions(account);
        for (String administrator : administrators()) {
            known = Stretches.common(known, ofAccount(administrator, this::ownRegions));
        }
        return known;
    }

    private List<Window> ownRegions(AccountLookups account) {
        return everywhere(account, EventNames.OF_REGIONS);
    }

    /** Some names in all regions in which they may be recorded. */
    private List<Window> everywhere(AccountLookups account, List<String> names) {
        List<Lookup> lookups = new ArrayList<>();
        account.globalRegions().forEach(region -> lookups.addAll(account.lookups(region, names)));
        return lookups.isEmpty() ? List.of() : answers.known(lookups);
    }

    private Set<String> administrators() {
        Set<String> administrators = new LinkedHashSet<>(membership.administrators());
        membership.managementAccount().ifPresent(administrators::add);
        return administrators;
    }

    /** Some account's times, as far as it was asked at all. */
    private interface Times {
        List<Window> of(AccountLookups account);
    }

    private List<Window> ofAccount(String accountId, Times times) {
        AccountLookups account = accounts.get(accountId);
        return account == null ? List.of() : times.of(account);
    }

    /** Membership is changed by the account and by the manager; the organization's trails by whoever administers them. */
    private List<Window> organization(AccountLookups account) {
        if (!membership.isKnown()) {
            return List.of();
        }
        List<Window> known = ownMembership(account);
        for (String administrator : administrators()) {
            known = Stretches.common(known, ofAccount(administrator, this::ownMembership));
            if (!administrator.equals(account.accountId()) || !membership.isManagement(administrator)) {
                known = Stretches.common(known, ofAccount(administrator, this::trailsEverywhere));
            }
        }
        return known;
    }

    private List<Window> ownMembership(AccountLookups account) {
        return everywhere(account, account.ofOrganization());
    }

    private List<Window> trailsEverywhere(AccountLookups account) {
        List<Window> known = sinceItsRegionsChanged(account);
        for (String region : account.regions()) {
            known = Stretches.common(known, trails(account, region));
        }
        return known;
    }

    /** Since the last time that the regions changed in which an account may change trails. */
    private List<Window> sinceItsRegionsChanged(AccountLookups account) {
        SortedSet<Instant> changes = new TreeSet<>();
        Set<String> callers = administrators();
        callers.add(account.accountId());
        for (String caller : callers) {
            answers.calls(caller).forEach(observation -> {
                if (observation instanceof OtherCall other
                        && other.kind() == Place.Kind.ENABLED_REGIONS
                        && other.accountId().orElse(account.accountId()).equals(account.accountId())) {
                    changes.add(other.call().at());
                }
            });
        }
        List<Window> known = ownRegions(account);
        return changes.isEmpty() ? known : Stretches.since(known, changes.last().plusSeconds(1));
    }

    /** What an administrator did in a region, in which it can do nothing while that is not enabled there. */
    private List<Window> done(AccountLookups administrator, String region) {
        return administrator.regions().contains(region)
                ? called(administrator, region)
                : sinceItsRegionsChanged(administrator);
    }
}
