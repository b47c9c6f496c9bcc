package io.github.trailproof.simulator.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A failure, and the calls that it affects. By default it affects every call; the methods that narrow it return a new
 * fault, and can be combined:
 *
 * <pre>{@code
 * simulator.inject(Fault.throttled().on("DescribeTrails").inRegion("eu-west-1").times(2));
 * }</pre>
 *
 * <p>With {@link #accessDenied()}, {@link #throttled()}, {@link #error} and {@link #connectionReset()} the call is not carried
 * out. With the others it is carried out, though the client may not learn of it. If several faults affect one call, their
 * delays add up, and of the others only the one that was injected first takes effect.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Fault {

    private final Effect effect;
    private final CallFilter filter;
    private final int first;
    private final OptionalInt times;
    private final Optional<Chance> chance;

    private Fault(Effect effect, CallFilter filter, int first, OptionalInt times, Optional<Chance> chance) {
        this.effect = effect;
        this.filter = filter;
        this.first = first;
        this.times = times;
        this.chance = chance;
    }

    /** Some of the calls, at random. */
    record Chance(double probability, long seed) {}

    private static Fault of(Effect effect) {
        return new Fault(effect, CallFilter.ANY, 1, OptionalInt.empty(), Optional.empty());
    }

    /** Access is denied, with the error code of the called service. */
    public static Fault accessDenied() {
        return of(new Effect.AccessDenied());
    }

    /** The call is throttled, with the error code of the called service. */
    public static Fault throttled() {
        return of(new Effect.Throttled());
    }

    /**
     * Any error, in the format of the called service.
     *
     * @param status the HTTP status, 400 to 599
     * @param code the error code, such as {@code ServiceUnavailableException}
     * @param message the message for people
     * @throws IllegalArgumentException if the status is not between 400 and 599
     */
    public static Fault error(int status, String code, String message) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("expected the status of an error, 400 to 599, found `" + status + "`");
        }
        return of(new Effect.Answered(status, code, message));
    }

    /**
     * The answer is delayed.
     *
     * @param delay the time before the call is carried out
     */
    public static Fault delayed(Duration delay) {
        return of(new Effect.Delayed(delay));
    }

    /** The connection is reset before the call is carried out. */
    public static Fault connectionReset() {
        return of(new Effect.ConnectionReset());
    }

    /** The connection is reset after the call was carried out, instead of an answer. */
    public static Fault answerLost() {
        return of(new Effect.AnswerLost());
    }

    /** The connection is closed after half of the announced body. */
    public static Fault truncatedBody() {
        return of(new Effect.TruncatedBody());
    }

    /** The status is right, but the body is not in any format of the service. */
    public static Fault garbageBody() {
        return of(new Effect.GarbageBody());
    }

    /**
     * The body arrives complete, but slowly, in at most ten pieces.
     *
     * @param pause the time before each piece
     */
    public static Fault slowDrip(Duration pause) {
        return of(new Effect.SlowDrip(pause));
    }

    /** Only calls of this operation, such as {@code GetTrailStatus}. */
    public Fault on(String operation) {
        return with(filter.on(operation));
    }

    /** Only calls signed for this region. */
    public Fault inRegion(String region) {
        return with(filter.inRegion(region));
    }

    /** Only calls with credentials of this account. */
    public Fault forAccount(String accountId) {
        return with(filter.forAccount(accountId));
    }

    /** Only calls that name this resource, in the form in which they name it; see {@link Call#about()}. */
    public Fault about(String named) {
        return with(filter.about(named));
    }

    /**
     * Only the n-th matching call; with {@link #times}, that many calls from the n-th on.
     *
     * @param n at least 1
     */
    public Fault onNthCall(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("calls are counted from 1, found `" + n + "`");
        }
        return new Fault(effect, filter, n, times.isPresent() ? times : OptionalInt.of(1), chance);
    }

    /**
     * Only some of the matching calls. The choice depends on the seed, the call (account, region, service, operation and
     * resource) and how many equal calls came before it since the fault was injected. It is therefore the same in every run,
     * even if different calls arrive in another order.
     *
     * @param probability from 0 (never) to 1 (always)
     * @param seed another seed chooses other calls
     */
    public Fault withProbability(double probability, long seed) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("expected a probability of 0 to 1, found `" + probability + "`");
        }
        return new Fault(effect, filter, first, times, Optional.of(new Chance(probability, seed)));
    }

    /**
     * Only the given number of times.
     *
     * @param count at least 1
     */
    public Fault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("expected at least 1 time, found `" + count + "`");
        }
        return new Fault(effect, filter, first, OptionalInt.of(count), chance);
    }

    private Fault with(CallFilter other) {
        return new Fault(effect, other, first, times, chance);
    }

    Effect effect() {
        return effect;
    }

    CallFilter filter() {
        return filter;
    }

    int first() {
        return first;
    }

    OptionalInt times() {
        return times;
    }

    Optional<Chance> chance() {
        return chance;
    }
}
