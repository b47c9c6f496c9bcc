package io.github.trailproof.collect.organization;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;

/**
 * The accounts of an organization, as Organizations lists them (ListAccounts, organizations:ListAccounts): those whose
 * State is ACTIVE. Older answers have a Status in its place. An account with neither is taken too, as nothing says that
 * it cannot be entered. Which account manages the organization is part of every account's ARN.
 *
 * <p>The call is allowed in the management account and to delegated administrators. Needs the SDK's module for
 * Organizations. The client stays the caller's. Safe for use by several threads.
 */
public final class OrganizationAccounts extends AccountSource {

    private static final String ACTIVE = "ACTIVE";

    /** The account in this place of an account's ARN is the one that manages the organization. */
    private static final Pattern ARN = Pattern.compile("arn:[^:]+:organizations::([0-9]{12}):account/.*");

    private final BiFunction<ListAccountsRequest, Executor, CompletableFuture<ListAccountsResponse>> call;

    private OrganizationAccounts(
            BiFunction<ListAccountsRequest, Executor, CompletableFuture<ListAccountsResponse>> call) {
        this.call = call;
    }

    /** Asks with a client that blocks. */
    public static OrganizationAccounts sync(OrganizationsClient client) {
        requireNonNull(client, "client");
        return new OrganizationAccounts(
                (request, executor) -> Calls.blocking(executor, () -> client.listAccounts(request)));
    }

    /** Asks with a client that does not block. */
    public static OrganizationAccounts async(OrganizationsAsyncClient client) {
        requireNonNull(client, "client");
        return new OrganizationAccounts((request, executor) -> client.listAccounts(request));
    }

    @Override
    CompletableFuture<AccountList> accounts(Calling calling) {
        CompletableFuture<List<ListAccountsResponse>> pages =
                Pages.all(token -> page(token, calling), ListAccountsResponse::nextToken);
        return Calls.mapped(pages, OrganizationAccounts::read);
    }

    private CompletableFuture<ListAccountsResponse> page(@Nullable String token, Calling calling) {
        ListAccountsRequest request = ListAccountsRequest.builder()
                .nextToken(token)
                .overrideConfiguration(calling.override())
                .build();
        return calling.limited(executor -> call.apply(request, executor));
    }

    private static AccountList read(List<ListAccountsResponse> pages) {
        List<String> active = new ArrayList<>();
        Optional<String> managementAccount = Optional.empty();
        for (ListAccountsResponse page : pages) {
            for (Account account : page.accounts()) {
                if (account == null || account.id() == null) {
                    throw new IllegalStateException("the answer has an account without Id");
                }
                if (isActive(account)) {
                    active.add(account.id());
                }
                managementAccount = managementAccount.or(() -> managementAccount(account));
            }
        }
        return new AccountList(active, managementAccount);
    }

    private static boolean isActive(Account account) {
        // By their names in the API: older SDKs do not know State, and newer ones have deprecated the accessor of
        // Status.
        String state = account.getValueForField("State", String.class)
                .or(() -> account.getValueForField("Status", String.class))
                .orElse(ACTIVE);
        return state.equals(ACTIVE);
    }

    private static Optional<String> managementAccount(Account account) {
        Matcher matcher = ARN.matcher(Optional.ofNullable(account.arn()).orElse(""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
