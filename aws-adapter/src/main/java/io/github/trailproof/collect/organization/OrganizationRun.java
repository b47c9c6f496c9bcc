package io.github.trailproof.collect.organization;

import io.github.trailproof.collect.account.Access;
import io.github.trailproof.collect.account.Access.Role;
import io.github.trailproof.collect.account.AccountCollection;
import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.collect.account.Settings;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.Errors;
import io.github.trailproof.collect.calls.Threads;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.mapping.SdkErrors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One collection of many accounts. All but the collections of single accounts happens on the calling thread. */
final class OrganizationRun implements AutoCloseable {

    private final OrganizationCollector plan;
    private final Consumer<? super CollectedAccount> consumer;
    private final Threads threads;
    private final Settings settings;
    private final Map<String, CompletableFuture<AccountEvidence>> open = new HashMap<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private Progress progress = new Progress(0, 0, 0);

    OrganizationRun(OrganizationCollector plan, Consumer<? super CollectedAccount> consumer) {
        this.plan = plan;
        this.consumer = consumer;
        this.threads = Threads.of(plan.settings().executor());
        this.settings = plan.settings().withExecutor(threads);
    }

    Progress collect() {
        AccountList listed =
                answer("ListAccounts", Calls.started(() -> plan.accounts().accounts(threads)));
        String caller =
                answer("GetCallerIdentity", Calls.started(() -> plan.role().callerAccount(threads)));
        Set<String> reported = new LinkedHashSet<>(listed.accountIds());
        reported.removeIf(accountId -> !plan.isReported(accountId));
        progress = new Progress(0, 0, reported.size());

        List<AccountEvidence> first = collectFirst(listed, caller);
        OrganizationTrails organizationTrails = OrganizationTrails.of(first);
        for (AccountEvidence evidence : first) {
            if (reported.remove(evidence.accountId())) {
                handOn(organizationTrails.fill(evidence));
            }
        }
        collectAll(reported, accountId -> new Access(role(accountId, caller), organizationTrails, false), this::handOn);
        return progress;
    }

    /** The accounts that may read organization trails, asked about all of these. */
    private List<AccountEvidence> collectFirst(AccountList listed, String caller) {
        List<String> accountIds = Stream.concat(
                        plan.managementAccount().or(listed::managementAccount).stream(), Stream.of(caller))
                .filter(plan::isEntered)
                .distinct()
                .toList();
        List<AccountEvidence> first = new ArrayList<>();
        collectAll(
                accountIds,
                accountId -> new Access(role(accountId, caller), new OrganizationTrails(), true),
                first::add);
        return first;
    }

    /** Collects accounts, as many at a time as there may be, and hands each on as it ends. */
    private void collectAll(
            Collection<String> accountIds, Function<String, Access> access, Consumer<AccountEvidence> taker) {
        Queue<String> waiting = new ArrayDeque<>(accountIds);
        startSome(waiting, access);
        while (!open.isEmpty()) {
            AccountEvidence evidence = next();
            startSome(waiting, access);
            taker.accept(evidence);
        }
    }

    private void startSome(Queue<String> waiting, Function<String, Access> access) {
        while (!waiting.isEmpty() && open.size() < plan.concurrency()) {
            String accountId = waiting.remove();
            CompletableFuture<AccountEvidence> account =
                    AccountCollection.start(settings, accountId, access.apply(accountId));
            open.put(accountId, account);
            Calls.whenEnded(account, thrown -> ended.add(accountId));
        }
    }

    private @Nullable Role role(String accountId, String caller) {
        if (accountId.equals(caller)) {
            return null;
        }
        String partition = RegionNames.partition(settings.startingRegion());
        String arn = "arn:" + partition + ":iam::" + accountId + ":role/"
                + plan.role().roleName();
        return new Role(arn, executor -> plan.role().assume(arn, executor));
    }

    /** Waits for the account that ends next. */
    private AccountEvidence next() {
        try {
            CompletableFuture<AccountEvidence> account = open.remove(ended.take());
            if (account == null) {
                throw new IllegalStateException("an account ended twice");
            }
            return account.get();
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
        open.values().forEach(account -> account.cancel(true));
        threads.close();
    }
}
