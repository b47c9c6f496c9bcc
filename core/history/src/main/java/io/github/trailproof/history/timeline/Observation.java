package io.github.trailproof.history.timeline;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.trail.TrailArn;
import java.util.Objects;
import java.util.Optional;

/** One thing that is known of an account's past. Their order never matters, and to repeat one changes nothing. */
public sealed interface Observation {

    /**
     * Evidence. It was collected from {@code collectedFrom}, by default a minute before, to {@code collectedAt}, by a clock
     * that may be wrong by a minute: what it says was so at some instant of that time. Evidence that does not say when it
     * was collected tells nothing of the past.
     *
     * <p>Answers that another account was given ({@link io.github.trailproof.evidence.Evidence.Known#providedBy}) were given
     * at another time, so they do not count here. That account's own evidence does: what the owner of a trail was answered
     * about it counts for every account that sees the trail.
     *
     * @param evidence what was observed, of the account or of the owner of one of its organization's trails
     */
    record Snapshot(AccountEvidence evidence) implements Observation {
        /** Checks that nothing is null. */
        public Snapshot {
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /**
     * A successful call that changed a trail.
     *
     * @param trailArn the trail
     * @param call when it was made, and by whom
     * @param effect what it did
     * @param isByName whether a bare name alone tells the trail. It is the trail of the account that recorded the call, if that
     *     has one of the name; else it may be its organization's
     */
    record Call(TrailArn trailArn, ChangeCall call, TrailEffect effect, boolean isByName) implements Observation {
        /** Checks that nothing is null. */
        public Call {
            Objects.requireNonNull(trailArn, "trailArn");
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(effect, "effect");
        }

        /** A call of which the trail's ARN is known. */
        public Call(TrailArn trailArn, ChangeCall call, TrailEffect effect) {
            this(trailArn, call, effect, false);
        }
    }

    /**
     * A successful call that changed which regions are enabled, or an organization: its members, who administers it, or
     * whether its trails reach them. What it changed is not told: what holds before and afterwards is open until evidence
     * tells.
     *
     * @param kind {@link Place.Kind#ENABLED_REGIONS}, {@link Place.Kind#ORGANIZATION}, or {@link Place.Kind#TRAILS} where it
     *     turned an organization's trails into ordinary ones of the account that owns them
     * @param call when it was made, and by whom
     * @param accountId the account that it concerns; empty if it may concern any
     */
    record OtherCall(Place.Kind kind, ChangeCall call, Optional<String> accountId) implements Observation {
        /**
         * Checks the kind.
         *
         * @throws IllegalArgumentException if it is another kind
         */
        public OtherCall {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(accountId, "accountId");
            if (kind == Place.Kind.EVERYTHING) {
                throw new IllegalArgumentException(
                        "expected a call about regions, an organization or its trails, found `" + kind + "`");
            }
        }

        /** A call that may concern any account. */
        public OtherCall(Place.Kind kind, ChangeCall call) {
            this(kind, call, Optional.empty());
        }

        /** Whether it may concern an account. */
        boolean concerns(String account) {
            return accountId.isEmpty() || accountId.get().equals(account);
        }
    }

    /**
     * To which organization an account belonged, at some instant of a time. A listing that shows an organization's trail
     * tells it too; one that shows none does not tell that there is no organization.
     *
     * @param accountId the account, 12 digits
     * @param managementAccount the account that manages its organization; empty if it was in none
     * @param time when
     */
    record Membership(String accountId, Optional<String> managementAccount, Window time) implements Observation {
        /** Checks that nothing is null. */
        public Membership {
            Objects.requireNonNull(accountId, "accountId");
            Objects.requireNonNull(managementAccount, "managementAccount");
            Objects.requireNonNull(time, "time");
        }
    }

    /**
     * The statement that all changes of a place within some time are among the observations.
     *
     * @param place what may have changed
     * @param time when
     */
    record Whole(Place place, Window time) implements Observation {
        /** Checks that nothing is null. */
        public Whole {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(time, "time");
        }
    }
}
