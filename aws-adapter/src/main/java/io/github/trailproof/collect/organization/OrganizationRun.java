package io.github.trailproof.collect.organization;

import io.github.trailproof.collect.account.Access;
import io.github.trailproof.collect.account.AccountCollection;
import io.github.trailproof.collect.account.Role;
import io.github.trailproof.collect.account.Settings;
import io.github.trailproof.collect.account.Watch;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.Errors;
import io.github.trailproof.collect.calls.Threads;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.mapping.SdkErrors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One collection of many accounts. All but the collections of single accounts happens on the calling thread. */
final class OrganizationRun implements AutoCloseable {

    /** An account that has not answered for this part of a call's timeout gives its turn to another. */
    private static final int TURN = 10;

    private final OrganizationCollector plan;
    private final Consumer<? super CollectedAccount> consumer;
    private final Threads threads;
    private final Settings settings;
    private final Turns turns;
    private Patience patience = Patience.untilTheDeadline();
    private Progress progress = new Progress(0, 0, 0);

    OrganizationRun(OrganizationCollector plan, Consumer<? super CollectedAccount> consumer) {
        this.plan = plan;
        this.consumer = consumer;
        this.threads = Threads.of(plan.settings().executor());
        this.settings = plan.settings().withExecutor(threads);
        this.turns = new Turns(plan.concurrency(), settings.timeout().dividedBy(TURN));
    }

    Progress collect() {
        Calling calling = Calling.own(threads, settings.timeout());
        AccountList listed =
                answer("ListAccounts", Calls.started(() -> plan.accounts().accounts(calling)));
        String caller =
                answer("GetCallerIdentity", Calls.started(() -> plan.role().callerAccount(calling)));
        Set<String> reported = new LinkedHashSet<>(listed.accountIds());
        reported.removeIf(accountId -> !plan.isReported(accountId));
        progress = new Progress(0, 0, reported.size());

        List<AccountEvidence> first = collectFirst(listed, caller);
        OrganizationTrails organizationTrails = OrganizationTrails.of(first, administrators(caller));
        for (AccountEvidence evidence : first) {
            if (reported.remove(evidence.accountId())) {
                handOn(organizationTrails.fill(evidence));
            }
        }
        patience = Patience.of(settings.timeout());
        collectAll(
                reported,
                (accountId, watch) -> new Access(role(accountId, caller), organizationTrails, false, watch),
                this::handOn);
        return progress;
    }

    private Set<String> administrators(String caller) {
        Set<String> administrators = new LinkedHashSet<>();
        administrators.add(caller);
        administrators.addAll(new TreeSet<>(plan.delegatedAdministrators()));
        return administrators;
    }

    /** The accounts that speak for members, asked about all organization trails. */
    private List<AccountEvidence> collectFirst(AccountList listed, String caller) {
        List<String> accountIds = Stream.concat(
                        plan.managementAccount().or(listed::managementAccount).stream(),
                        administrators(caller).stream())
                .filter(plan::isEntered)
                .distinct()
                .toList();
        List<AccountEvidence> first = new ArrayList<>();
        collectAll(
                accountIds,
                (accountId, watch) -> new Access(role(accountId, caller), new OrganizationTrails(), true, watch),
                first::add);
        return first;
    }

    /** Collects accounts, as many at a time as there may be, and hands each on as it ends. */
    private void collectAll(
            Collection<String> accountIds, BiFunction<String, Watch, Access> access, Consumer<AccountEvidence> taker) {
        Queue<String> waiting = new ArrayDeque<>(accountIds);
        startSome(waiting, access);
        while (!turns.isEmpty()) {
            Optional<AccountEvidence> evidence = next(!waiting.isEmpty());
            startSome(waiting, access);
            evidence.ifPresent(taker);
        }
    }

    private void startSome(Queue<String> waiting, BiFunction<String, Watch, Access> access) {
        while (!waiting.isEmpty() && turns.isFree()) {
            String accountId = waiting.remove();
            turns.begin(
                    accountId, watch -> AccountCollection.start(settings, accountId, access.apply(accountId, watch)));
        }
    }

    private @Nullable Role role(String accountId, String caller) {
        return accountId.equals(caller) ? null : plan.role().role(accountId, settings.startingRegion());
    }

    /** Waits for the account that ends next; empty if another may begin before, or after a while. */
    private Optional<AccountEvidence> next(boolean othersWait) {
        try {
            return othersWait ? turns.next(turns.untilOneHangs()) : patience.next(turns);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        } catch (ExecutionException failed) {
            throw Errors.thrown(failed);
        }
    }

    private <T> T answer(String operation, CompletableFuture<T> call) {
        try {
            return call.get();
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            throw interrupted();
        } catch (ExecutionException failed) {
            if (Errors.in(failed).isPresent()) {
                throw Errors.thrown(failed);
            }
            throw new OrganizationException(operation, SdkErrors.failed(failed), Errors.unwrapped(failed));
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while collecting the accounts of an organization");
    }

    private void handOn(AccountEvidence evidence) {
        int failed = progress.failed() + (CollectedAccount.isFailed(evidence) ? 1 : 0);
        progress = new Progress(progress.done() + 1, failed, progress.total());
        consumer.accept(new CollectedAccount(evidence, progress));
    }

    /** Cancels what is still open, if the collection ends before its time. */
    @Override
    public void close() {
        turns.cancel();
        threads.close();
    }
}
