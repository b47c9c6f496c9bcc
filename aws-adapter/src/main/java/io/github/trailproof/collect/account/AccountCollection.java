package io.github.trailproof.collect.account;

import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.Errors;
import io.github.trailproof.collect.calls.OpenCalls;
import io.github.trailproof.collect.calls.Threads;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.mapping.SdkErrors;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * One collection, from its first call to its evidence. Its steps run on the thread that brings an answer; no two steps
 * run at a time, because the next begins when every call of the one before has ended.
 */
public final class AccountCollection {

    private final Settings settings;
    private final Access access;
    private final PartialEvidence found;
    private final OpenCalls calls;
    private final Threads threads;
    private final CompletableFuture<Boolean> timer = new CompletableFuture<>();
    private final CompletableFuture<AccountEvidence> result = new CompletableFuture<>();

    private AccountCollection(Settings settings, Access access, PartialEvidence found) {
        this.settings = settings;
        this.access = access;
        this.found = found;
        this.calls = new OpenCalls(settings.concurrency());
        this.threads = Threads.of(settings.executor());
    }

    /**
     * Starts collecting. Cancelling the future cancels the open calls.
     *
     * @throws IllegalArgumentException if the account is not 12 digits
     */
    public static CompletableFuture<AccountEvidence> start(Settings settings, String accountId, Access access) {
        PartialEvidence found = new PartialEvidence(
                accountId,
                RegionNames.partition(settings.startingRegion()),
                settings.clock(),
                access.organizationTrails());
        AccountCollection collection = new AccountCollection(settings, access, found);
        collection.start();
        return collection.result;
    }

    private void start() {
        Calls.whenEnded(result, thrown -> close());
        timer.completeOnTimeout(true, TimeUnit.NANOSECONDS.convert(settings.deadline()), TimeUnit.NANOSECONDS);
        // Not on the timer's own thread: what the caller does with the evidence may take its time.
        Calls.whenEnded(
                timer.thenRunAsync(
                        () -> expire("no answer came within the deadline of the account, " + settings.deadline())),
                this::endsByBug);
        Calls.whenEnded(access.watch().cut().thenAcceptAsync(this::expire), this::endsByBug);
        Role role = access.role();
        if (role == null) {
            advance(null);
        } else {
            Calls.whenEnded(
                    calls.start(() -> role.assume().apply(Calling.own(threads, settings.timeout())))
                            .thenAccept(this::entered),
                    thrown -> refused(role, thrown));
        }
    }

    private void entered(AwsRequestOverrideConfiguration credentials) {
        access.watch().heard();
        advance(credentials);
    }

    private void refused(Role role, @Nullable Throwable thrown) {
        if (thrown != null && !endsByError(thrown)) {
            found.nothing(settings.startingRegion(), role.missing(SdkErrors.failed(thrown)));
            end();
        }
    }

    /** Makes the next calls, and goes on when all of them have ended. */
    private void advance(@Nullable AwsRequestOverrideConfiguration credentials) {
        if (result.isDone()) {
            return;
        }
        try {
            Set<Question> next = NextCalls.of(settings, found.evidence(), found.asked(), access.forOthers());
            if (next.isEmpty()) {
                end();
                return;
            }
            Services services = settings.services().of(new Calling(threads, settings.timeout(), credentials));
            next.forEach(found::asking);
            CompletableFuture<?>[] answers =
                    next.stream().map(question -> ask(question, services)).toArray(CompletableFuture<?>[]::new);
            Calls.whenEnded(CompletableFuture.allOf(answers), thrown -> advance(credentials));
        } catch (RuntimeException | Error broken) {
            result.completeExceptionally(broken);
        }
    }

    /** Asks one question; the future completes when its answer, or why there is none, is part of the evidence. */
    private CompletableFuture<Boolean> ask(Question question, Services services) {
        return calls.start(() -> question.ask(services)).handle((answer, thrown) -> {
            if (thrown == null) {
                access.watch().heard();
                found.answered(question, answer);
            } else if (!endsByError(thrown)) {
                failed(question, SdkErrors.failed(thrown));
            }
            return true;
        });
    }

    private void failed(Question question, Failed failed) {
        if (!failed.errorCode().equals(SdkErrors.TIMED_OUT)) {
            access.watch().heard();
        }
        found.answered(question, question.missing(failed));
    }

    /** An error, or a mistake of the caller's program, is no answer of a service: it ends the collection. */
    private boolean endsByError(Throwable thrown) {
        Optional<Throwable> error = Errors.in(thrown);
        error.ifPresent(result::completeExceptionally);
        return error.isPresent();
    }

    /** The timer's own end brings no exception; anything else is one of ours, and must not leave the caller waiting. */
    private void endsByBug(@Nullable Throwable thrown) {
        if (thrown != null && !timer.isCancelled()) {
            result.completeExceptionally(Errors.unwrapped(thrown));
        }
    }

    private void expire(String words) {
        Failed late = new Failed(SdkErrors.DEADLINE_PASSED, Optional.of(words));
        Role role = access.role();
        Set<Question> asked = found.asked();
        if (role != null && asked.isEmpty()) {
            found.nothing(settings.startingRegion(), role.missing(late));
        }
        found.end(NextCalls.wanted(settings, found.evidence(), asked), late);
        end();
    }

    private void end() {
        close();
        result.complete(found.evidence());
    }

    private void close() {
        timer.cancel(false);
        calls.close();
        threads.close();
    }
}
