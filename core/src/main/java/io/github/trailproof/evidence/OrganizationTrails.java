package io.github.trailproof.evidence;

import io.github.trailproof.trail.Copies;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Answers about organization trails, gathered from the accounts that speak for others. A member account sees such a trail
 * in its listings and often may not ask about it; the account that owns it may, and so may a delegated administrator.
 *
 * <p>Who speaks for a member is never for the member to say. The owner does: the account in the trail's ARN. So do the
 * accounts that the caller names as delegated administrators; no other account does, whatever it was answered. Joined by
 * ARN, their answers fill in what the member is missing, the owner's before the others', and each says whose it is. They
 * also stand beside what the member was answered itself ({@link AccountEvidence#others(TrailArn)}): known answers that
 * differ leave the matter open, and an owner that listed the trail's home region without the trail contradicts the
 * member.
 *
 * <p>More evidence of any account never turns a member's PASS into FAIL, or FAIL into PASS, and the order of accounts never
 * matters. Where an account's evidence lies in several places, join it before.
 *
 * <p>It keeps the answers of each account that is added, so add those alone that speak: the owners of trails that others
 * see ({@link #ownersOfOthersTrails}) and the delegated administrators. They are few, however many members there are. Not
 * safe for use by several threads while accounts are added.
 */
public final class OrganizationTrails {

    private final SortedSet<String> delegatedAdministrators;
    /** Several for an account that was added several times. */
    private final Map<String, List<Speaker>> speakers = new HashMap<>();

    /** Starts with no answers; only owners will speak. */
    public OrganizationTrails() {
        this(Set.of());
    }

    /**
     * Starts with no answers.
     *
     * @param delegatedAdministrators the accounts that speak for all others about every trail, by their 12 digits
     */
    public OrganizationTrails(Collection<String> delegatedAdministrators) {
        this.delegatedAdministrators =
                Copies.sorted(Objects.requireNonNull(delegatedAdministrators, "delegatedAdministrators"));
    }

    /** Obtains the answers of some accounts, of which only owners speak. */
    public static OrganizationTrails of(Collection<AccountEvidence> accounts) {
        return of(accounts, Set.of());
    }

    /** Obtains the answers of some accounts. */
    public static OrganizationTrails of(
            Collection<AccountEvidence> accounts, Collection<String> delegatedAdministrators) {
        Objects.requireNonNull(accounts, "accounts");
        OrganizationTrails trails = new OrganizationTrails(delegatedAdministrators);
        accounts.forEach(trails::add);
        return trails;
    }

    /**
     * The accounts that speak for an account about trails of others that it sees: their owners.
     *
     * @return account ids, sorted
     */
    public static SortedSet<String> ownersOfOthersTrails(AccountEvidence account) {
        SortedSet<String> owners = new TreeSet<>();
        othersTrails(account).forEach(arn -> owners.add(arn.accountId()));
        return owners;
    }

    private static SortedSet<TrailArn> othersTrails(AccountEvidence account) {
        SortedSet<TrailArn> trails = new TreeSet<>();
        for (Evidence<TrailListing> listing : account.listings().values()) {
            if (listing instanceof Evidence.Known<TrailListing> known) {
                for (Trail trail : known.answer().trails()) {
                    if (!trail.trailArn().isOwnedBy(account.accountId())) {
                        trails.add(trail.trailArn());
                    }
                }
            }
        }
        return trails;
    }

    /** Adds the answers that an account was given: about its own trails, or about all if it is a delegated administrator. */
    public void add(AccountEvidence account) {
        Objects.requireNonNull(account, "account");
        speakers.computeIfAbsent(account.accountId(), id -> new ArrayList<>(1))
                .add(new Speaker(account, delegatedAdministrators.contains(account.accountId())));
    }

    /**
     * Fills in what an account is missing about the organization trails of others.
     *
     * @param account a member of the organization
     * @return the same evidence, with the answers of those that speak for it beside its own, and in the place of its own
     *     where it had none; each names its account
     */
    public AccountEvidence fill(AccountEvidence account) {
        Objects.requireNonNull(account, "account");
        SortedMap<TrailArn, List<OtherAccount>> others = new TreeMap<>();
        for (TrailArn arn : othersTrails(account)) {
            List<OtherAccount> about = about(arn, account.accountId());
            if (!about.isEmpty()) {
                others.put(arn, about);
            }
        }
        if (others.isEmpty()) {
            return account;
        }
        AccountEvidence.Builder builder = account.toBuilder();
        others.forEach((arn, about) -> {
            builder.putOther(arn, about);
            filled(account.status(arn), about, OtherAccount::status)
                    .ifPresent(status -> builder.putStatus(arn, status));
            filled(account.selectors(arn), about, OtherAccount::selectors)
                    .ifPresent(selectors -> builder.putSelectors(arn, selectors));
        });
        return builder.build();
    }

    /** What the owner was answered about a trail, then the delegated administrators by their ids. */
    private List<OtherAccount> about(TrailArn arn, String accountId) {
        List<OtherAccount> about = new ArrayList<>(1);
        addAnswers(about, arn, arn.accountId());
        for (String administrator : delegatedAdministrators) {
            if (!administrator.equals(accountId) && !arn.isOwnedBy(administrator)) {
                addAnswers(about, arn, administrator);
            }
        }
        return about;
    }

    private void addAnswers(List<OtherAccount> about, TrailArn arn, String accountId) {
        speakers.getOrDefault(accountId, List.of())
                .forEach(speaker -> speaker.about(arn).ifPresent(about::add));
    }

    /** The first answer that another account was given, where there is none of the account's own. */
    private static <T> Optional<Evidence<T>> filled(
            Evidence<T> own, List<OtherAccount> others, Function<OtherAccount, Evidence<T>> answer) {
        if (own instanceof Evidence.Known) {
            return Optional.empty();
        }
        for (OtherAccount other : others) {
            Optional<T> known = answer.apply(other).value();
            if (known.isPresent()) {
                return Optional.of(new Evidence.Known<>(known.get(), Optional.of(other.accountId())));
            }
        }
        return Optional.empty();
    }
}
