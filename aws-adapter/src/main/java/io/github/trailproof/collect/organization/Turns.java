package io.github.trailproof.collect.organization;

import io.github.trailproof.collect.account.Watch;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.evidence.AccountEvidence;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that are open. Only so many have a turn at a time. One that hangs, as no answer has come for a while, stays
 * open and gives its turn to another; so that memory is bounded, only so many may hang. Used by one thread.
 */
final class Turns {

    /** How many accounts may hang for each turn. */
    private static final int HANGING_FOR_EACH = 3;

    private final int turns;
    private final Duration patience;
    private final Map<String, Open> open = new HashMap<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

    private record Open(CompletableFuture<AccountEvidence> evidence, Watch watch) {}

    /**
     * Starts with none.
     *
     * @param turns how many accounts have a turn at a time
     * @param patience how long an account that does not answer keeps its turn
     */
    Turns(int turns, Duration patience) {
        this.turns = turns;
        this.patience = patience;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Whether another account may begin. */
    boolean isFree() {
        return open.size() < turns * (1 + HANGING_FOR_EACH)
                && open.values().stream().filter(account -> !hangs(account)).count() < turns;
    }

    /** Whether every account that has not ended hangs. */
    boolean allHang() {
        return open.values().stream().allMatch(account -> account.evidence().isDone() || hangs(account));
    }

    /** An account that has ended waits for its evidence to be taken, and does not hang. */
    private boolean hangs(Open account) {
        return !account.evidence().isDone() && account.watch().silence().compareTo(patience) >= 0;
    }

    /** Begins an account. */
    void begin(String accountId, Function<Watch, CompletableFuture<AccountEvidence>> collection) {
        Watch watch = new Watch();
        CompletableFuture<AccountEvidence> evidence = collection.apply(watch);
        open.put(accountId, new Open(evidence, watch));
        Calls.whenEnded(evidence, thrown -> ended.add(accountId));
    }

    /** Waits for the account that ends next. */
    AccountEvidence next() throws InterruptedException, ExecutionException {
        return taken(ended.take());
    }

    /** Waits for the account that ends next, so long at most. */
    Optional<AccountEvidence> next(Duration most) throws InterruptedException, ExecutionException {
        @Nullable String accountId = ended.poll(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
        return accountId == null ? Optional.empty() : Optional.of(taken(accountId));
    }

    private AccountEvidence taken(String accountId) throws InterruptedException, ExecutionException {
        Open account = open.remove(accountId);
        if (account == null) {
            throw new IllegalStateException("an account ended twice");
        }
        return account.evidence().get();
    }

    /** When the next account will have hung for long enough to lose its turn, if no answer comes. */
    Duration untilOneHangs() {
        return open.values().stream()
                .filter(account -> !account.evidence().isDone() && !hangs(account))
                .map(account -> patience.minus(account.watch().silence()))
                .min(Comparator.naturalOrder())
                .orElse(patience);
    }

    /** Ends every account as its deadline does. */
    void cutShort(String words) {
        open.values().forEach(account -> account.watch().cutShort(words));
    }

    /** Cancels every account. */
    void cancel() {
        open.values().forEach(account -> account.evidence().cancel(true));
    }
}
