package io.github.trailproof.collect;

import io.github.trailproof.collect.organization.AssumedRoles;
import io.github.trailproof.collect.organization.OrganizationCollector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** How an {@link OrganizationCollector} gets into the accounts that are not the caller's own: {@link AssumedRoles}. */
public abstract class RoleSource {

    public RoleSource() {}

    /** The account that the caller's credentials belong to; cancelling the answer cancels the call. */
    public abstract CompletableFuture<String> callerAccount(Executor executor);

    /** The role's name, with its path if it has one, as {@code audit/Reader}. */
    public abstract String roleName();

    /** The credentials of a role, to be put into each request; cancelling the answer cancels the call. */
    public abstract CompletableFuture<AwsRequestOverrideConfiguration> assume(String roleArn, Executor executor);
}
