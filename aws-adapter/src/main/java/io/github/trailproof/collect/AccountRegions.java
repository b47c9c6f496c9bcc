package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.Pages;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.account.AccountAsyncClient;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.account.model.ListRegionsRequest;
import software.amazon.awssdk.services.account.model.ListRegionsResponse;

/**
 * The enabled regions as Account Management lists them (ListRegions), of the account that the client's credentials
 * belong to.
 *
 * <p>ENABLED and ENABLED_BY_DEFAULT are enabled, DISABLED is not. A region that is ENABLING or DISABLING may be used or
 * not, so as long as there is one, and for a status that this library does not know, it is unsettled which regions are
 * enabled: a trail that records in every region passes all the same, and the collection can be repeated once the region
 * has settled.
 *
 * <p>Needs the SDK's module for Account Management. The client stays the caller's. Safe for use by several threads.
 */
public final class AccountRegions extends RegionSource {

    /** The most that the service gives on a page. */
    private static final int PAGE = 50;

    private final BiFunction<ListRegionsRequest, Executor, CompletableFuture<ListRegionsResponse>> call;

    private AccountRegions(BiFunction<ListRegionsRequest, Executor, CompletableFuture<ListRegionsResponse>> call) {
        this.call = call;
    }

    /** Asks with a client that blocks. */
    public static AccountRegions sync(AccountClient client) {
        requireNonNull(client, "client");
        return new AccountRegions((request, executor) -> Calls.blocking(executor, () -> client.listRegions(request)));
    }

    /** Asks with a client that does not block. */
    public static AccountRegions async(AccountAsyncClient client) {
        requireNonNull(client, "client");
        return new AccountRegions((request, executor) -> client.listRegions(request));
    }

    @Override
    CompletableFuture<Evidence<EnabledRegions>> enabledRegions(Calling calling) {
        CompletableFuture<List<ListRegionsResponse>> pages =
                Pages.all(token -> page(token, calling), ListRegionsResponse::nextToken);
        return Calls.mapped(pages, RegionStatuses::read);
    }

    private CompletableFuture<ListRegionsResponse> page(@Nullable String token, Calling calling) {
        ListRegionsRequest request = ListRegionsRequest.builder()
                .maxResults(PAGE)
                .nextToken(token)
                .overrideConfiguration(calling.override())
                .build();
        return calling.limited(executor -> call.apply(request, executor));
    }
}
