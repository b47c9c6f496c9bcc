package io.github.trailproof.execute;

/**
 * Whose account the clients' credentials are: {@link StsCaller} asks STS, and a caller that knows it otherwise answers it
 * itself. Its clients are the caller's.
 */
@FunctionalInterface
public interface CallerAccount {

    /**
     * The account, 12 digits. Called at most once in an execution, before anything else is.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if it cannot be told; then no step is taken. What else is
     *     thrown ends the execution
     */
    String accountId();
}
