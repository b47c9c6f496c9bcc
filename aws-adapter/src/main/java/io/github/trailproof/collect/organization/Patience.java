package io.github.trailproof.collect.organization;

import io.github.trailproof.evidence.AccountEvidence;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * How long the last accounts are waited for, where all that are left hang: a part of the time that all accounts took, and
 * the timeout of a call at least; until their deadlines, where an account is not one of many. Used by one thread.
 */
final class Patience {

    /** The last accounts may take this part of the time of all. */
    private static final int PART = 4;

    private final @Nullable Duration least;
    private final long begun = System.nanoTime();
    private @Nullable Long quietSince;

    private Patience(@Nullable Duration least) {
        this.least = least;
    }

    static Patience untilTheDeadline() {
        return new Patience(null);
    }

    static Patience of(Duration timeout) {
        return new Patience(timeout);
    }

    /** Waits for the account that ends next; empty after a while. */
    Optional<AccountEvidence> next(Turns turns) throws InterruptedException, ExecutionException {
        if (least == null) {
            return Optional.of(turns.next());
        }
        if (!turns.allHang()) {
            quietSince = null;
            return turns.next(turns.untilOneHangs());
        }
        Duration left = left(least);
        if (left.isNegative()) {
            turns.cutShort("no answer came, and every other account has ended");
            return Optional.of(turns.next());
        }
        return turns.next(left);
    }

    private Duration left(Duration timeout) {
        long now = System.nanoTime();
        long since = quietSince == null ? now : quietSince;
        quietSince = since;
        Duration all = Duration.ofNanos(since - begun).dividedBy(PART);
        Duration most = all.compareTo(timeout) > 0 ? all : timeout;
        return most.minus(Duration.ofNanos(now - since));
    }
}
