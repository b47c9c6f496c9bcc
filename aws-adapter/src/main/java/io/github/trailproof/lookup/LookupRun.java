package io.github.trailproof.lookup;

import io.github.trailproof.collect.account.Role;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.CloudTrailCall;
import io.github.trailproof.collect.calls.Errors;
import io.github.trailproof.collect.calls.Threads;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.mapping.SdkErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/** Asks once what is not answered yet: the regions of all accounts side by side, the questions of one in turn. */
final class LookupRun implements AutoCloseable {

    private final LookupSettings settings;
    private final Answers answers;
    private final Threads calls;
    private final ExecutorService lines;
    private final Map<String, CompletableFuture<AwsRequestOverrideConfiguration>> sessions = new ConcurrentHashMap<>();

    LookupRun(LookupSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
        this.calls = Threads.of(settings.executor());
        this.lines = Executors.newFixedThreadPool(settings.concurrency(), task -> {
            Thread thread = new Thread(task, "trailproof-history");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks every account about a time, and waits. */
    void ask(Collection<AccountLookups> accounts, Window time) throws InterruptedException {
        List<Future<Boolean>> open = new ArrayList<>();
        for (AccountLookups account : accounts) {
            for (String region : account.regions()) {
                open.add(lines.submit(() -> ask(account, region, time)));
            }
        }
        for (Future<Boolean> line : open) {
            try {
                line.get();
            } catch (ExecutionException failed) {
                throw Errors.thrown(failed);
            }
        }
    }

    private boolean ask(AccountLookups account, String region, Window time) throws InterruptedException {
        List<Lookup> first = account.lookups(region, EventNames.COMING_AND_GOING);
        boolean answered = group(first, time);
        if (answered && (!account.isWithoutTrails(region) || answers.isAnything(first))) {
            group(account.lookups(region, EventNames.OF_TRAILS), time);
        }
        for (List<String> names : account.others(region)) {
            group(account.lookups(region, names), time);
        }
        return true;
    }

    /** Asks what belongs together; once something is refused, the rest would tell nothing. */
    private boolean group(List<Lookup> lookups, Window time) throws InterruptedException {
        for (Lookup lookup : lookups) {
            for (Window missing : answers.missing(lookup, time)) {
                Optional<Failed> refused = new LookupPages(lookup, answers, settings, this::page).read(missing);
                if (refused.isPresent()) {
                    answers.refused(lookup, refused.get());
                    return false;
                }
            }
        }
        return true;
    }

    private LookupEventsResponse page(Lookup lookup, LookupEventsRequest request) throws InterruptedException {
        Calling calling = new Calling(calls, settings.timeout(), credentials(lookup));
        settings.pace().acquire(lookup.accountId(), lookup.region());
        LookupEventsRequest asked =
                request.toBuilder().overrideConfiguration(calling.override()).build();
        CloudTrailCall<LookupEventsResponse> call =
                new CloudTrailCall<>(client -> client.lookupEvents(asked), client -> client.lookupEvents(asked));
        return await(calling.limited(
                executor -> settings.clients().call(lookup.region(), call.blocking(), call.notBlocking(), executor)));
    }

    /** One session of the role serves every call; its end is waited for without ending it. */
    private @Nullable AwsRequestOverrideConfiguration credentials(Lookup lookup) throws InterruptedException {
        Optional<Role> role = settings.role(lookup.accountId(), lookup.region());
        if (role.isEmpty()) {
            return null;
        }
        return await(sessions.computeIfAbsent(
                lookup.accountId(), id -> role.get().assume().apply(Calling.own(calls, settings.timeout()))));
    }

    private static <T> T await(CompletableFuture<T> call) throws InterruptedException {
        try {
            return call.get();
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            throw interrupted;
        } catch (ExecutionException failed) {
            if (Errors.in(failed).isPresent()) {
                throw Errors.thrown(failed);
            }
            throw new RefusedCallException(SdkErrors.failed(failed));
        } catch (CancellationException cancelled) {
            throw new InterruptedException();
        }
    }

    @Override
    public void close() {
        lines.shutdownNow();
        calls.close();
    }
}
