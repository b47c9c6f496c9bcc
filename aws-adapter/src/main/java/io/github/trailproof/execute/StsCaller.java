package io.github.trailproof.execute;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Asks STS whose the credentials are (GetCallerIdentity), which needs no permission. Needs the SDK's STS module. The client
 * stays the caller's.
 */
public final class StsCaller implements CallerAccount {

    private final Supplier<GetCallerIdentityResponse> identity;

    private StsCaller(Supplier<GetCallerIdentityResponse> identity) {
        this.identity = identity;
    }

    /**
     * Asks with a client that blocks.
     *
     * @param client STS, with the credentials of the clients that make the calls
     */
    public static StsCaller sync(StsClient client) {
        requireNonNull(client, "client");
        return new StsCaller(client::getCallerIdentity);
    }

    /**
     * Asks with a client that does not block.
     *
     * @param client STS, with the credentials of the clients that make the calls
     */
    public static StsCaller async(StsAsyncClient client) {
        requireNonNull(client, "client");
        return new StsCaller(() -> answer(client.getCallerIdentity()));
    }

    private static <T> T answer(CompletableFuture<T> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw SdkClientException.create(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String accountId() {
        String account = identity.get().account();
        if (account == null) {
            throw SdkClientException.create("the answer has no account");
        }
        return account;
    }
}
