package io.github.trailproof.execute;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.RegionSource;
import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.Threads;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.RemediationPlan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out, with the caller's clients: step after step, in the plan's order, and no further than the first step
 * that is not in effect afterwards.
 *
 * <p><b>It reads before it changes.</b> Each trail is read again by its ARN, in its home region (DescribeTrails, and
 * GetTrailStatus and GetEventSelectors as far as the plan rests on what they tell), and its step is refused if the trail
 * is not what it was when the evidence was collected; see {@link Refusal}. What is so already is not done again. So a plan
 * that was not finished is finished by executing it again with the same evidence, and executing it once more changes
 * nothing. The other trails of the account are not read before; the assessment afterwards tells whether the account
 * passes.
 * Between a reading and the call that follows it there is a moment in which others may change the trail all the
 * same: CloudTrail has no conditional writes.
 *
 * <p><b>It never throws on service errors.</b> A call that changes and that failed, for
 * any reason, is followed by reading the trail again, several times where its answer was lost, because the service shows
 * changes with a delay. The report says what was found, also where that is nothing; see {@link StepOutcome}.
 *
 * <p><b>Requests.</b> A step that only a person can take ends the execution: what the plan has after it may rest on it.
 * The calls before it are made. Every request of the plan is reported as such, every call after the first one as not
 * reached.
 *
 * <p><b>Selectors</b> are replaced as a whole by PutEventSelectors, so a list that the SDK could not carry in full is not
 * sent at all. The SDK drops members of an answer that this version of it does not know, and evidence that was mapped
 * from its types lacks them too. So the selectors in force are read from the text of the answer, which a plugin of the
 * request keeps: where they have such members, they are not what such evidence says, and are not replaced. With a client
 * that shows no text they are unsettled. The assessment afterwards reads them as
 * {@link io.github.trailproof.collect.TrailCollector} does.
 *
 * <p><b>Accounts.</b> A step is taken only in its own account. {@link Builder#callerAccount} asks whose the clients'
 * credentials are, before anything else is called, and with foreign ones nothing else is; without it the clients are taken
 * for the plan's account's, for CloudTrail does not tell before a first trail is created. The steps of a member's plan that
 * are its organization trail's owner's are taken with the owner's clients; the member is not assessed afterwards then.
 *
 * <p><b>Buckets.</b> {@link Builder#bucketCheck} checks whose a bucket is before a trail is pointed at it. No bucket is made
 * here, whatever the plan's {@link io.github.trailproof.remediation.NewTrail} says.
 *
 * <p><b>Clients</b> stay the caller's and are never closed here; a factory that throws or returns null ends the execution with
 * an exception, see {@link TrailClients}. Retries and timeouts are the clients'. UpdateTrail,
 * PutEventSelectors and StartLogging may be repeated: the same call leaves the same state. A repeated CreateTrail answers
 * that the trail exists, which the reading after it resolves: the step is done if the trail has every setting of the
 * plan.
 *
 * <p>By default calls are made as {@link RateLimiter#oneWritePerSecond()} allows, and afterwards the account's evidence is collected
 * again until the plan's criterion is decided. The enabled regions are taken from the evidence then, unless
 * {@link Builder#enabledRegions} says where to ask for them.
 *
 * <p>An interrupted thread ends the execution between two steps; the report says so, and the thread stays interrupted.
 *
 * <p>Immutable, and safe for use by several threads if the clients' factory is. Steps are taken one after another,
 * on the caller's thread or, by {@link #executeAsync}, on one of its own.
 */
public final class PlanExecutor {

    /** How often what a change should have brought about is read, a moment apart. */
    static final int READ_BACKS = 3;

    private final TrailClients clients;
    private final RateLimiter rateLimiter;
    private final boolean dryRun;
    private final ExecutionListener listener;
    private final FinalCheck finalCheck;
    private final @Nullable CallerAccount callerAccount;
    private final @Nullable BucketCheck bucketCheck;
    private final @Nullable Executor executor;

    private PlanExecutor(Builder builder, TrailClients clients) {
        this.clients = clients;
        this.rateLimiter = builder.rateLimiter;
        this.dryRun = builder.dryRun;
        this.listener = builder.listener;
        this.finalCheck = new FinalCheck(clients, Optional.ofNullable(builder.enabledRegions));
        this.callerAccount = builder.callerAccount;
        this.bucketCheck = builder.bucketCheck;
        this.executor = builder.executor;
    }

    /** Starts a builder; {@link Builder#cloudTrail} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Executes a plan, or rehearses it, on the calling thread.
     *
     * @param plan what to do
     * @param evidence the evidence that the plan was made for
     * @return what became of each step, and the account afterwards
     * @throws IllegalArgumentException if the plan and the evidence are of different accounts
     * @throws RuntimeException what the client factory threw; an {@link IllegalStateException} if it returned null. Steps
     *     before it are done; executing the plan again finds that out
     */
    public ExecutionReport execute(RemediationPlan plan, AccountEvidence evidence) {
        requireSameAccount(plan, evidence);
        Precautions precautions = new Precautions(callerAccount, bucketCheck, plan.accountId());
        Execution execution =
                new Execution(plan, evidence, new CloudTrailCalls(clients), precautions, rateLimiter, listener, dryRun);
        List<StepReport> steps = execution.run();
        boolean checked = !dryRun && !execution.isInterrupted() && precautions.areClientsOfThePlan();
        Optional<AccountAfter> after = checked ? check(plan, evidence, steps) : Optional.empty();
        boolean interrupted = execution.isInterrupted() || Thread.interrupted();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new ExecutionReport(plan.accountId(), plan.criterion(), dryRun, steps, interrupted, after);
    }

    /**
     * Executes a plan, or rehearses it, without waiting.
     *
     * @param plan what to do
     * @param evidence the evidence that the plan was made for
     * @return what became of each step, and the account afterwards; cancelling it interrupts the execution, which then ends
     *     before the next step. It fails with what the client factory threw
     * @throws IllegalArgumentException if the plan and the evidence are of different accounts
     */
    public CompletableFuture<ExecutionReport> executeAsync(RemediationPlan plan, AccountEvidence evidence) {
        requireSameAccount(plan, evidence);
        try (Threads threads = Threads.of(executor)) {
            return Calls.blocking(threads, () -> execute(plan, evidence));
        }
    }

    private static void requireSameAccount(RemediationPlan plan, AccountEvidence evidence) {
        requireNonNull(plan, "plan");
        requireNonNull(evidence, "evidence");
        if (!plan.accountId().equals(evidence.accountId())) {
            throw new IllegalArgumentException("expected evidence of the account `" + plan.accountId() + "`, found `"
                    + evidence.accountId() + "`");
        }
    }

    /** The service shows a change to readers only after a moment, so an account that should pass is checked again. */
    private Optional<AccountAfter> check(RemediationPlan plan, AccountEvidence evidence, List<StepReport> steps) {
        boolean mayPass = plan.suffices()
                && steps.stream().allMatch(step -> step.outcome().isInEffect());
        Optional<AccountAfter> after = finalCheck.check(plan, evidence);
        for (int readBack = 1; readBack < READ_BACKS && mayPass && !passes(after); readBack++) {
            try {
                rateLimiter.awaitEffect();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return after;
            }
            after = finalCheck.check(plan, evidence);
        }
        return after;
    }

    private static boolean passes(Optional<AccountAfter> after) {
        return after.map(AccountAfter::verdict).filter(Verdict.PASS::equals).isPresent();
    }

    /** Sets up an executor. Not safe for use by several threads. */
    public static final class Builder {

        private @Nullable TrailClients clients;
        private RateLimiter rateLimiter = RateLimiter.oneWritePerSecond();
        private boolean dryRun;
        private ExecutionListener listener = new NoListener();
        private @Nullable RegionSource enabledRegions;
        private @Nullable CallerAccount callerAccount;
        private @Nullable BucketCheck bucketCheck;
        private @Nullable Executor executor;

        private Builder() {}

        /** Sets CloudTrail's clients, blocking or not, with credentials of the account that plans are for. */
        public Builder cloudTrail(TrailClients clients) {
            this.clients = requireNonNull(clients, "clients");
            return this;
        }

        /** Sets how far apart calls are made. By default one a second. */
        public Builder rateLimiter(RateLimiter rateLimiter) {
            this.rateLimiter = requireNonNull(rateLimiter, "rateLimiter");
            return this;
        }

        /** Sets whether trails are only read, and the report says what would be done. By default they are changed. */
        public Builder dryRun(boolean dryRun) {
            this.dryRun = dryRun;
            return this;
        }

        /** Sets who is told of each call that changes the account, before and after it is made. By default nobody. */
        public Builder listener(ExecutionListener listener) {
            this.listener = requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Sets where to ask whose the clients' credentials are; {@link StsCaller} asks STS. By default nobody is asked, and
         * they are taken for the plan's account's.
         */
        public Builder callerAccount(CallerAccount callerAccount) {
            this.callerAccount = requireNonNull(callerAccount, "callerAccount");
            return this;
        }

        /** Sets how to check whose a bucket is before a trail is pointed at it. By default it is not checked. */
        public Builder bucketCheck(BucketCheck bucketCheck) {
            this.bucketCheck = requireNonNull(bucketCheck, "bucketCheck");
            return this;
        }

        /** Sets where to ask for the enabled regions afterwards. By default those of the evidence are taken. */
        public Builder enabledRegions(RegionSource source) {
            this.enabledRegions = requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets the executor whose thread carries out a plan of {@link PlanExecutor#executeAsync}, from its first step to
         * its last. It stays the caller's. By default a thread is made for each execution and ends with it.
         */
        public Builder executor(Executor executor) {
            this.executor = requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Builds the executor.
         *
         * @throws IllegalStateException if the clients were not set
         */
        public PlanExecutor build() {
            if (clients == null) {
                throw new IllegalStateException("expected cloudTrail to be set");
            }
            return new PlanExecutor(this, clients);
        }
    }
}
