package io.github.trailproof.simulator.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that goes wrong, and for which calls. By default for every call; the methods that narrow it leave it as it
 * is and give another one, and may be combined:
 *
 * <pre>{@code
 * simulator.inject(Fault.throttled().on("DescribeTrails").inRegion("eu-west-1").times(2));
 * }</pre>
 *
 * <p>Faults that answer in the service's place, {@link #accessDenied()}, {@link #throttled()}, {@link #error},
 * {@link #connectionReset()}, keep the call from being carried out. The others spoil the way of its answer: it has been
 * carried out, though the client may not learn so. Where several faults meet one call, their delays add up, and of those
 * that answer or spoil the one that was injected first strikes.
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

    /** Some calls out of all. */
    record Chance(double probability, long seed) {}

    private static Fault of(Effect effect) {
        return new Fault(effect, CallFilter.ANY, 1, OptionalInt.empty(), Optional.empty());
    }

    /** The caller may not make the call: the error code that the called service has for it. */
    public static Fault accessDenied() {
        return of(new Effect.AccessDenied());
    }

    /** There were too many calls: the error code that the called service has for it. */
    public static Fault throttled() {
        return of(new Effect.Throttled());
    }

    /**
     * Any error, in the form that the called service gives to errors.
     *
     * @param status the HTTP status, 400 to 599
     * @param code as {@code ServiceUnavailableException}
     * @param message for people
     * @throws IllegalArgumentException if the status is not one of an error
     */
    public static Fault error(int status, String code, String message) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("expected the status of an error, 400 to 599, found `" + status + "`");
        }
        return of(new Effect.Answered(status, code, message));
    }

    /**
     * The answer comes later.
     *
     * @param delay before the call is carried out
     */
    public static Fault delayed(Duration delay) {
        return of(new Effect.Delayed(delay));
    }

    /** There is no answer: the connection is reset before the call is carried out. */
    public static Fault connectionReset() {
        return of(new Effect.ConnectionReset());
    }

    /** The connection is reset in place of the answer, once the call has been carried out. */
    public static Fault answerLost() {
        return of(new Effect.AnswerLost());
    }

    /** The connection is closed after half of the body that was announced. */
    public static Fault truncatedBody() {
        return of(new Effect.TruncatedBody());
    }

    /** The status is the right one, and the body is of no form that the service has. */
    public static Fault garbageBody() {
        return of(new Effect.GarbageBody());
    }

    /**
     * The body comes whole, in ten pieces at most.
     *
     * @param pause before each piece
     */
    public static Fault slowDrip(Duration pause) {
        return of(new Effect.SlowDrip(pause));
    }

    /** Only calls of this operation, as {@code GetTrailStatus}. */
    public Fault on(String operation) {
        return with(filter.on(operation));
    }

    /** Only calls signed for this region. */
    public Fault inRegion(String region) {
        return with(filter.inRegion(region));
    }

    /** Only calls with this account's credentials. */
    public Fault forAccount(String accountId) {
        return with(filter.forAccount(accountId));
    }

    /** Only calls that name this, as they name it; see {@link Call#about()}. */
    public Fault about(String named) {
        return with(filter.about(named));
    }

    /**
     * Only the n-th of the calls that the fault is narrowed to, as they come in; with {@link #times} so many from it on.
     *
     * @param n from 1
     */
    public Fault onNthCall(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("calls are counted from 1, found `" + n + "`");
        }
        return new Fault(effect, filter, n, times.isPresent() ? times : OptionalInt.of(1), chance);
    }

    /**
     * Only some of the calls. Which, follows from the seed, the call (account, region, service, operation and what it is
     * about) and how often that same call was made before since the fault was injected; so it is the same in every run,
     * also where calls about different things come in another order.
     *
     * @param probability 0, never, to 1, always
     * @param seed another seed picks others
     */
    public Fault withProbability(double probability, long seed) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("expected a probability of 0 to 1, found `" + probability + "`");
        }
        return new Fault(effect, filter, first, times, Optional.of(new Chance(probability, seed)));
    }

    /**
     * Only so many times, then never again.
     *
     * @param count from 1
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
