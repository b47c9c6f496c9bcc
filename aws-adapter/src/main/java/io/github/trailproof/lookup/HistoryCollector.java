package io.github.trailproof.lookup;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.organization.AssumedRoles;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.timeline.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the past of accounts from CloudTrail's Event history (LookupEvents, cloudtrail:LookupEvents), which keeps
 * ninety days of it whether there is a trail or not. Their evidence is collected first, best all there is
 * ({@link io.github.trailproof.collect.TrailCollector.Builder#everything}): it is the last observation, from which the
 * events lead back.
 *
 * <pre>{@code
 * HistoryCollector collector = HistoryCollector.builder().cloudTrail(clients).noOrganization().build();
 * CollectedHistory history = collector.collect(List.of(evidence), Instant.now().minus(Duration.ofDays(90)));
 * Window window = new Window(history.begin(), history.end());
 * Timeline.of(evidence.accountId(), history.observations(evidence.accountId()), window);
 * }</pre>
 *
 * <p>The events are asked for by name, fifty a page, two calls a second of each account and region ({@link LookupPace}), the
 * regions side by side. Where no trail is at home, two names show that none was: it costs two calls. Where one is, there
 * are six names; where calls of Account Management and Organizations are recorded, up to fourteen more.
 *
 * <p><b>Records come late</b>: within minutes as a rule, and without a guarantee. A time counts as known once the
 * {@linkplain Builder#delay delay} has passed after it. So the history's last minutes are asked for again when the evidence
 * is that old, which is waited for. A delay of zero waits for nothing: it takes what is there for all there will be.
 *
 * <p><b>It never throws on service errors</b>: what was refused is named ({@link CollectedHistory#refused}), and what it
 * would have told is open. {@link #resume} asks for that alone, page by page.
 *
 * <p><b>What a history cannot tell</b> is to which organization an account belongs. If that is not said
 * ({@link Builder#organization}, {@link Builder#noOrganization}), another account's trail may have recorded what an
 * account's own did not, so nothing is ever certainly uncovered.
 *
 * <p>Immutable, and safe for use by several threads if the clients' factory is. It keeps nothing open between collections.
 */
public final class HistoryCollector {

    /** As long as evidence may be off by its clock, at both ends, a timeline needs the history. */
    private static final Duration CLOCK = Duration.ofSeconds(61);

    /** How long collecting took, where the evidence does not say it. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private final LookupSettings settings;
    private final Membership membership;

    private HistoryCollector(LookupSettings settings, Membership membership) {
        this.settings = settings;
        this.membership = membership;
    }

    /** Starts a builder; {@link Builder#cloudTrail} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Asks, waits until the delay is over, and asks for the last minutes again.
     *
     * @param accounts the evidence of each account, collected just before; also of the management account and of the
     *     delegated administrators, without which members' histories are not known
     * @param from where the time to know begins; nothing older than ninety days is kept
     * @throws CancellationException if the thread is interrupted; the open calls are cancelled and the thread stays
     *     interrupted
     */
    public CollectedHistory collect(Collection<AccountEvidence> accounts, Instant from) {
        Map<String, AccountLookups> asked = new TreeMap<>();
        accounts.forEach(evidence -> asked.put(evidence.accountId(), new AccountLookups(evidence, membership)));
        return collected(new CollectedHistory(asked, membership, new Answers(), from, evidence(accounts)));
    }

    /**
     * Asks for what was refused before, or is missing for another reason, and for nothing else.
     *
     * @param earlier a history that was collected by this collector, or by one that was set up in the same way
     * @throws CancellationException if the thread is interrupted
     */
    public CollectedHistory resume(CollectedHistory earlier) {
        return collected(new CollectedHistory(
                earlier.accounts(), membership, earlier.answers().copy(), earlier.from(), earlier.evidence()));
    }

    /** From the first moment at which some of it may have been true to the last. */
    private Window evidence(Collection<AccountEvidence> accounts) {
        Instant now = settings.clock().instant();
        Instant first = now;
        Instant last = Instant.MIN;
        for (AccountEvidence evidence : accounts) {
            Instant at = evidence.collectedAt().orElse(now);
            first = Stretches.earlier(first, evidence.collectedFrom().orElse(at.minus(USUAL)));
            last = Stretches.later(last, at);
        }
        return new Window(
                first.minus(CLOCK), Stretches.up(Stretches.later(last, first).plus(CLOCK)));
    }

    private CollectedHistory collected(CollectedHistory history) {
        Instant due = history.evidence().to().plus(settings.delay());
        try (LookupRun run = new LookupRun(settings, history.answers())) {
            boolean isLate =
                    settings.delay().isZero() || !settings.clock().instant().isBefore(due);
            ask(run, history, isLate ? history.evidence().to() : settled());
            if (!isLate) {
                Duration left = Duration.between(settings.clock().instant(), due);
                if (!left.isNegative()) {
                    settings.pace().pause(left);
                }
                ask(run, history, Stretches.earlier(history.evidence().to(), settled()));
            }
            return history;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while collecting the history of accounts");
        }
    }

    /** The first second that may have events yet to come. */
    private Instant settled() {
        return settings.clock().instant().minus(settings.delay()).truncatedTo(ChronoUnit.SECONDS);
    }

    private void ask(LookupRun run, CollectedHistory history, Instant to) throws InterruptedException {
        Instant from = Stretches.later(Stretches.up(history.from()), settings.oldestKept());
        if (from.isBefore(to)) {
            run.ask(history.accounts().values(), new Window(from, to));
        }
    }

    /** Sets up a collector. Not safe for use by several threads. */
    public static final class Builder {

        private static final Duration DELAY = Duration.ofMinutes(15);
        private static final Duration TIMEOUT = Duration.ofSeconds(10);
        private static final int CONCURRENCY = 64;
        private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

        private @Nullable TrailClients clients;
        private @Nullable AssumedRoles roles;
        private String callerAccount = "";
        private Membership membership = Membership.UNKNOWN;
        private LookupPace pace = LookupPace.twoPerSecond();
        private Duration delay = DELAY;
        private Duration timeout = TIMEOUT;
        private Clock clock = Clock.systemUTC();
        private int concurrency = CONCURRENCY;
        private @Nullable Executor executor;

        private Builder() {}

        /** Sets CloudTrail's clients, with the credentials of the account that is asked, or of the caller's. */
        public Builder cloudTrail(TrailClients clients) {
            this.clients = requireNonNull(clients, "clients");
            return this;
        }

        /**
         * Sets how every account but the caller's own is entered. Sessions may call LookupEvents and nothing else, unless the
         * roles have another session policy.
         *
         * @param roles the roles
         * @param callerAccount whose credentials the clients have, 12 digits
         */
        public Builder assuming(AssumedRoles roles, String callerAccount) {
            this.roles = requireNonNull(roles, "roles").lookingUpEvents();
            this.callerAccount = checked(callerAccount);
            return this;
        }

        /**
         * States that the accounts are in one organization, and were throughout the time as far as events do not tell otherwise.
         *
         * @param managementAccount the account that manages it and owns its trails, 12 digits
         * @param administrators every account that was a delegated administrator for CloudTrail within the time, 12 digits
         *     each: what these changed is recorded in their own histories alone
         */
        public Builder organization(String managementAccount, Collection<String> administrators) {
            TreeSet<String> checked = new TreeSet<>();
            requireNonNull(administrators, "administrators").forEach(id -> checked.add(checked(id)));
            checked.remove(managementAccount);
            this.membership = new Membership(true, Optional.of(checked(managementAccount)), checked);
            return this;
        }

        /** States that the accounts were in no organization throughout the time, as far as events do not tell otherwise. */
        public Builder noOrganization() {
            this.membership = Membership.NONE;
            return this;
        }

        /** Sets how far apart calls are. By default {@link LookupPace#twoPerSecond}, as the service takes them. */
        public Builder pace(LookupPace pace) {
            this.pace = requireNonNull(pace, "pace");
            return this;
        }

        /**
         * Sets after what time an event is taken to be in the history. By default 15 minutes. With zero nothing is waited for,
         * and what is there is taken for all: a change of the last minutes may be missed.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder delay(Duration delay) {
            requireNonNull(delay, "delay");
            if (delay.isNegative()) {
                throw new IllegalArgumentException("expected a delay that is not negative, found `" + delay + "`");
            }
            this.delay = delay;
            return this;
        }

        /**
         * Sets how long each call may take, its client's retries included. By default 10 seconds.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder timeout(Duration timeout) {
            requireNonNull(timeout, "timeout");
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("expected a positive timeout, found `" + timeout + "`");
            }
            this.timeout = timeout;
            return this;
        }

        /** Sets the clock that tells what is settled and what is kept. By default the system's. */
        public Builder clock(Clock clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets how many regions, of all accounts together, are asked at a time. By default 64.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder concurrency(int regions) {
            if (regions < 1) {
                throw new IllegalArgumentException("expected a positive number of regions, found `" + regions + "`");
            }
            this.concurrency = regions;
            return this;
        }

        /**
         * Sets the executor that makes the calls of clients that block. It stays the caller's. By default threads are made for
         * a collection and end with it.
         */
        public Builder executor(Executor executor) {
            this.executor = requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Builds the collector.
         *
         * @throws IllegalStateException if the clients were not set
         */
        public HistoryCollector build() {
            if (clients == null) {
                throw new IllegalStateException("expected cloudTrail to be set");
            }
            return new HistoryCollector(
                    new LookupSettings(
                            clients, roles, callerAccount, pace, delay, timeout, clock, concurrency, executor),
                    membership);
        }

        private static String checked(String accountId) {
            if (!ACCOUNT_ID.matcher(requireNonNull(accountId, "accountId")).matches()) {
                throw new IllegalArgumentException("expected an account id of 12 digits, found `" + accountId + "`");
            }
            return accountId;
        }
    }
}
