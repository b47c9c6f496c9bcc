package io.github.trailproof.execute;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.execute.StepOutcome.AlreadyDone;
import io.github.trailproof.execute.StepOutcome.Done;
import io.github.trailproof.execute.StepOutcome.Failed;
import io.github.trailproof.execute.StepOutcome.Refused;
import io.github.trailproof.execute.StepOutcome.Unknown;
import io.github.trailproof.execute.StepOutcome.WouldBeDone;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.Trail;
import java.util.Optional;

/** One call of a plan: reads, decides, changes, and reads again where the answer does not tell what has happened. */
final class CallExecution {

    private static final String EXISTS = "TrailAlreadyExistsException";

    private final Step.Call call;
    private final ExpectedTrail expected;
    private final Precautions precautions;
    private final TrailReader reader;
    private final TrailWriter writer;
    private final RateLimiter rateLimiter;
    private final ExecutionListener listener;

    CallExecution(
            Step.Call call,
            ExpectedTrail expected,
            Precautions precautions,
            TrailReader reader,
            TrailWriter writer,
            RateLimiter rateLimiter,
            ExecutionListener listener) {
        this.call = call;
        this.expected = expected;
        this.precautions = precautions;
        this.reader = reader;
        this.writer = writer;
        this.rateLimiter = rateLimiter;
        this.listener = listener;
    }

    /**
     * Finds out what would be done.
     *
     * @param created whether an earlier step of the plan would create the trail
     */
    StepOutcome rehearse(boolean created) throws InterruptedException {
        Optional<StepOutcome> settled = unsendable().or(() -> settled(read()));
        failIfInterrupted();
        boolean notYetThere = created
                && settled.filter(outcome ->
                                outcome instanceof Refused refused && refused.refusal() == Refusal.TRAIL_GONE)
                        .isPresent();
        return notYetThere
                ? new WouldBeDone()
                : settled.or(() -> precautions.ofBucket(call)).orElseGet(WouldBeDone::new);
    }

    /**
     * Makes the call, unless the trail as read forbids it or needs no change.
     *
     * @param changed whether an earlier step has changed the trail, so that what is read may be out of date
     * @throws InterruptedException if the thread is interrupted before the call is made
     */
    StepOutcome execute(boolean changed) throws InterruptedException {
        Optional<StepOutcome> unsendable = unsendable();
        if (unsendable.isPresent()) {
            return unsendable.get();
        }
        rateLimiter.acquire(call);
        Optional<StepOutcome> settled = settled(read());
        for (int readBack = 1; readBack < PlanExecutor.READ_BACKS && changed && isRefusal(settled); readBack++) {
            rateLimiter.awaitEffect();
            settled = settled(read());
        }
        if (settled.isEmpty()) {
            settled = precautions.ofBucket(call);
        }
        failIfInterrupted();
        if (settled.isPresent()) {
            return settled.get();
        }
        listener.beforeCall(call);
        Optional<TrailWriter.Failure> failure = writer.make(call, TrailWriter.prepare(call));
        StepOutcome outcome = failure.isEmpty() ? new Done(Optional.empty()) : afterFailure(failure.get());
        listener.afterCall(call, outcome);
        return outcome;
    }

    private static boolean isRefusal(Optional<StepOutcome> settled) {
        return settled.filter(Refused.class::isInstance).isPresent();
    }

    /** A read that was interrupted says nothing, and no call is to follow it. */
    private static void failIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Optional<StepOutcome> unsendable() {
        try {
            TrailWriter.prepare(call);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Refused(Refusal.NOT_SENDABLE, String.valueOf(e.getMessage())));
        }
    }

    /** Whatever the call itself, and the plan by it, rest on. */
    private Evidence<CurrentTrail> read() {
        boolean withStatus = call instanceof Step.StartLogging || expected.logs();
        boolean withSelectors =
                call instanceof Step.PutEventSelectors || !expected.selectors().isEmpty();
        return reader.read(call.trailArn(), withStatus, withSelectors);
    }

    /** What becomes of the step without the call, if the call is not to be made. */
    private Optional<StepOutcome> settled(Evidence<CurrentTrail> readBack) {
        if (readBack instanceof Evidence.Missing<CurrentTrail> missing) {
            return Optional.of(new Failed(CallFailure.of(missing.reason())));
        }
        CurrentTrail current = readBack.value().orElseThrow();
        if (call instanceof Step.CreateTrail create) {
            return current.trail()
                    .map(trail -> difference(create, trail, current)
                            .<StepOutcome>map(text -> new Refused(Refusal.NAME_TAKEN, text))
                            .orElseGet(AlreadyDone::new));
        }
        if (current.trail().isEmpty()) {
            return Optional.of(new Refused(Refusal.TRAIL_GONE, "the trail is not there"));
        }
        if (isInEffect(current)) {
            return Optional.of(new AlreadyDone());
        }
        return expected.contradictedBy(current).or(() -> replaced(current)).map(refused -> refused);
    }

    private Optional<String> difference(Step.CreateTrail create, Trail found, CurrentTrail current) {
        return NewTrailSettings.difference(create, found)
                .map(text -> "a trail of this name is there, and " + text)
                .or(() -> expected.contradictedBy(current)
                        .map(refused -> "a trail of this name is there, and " + refused.text()));
    }

    /** The rule of the step itself, beside what is expected of the trail. */
    private Optional<Refused> replaced(CurrentTrail current) {
        boolean others = call instanceof Step.PutEventSelectors put
                && !current.selectors().map(put::replaces).orElse(false);
        return others
                ? Optional.of(new Refused(
                        Refusal.SELECTORS_CHANGED,
                        "the trail's selectors are not those the step replaces"
                                + current.selectors()
                                        .map(ExpectedTrail::unknownMembers)
                                        .orElse("")))
                : Optional.empty();
    }

    private boolean isInEffect(CurrentTrail current) {
        if (call instanceof Step.CreateTrail create) {
            return current.trail()
                    .filter(trail -> difference(create, trail, current).isEmpty())
                    .isPresent();
        }
        if (call instanceof Step.UpdateTrail update) {
            return current.isMultiRegionWithGlobalServices()
                    && (!update.ofOrganization() || current.isOrganizationTrail());
        }
        if (call instanceof Step.PutEventSelectors put) {
            return current.selectors()
                    .map(SelectorContent::of)
                    .filter(SelectorContent.of(put.after())::equals)
                    .isPresent();
        }
        return current.isLogging().orElse(false);
    }

    /** Only what shows whether the call is in effect. */
    private Evidence<CurrentTrail> readEffect() {
        return reader.read(
                call.trailArn(),
                call instanceof Step.StartLogging,
                call instanceof Step.PutEventSelectors || call instanceof Step.CreateTrail);
    }

    /**
     * Whether a call that failed has taken effect. An answer may have been lost, or the last answer may be to a repetition
     * by the SDK, so it is always read again; several times where no answer tells that the call was turned down.
     */
    private StepOutcome afterFailure(TrailWriter.Failure failed) {
        // The flag would end every call of the SDK at once; it is kept for the caller.
        boolean interrupted = Thread.interrupted();
        Evidence<CurrentTrail> readBack = readEffect();
        for (int further = 1;
                further < PlanExecutor.READ_BACKS && failed.mayHaveHappened() && !showsEffect(readBack);
                further++) {
            try {
                rateLimiter.awaitEffect();
            } catch (InterruptedException e) {
                interrupted = true;
                break;
            }
            readBack = readEffect();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcome(failed.failure(), readBack);
    }

    private boolean showsEffect(Evidence<CurrentTrail> readBack) {
        return readBack.value().filter(this::isInEffect).isPresent();
    }

    private StepOutcome outcome(CallFailure failure, Evidence<CurrentTrail> readBack) {
        if (readBack instanceof Evidence.Missing<CurrentTrail> missing) {
            return new Unknown(failure, CallFailure.of(missing.reason()).text());
        }
        CurrentTrail current = readBack.value().orElseThrow();
        if (isInEffect(current)) {
            return new Done(Optional.of(failure));
        }
        if (call instanceof Step.CreateTrail create && current.trail().isPresent()) {
            String text = difference(create, current.trail().get(), current).orElse("");
            return failure.errorCode().equals(EXISTS)
                    ? new Refused(Refusal.NAME_TAKEN, text)
                    : new Unknown(failure, text);
        }
        return new Failed(failure);
    }
}
