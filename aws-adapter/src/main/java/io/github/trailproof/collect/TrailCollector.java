package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.account.Access;
import io.github.trailproof.collect.account.AccountCollection;
import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.collect.account.Settings;
import io.github.trailproof.collect.calls.Errors;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.mapping.SdkErrors;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Collects the evidence of one account from CloudTrail, with the caller's clients.
 *
 * <p>By default it asks until the verdict by the benchmark's letter, {@link Criterion#CIS}, is decided, and no further:
 *
 * <ol>
 *   <li>DescribeTrails with shadow trails in the starting region;
 *   <li>GetTrailStatus and GetEventSelectors of the most promising trail, both at once, in its home region;
 *   <li>if that does not decide, the same of all other trails whose answers can matter, all at once.
 * </ol>
 *
 * <p>So an account that passes with its best trail costs three calls in two round trips, however many regions it has, and
 * no account costs more than 1 + 2T for {@code CIS} and {@code SECURITY_HUB}, T being the trails listed. For
 * {@code COMPLETE} the enabled regions are asked for where that is still open, and then the listings that are open, all
 * at once: at most R + 2T calls, R being the regions. {@link Builder#everything()} asks for all there is.
 *
 * <p>If the starting region gives no listing, other regions are tried, one after another, at most three: enabled ones, if
 * they can be asked for; else {@link Builder#otherRegions}, then a few regions of the partition that no account can
 * disable. Where every region's listing is wanted, the known ones are asked at once instead. A region that answers
 * UnrecognizedClientException is not enabled, and is left out of the evidence, if another region has answered, it is not
 * known to be enabled nor one that nobody can disable, and no trail is at home there; otherwise that is a failure like any
 * other.
 *
 * <p>Whether an organization trail covers a member depends on the member having enabled the trail's home region. With
 * {@link Builder#enabledRegions} a verdict that rests on such a trail, at home where no listing was answered, takes that
 * call besides.
 *
 * <p><b>It never throws on service errors</b>: each call that failed is missing evidence, with its error code (see
 * {@link SdkErrors}), and what was not asked is marked so. A mistake of the program is an exception: a client factory that
 * throws, returns null or finds no HTTP client ends the collection, see {@link TrailClients}. Only an {@link Error} is
 * handed on; a StackOverflowError is not, for an answer can bring it about. Every call that was started has ended or is
 * cancelled when a collection ends. A cancelled call of a client that blocks is interrupted, and ends as soon as its HTTP
 * client heeds that; no one waits for it.
 *
 * <p><b>It ends, whatever the service does.</b> Each call has a {@linkplain Builder#timeout timeout}, retries included,
 * and each account a {@linkplain Builder#deadline deadline}. A call that is not answered in time is missing evidence with
 * the code {@link SdkErrors#TIMED_OUT}, and the collection goes on without it. When the deadline passes, what came counts;
 * what was asked, or would have been asked yet, and is known by name is missing with the code
 * {@link SdkErrors#DEADLINE_PASSED}. Retries, and the timeout of a single attempt, are the clients'; see
 * {@link TrailClients}.
 *
 * <p><b>What the SDK does not know.</b> It drops every member of an answer that this version of it has no name for. Trails
 * and their states are read as the SDK shows them; see {@link FromSdk}. Selectors are read from the text of the answer,
 * which a plugin of the request keeps, as recorded ones are: a member or an operator that is not known is kept, and leaves
 * open what the selector records. Where the text cannot be read so, or has more than 8 MiB, the selectors are unsettled.
 * Of a client that shows no text, such as a fake in a test that ignores plugins, the SDK's types are read.
 *
 * <p>Immutable, and safe for use by several threads if the clients' factory is. A collector keeps nothing open between
 * collections.
 */
public final class TrailCollector {

    private final Settings settings;

    private TrailCollector(Settings settings) {
        this.settings = settings;
    }

    /** Starts a builder; {@link Builder#cloudTrail} and {@link Builder#startingRegion} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects and waits.
     *
     * @param accountId the account that the clients' credentials belong to, 12 digits; it is not checked with AWS
     * @return what was answered, and what was not
     * @throws IllegalArgumentException if the account is not 12 digits
     * @throws RuntimeException what the client factory threw; an {@link IllegalStateException} if it returned null
     * @throws CancellationException if the thread is interrupted; the open calls are cancelled and the thread stays
     *     interrupted
     */
    public AccountEvidence collect(String accountId) {
        CompletableFuture<AccountEvidence> future = collectAsync(accountId);
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while collecting the account " + accountId);
        } catch (ExecutionException failed) {
            throw Errors.thrown(failed);
        }
    }

    /**
     * Collects without waiting. What is done with the future's value runs on a thread that brought an answer, or one of
     * the common pool.
     *
     * @param accountId the account that the clients' credentials belong to, 12 digits; it is not checked with AWS
     * @return what was answered, and what was not; cancelling it cancels the open calls. It fails with what the client
     *     factory threw, or with an {@link IllegalStateException} if the factory returned null
     * @throws IllegalArgumentException if the account is not 12 digits
     */
    public CompletableFuture<AccountEvidence> collectAsync(String accountId) {
        return AccountCollection.start(settings, requireNonNull(accountId, "accountId"), Access.own());
    }

    /** The settings, for the collector of an organization in this library. */
    public Settings settings() {
        return settings;
    }

    /** Sets up a collector. Not safe for use by several threads. */
    public static final class Builder {

        private static final int CONCURRENCY = 16;
        private static final Duration TIMEOUT = Duration.ofSeconds(10);
        private static final Duration DEADLINE = Duration.ofSeconds(60);

        private @Nullable TrailClients clients;
        private @Nullable String startingRegion;
        private List<String> otherRegions = List.of();
        private @Nullable RegionSource enabledRegions;
        private @Nullable Criterion until = Criterion.CIS;
        private Duration timeout = TIMEOUT;
        private Duration deadline = DEADLINE;
        private Clock clock = Clock.systemUTC();
        private int concurrency = CONCURRENCY;
        private @Nullable Executor executor;

        private Builder() {}

        /** Sets CloudTrail's clients. */
        public Builder cloudTrail(TrailClients clients) {
            this.clients = requireNonNull(clients, "clients");
            return this;
        }

        /**
         * Sets the region whose listing is asked for first, such as {@code us-east-1}: an enabled one, best the one where the
         * trails are usually at home.
         *
         * @throws IllegalArgumentException if it cannot be the name of a region
         */
        public Builder startingRegion(String region) {
            this.startingRegion = RegionNames.checked(region);
            return this;
        }

        /**
         * Sets further regions that the caller knows to be in use. They are tried if the starting region gives no
         * listing, and listed like enabled ones for {@code COMPLETE} and for everything; they are not taken to be all.
         * By default there are none.
         *
         * @throws IllegalArgumentException if one of them cannot be the name of a region
         */
        public Builder otherRegions(Collection<String> regions) {
            this.otherRegions = requireNonNull(regions, "regions").stream()
                    .map(RegionNames::checked)
                    .toList();
            return this;
        }

        /** Sets where the enabled regions come from. By default they are not asked for. */
        public Builder enabledRegions(RegionSource source) {
            this.enabledRegions = requireNonNull(source, "source");
            return this;
        }

        /** Asks until this criterion is decided, or cannot be. By default that is {@link Criterion#CIS}. */
        public Builder until(Criterion criterion) {
            this.until = requireNonNull(criterion, "criterion");
            return this;
        }

        /** Asks all there is, as a recording should hold: every region's listing, both calls about every trail. */
        public Builder everything() {
            this.until = null;
            return this;
        }

        /**
         * Sets how long each call may take, the retries of its client included. It is put into each request as its
         * apiCallTimeout, in the place of the client's own, and holds for a client that heeds none, too. By default 10
         * seconds.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder timeout(Duration timeout) {
            this.timeout = positive("timeout", timeout);
            return this;
        }

        /**
         * Sets how long the collection of an account may take, from its start, assuming a role included. By default 60
         * seconds.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder deadline(Duration deadline) {
            this.deadline = positive("deadline", deadline);
            return this;
        }

        private static Duration positive(String name, Duration duration) {
            requireNonNull(duration, name);
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("expected a positive " + name + ", found `" + duration + "`");
            }
            return duration;
        }

        /** Sets the clock that dates the evidence. By default the system's. */
        public Builder clock(Clock clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets how many calls of one collection may be open at a time. By default 16; CloudTrail takes 10 of a kind in a
         * second from one account in one region, and all but the listings of many regions may go to the same one.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder concurrency(int calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("expected a positive number of calls, found `" + calls + "`");
            }
            this.concurrency = calls;
            return this;
        }

        /**
         * Sets the executor that makes the calls of clients that block. It stays the caller's. It must have a thread left
         * while collect waits on one of its threads. By default threads are made for a collection and end with it.
         */
        public Builder executor(Executor executor) {
            this.executor = requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Builds the collector.
         *
         * @throws IllegalStateException if the clients or the starting region were not set
         */
        public TrailCollector build() {
            if (clients == null || startingRegion == null) {
                throw new IllegalStateException("expected cloudTrail and startingRegion to be set");
            }
            return new TrailCollector(new Settings(
                    ClientServices.factory(clients, enabledRegions),
                    startingRegion,
                    otherRegions,
                    until,
                    timeout,
                    deadline,
                    clock,
                    concurrency,
                    executor));
        }
    }
}
