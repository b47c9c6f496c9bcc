package io.github.trailproof.evidence;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Answers about organization trails, gathered from the accounts that may read them. A member account sees such a trail
 * in its listings and often may not ask about it; the management account, which owns it, and a delegated administrator
 * may. Joined by ARN, their answers fill in what the member is missing, and each says whose it is.
 *
 * <p>The owner's answer counts before that of any other account; where only others were answered, and not alike, none of
 * them counts. An answer that the member was given itself is never replaced.
 *
 * <p>It keeps answers about organization trails only, so it stays small however many accounts there are. Not safe for use
 * by several threads while accounts are added.
 */
public final class OrganizationTrails {

    /** Statuses are alike if they say the same of IsLogging; times of deliveries move on between two calls. */
    private final Answers<TrailStatus> statuses =
            new Answers<>((one, other) -> one.isLogging().equals(other.isLogging()));

    private final Answers<EventSelectors> selectors = new Answers<>(EventSelectors::equals);

    /** Starts with no answers. */
    public OrganizationTrails() {}

    /** Obtains the answers of some accounts. */
    public static OrganizationTrails of(Collection<AccountEvidence> accounts) {
        Objects.requireNonNull(accounts, "accounts");
        OrganizationTrails trails = new OrganizationTrails();
        accounts.forEach(trails::add);
        return trails;
    }

    /** Adds the answers that an account was given about the organization trails it sees. */
    public void add(AccountEvidence account) {
        Objects.requireNonNull(account, "account");
        for (ObservedTrail trail : account.observedTrails()) {
            TrailArn arn = trail.trailArn();
            if (!arn.isOwnedBy(account.accountId()) || trail.isOrganizationTrail() == ObservedTrail.Flag.TRUE) {
                statuses.add(account.accountId(), arn, account.status(arn));
                selectors.add(account.accountId(), arn, account.selectors(arn));
            }
        }
    }

    /**
     * Fills in what an account is missing about the organization trails of others.
     *
     * @param account a member of the organization
     * @return the same evidence, with answers of other accounts where it had none; each names its account
     */
    public AccountEvidence fill(AccountEvidence account) {
        Objects.requireNonNull(account, "account");
        SortedMap<TrailArn, Evidence<TrailStatus>> filledStatuses = new TreeMap<>(account.statuses());
        SortedMap<TrailArn, Evidence<EventSelectors>> filledSelectors = new TreeMap<>(account.selectors());
        boolean filled = false;
        for (ObservedTrail trail : account.observedTrails()) {
            TrailArn arn = trail.trailArn();
            if (!arn.isOwnedBy(account.accountId())) {
                filled |= statuses.fill(arn, account.status(arn), filledStatuses);
                filled |= selectors.fill(arn, account.selectors(arn), filledSelectors);
            }
        }
        return filled ? account.withAnswers(filledStatuses, filledSelectors) : account;
    }

    /** The answers to one call, by trail. */
    private static final class Answers<T> {

        private final BiPredicate<T, T> alike;
        /** Empty where there were answers that are not alike. */
        private final Map<TrailArn, Optional<Evidence.Known<T>>> byOwner = new HashMap<>();

        private final Map<TrailArn, Optional<Evidence.Known<T>>> byOthers = new HashMap<>();

        Answers(BiPredicate<T, T> alike) {
            this.alike = alike;
        }

        void add(String accountId, TrailArn arn, Evidence<T> evidence) {
            if (evidence instanceof Evidence.Known<T> known
                    && known.providedBy().isEmpty()) {
                Evidence.Known<T> provided = new Evidence.Known<>(known.answer(), Optional.of(accountId));
                (arn.isOwnedBy(accountId) ? byOwner : byOthers).merge(arn, Optional.of(provided), this::agreed);
            }
        }

        /** Of answers that are alike the one of the first account, so that the order of adding does not matter. */
        private Optional<Evidence.Known<T>> agreed(Optional<Evidence.Known<T>> one, Optional<Evidence.Known<T>> other) {
            if (one.isEmpty()
                    || other.isEmpty()
                    || !alike.test(one.get().answer(), other.get().answer())) {
                return Optional.empty();
            }
            String first = one.get().providedBy().orElse("");
            return first.compareTo(other.get().providedBy().orElse("")) <= 0 ? one : other;
        }

        boolean fill(TrailArn arn, Evidence<T> own, Map<TrailArn, Evidence<T>> filled) {
            if (own instanceof Evidence.Known) {
                return false;
            }
            Optional<Evidence.Known<T>> answer = byOwner.containsKey(arn)
                    ? byOwner.getOrDefault(arn, Optional.empty())
                    : byOthers.getOrDefault(arn, Optional.empty());
            answer.ifPresent(known -> filled.put(arn, known));
            return answer.isPresent();
        }
    }
}
