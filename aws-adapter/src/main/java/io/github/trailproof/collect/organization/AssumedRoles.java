package io.github.trailproof.collect.organization;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.collect.account.Role;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * A role of the same name in every account, assumed through STS (AssumeRole, sts:AssumeRole), with sessions of the
 * service's default length, which is an hour. The session's credentials are put into each request, so the clients serve
 * every account, and none is made for a role. A session policy restricts them to the calls of a collection.
 *
 * <p>The STS client should be a regional one: opt-in regions do not take the tokens of the global endpoint. Needs the
 * SDK's module for STS. The client stays the caller's. Immutable; safe for use by several threads.
 */
public final class AssumedRoles {

    private final BiFunction<AssumeRoleRequest, Executor, CompletableFuture<AssumeRoleResponse>> assumeRole;
    private final BiFunction<GetCallerIdentityRequest, Executor, CompletableFuture<GetCallerIdentityResponse>>
            getCallerIdentity;
    private final String roleName;
    private final Session session;

    private AssumedRoles(
            BiFunction<AssumeRoleRequest, Executor, CompletableFuture<AssumeRoleResponse>> assumeRole,
            BiFunction<GetCallerIdentityRequest, Executor, CompletableFuture<GetCallerIdentityResponse>>
                    getCallerIdentity,
            String roleName,
            Session session) {
        this.assumeRole = assumeRole;
        this.getCallerIdentity = getCallerIdentity;
        this.roleName = requireNonNull(roleName, "roleName");
        this.session = session;
    }

    /**
     * Assumes roles with a client that blocks.
     *
     * @param client STS with the caller's own credentials
     * @param roleName the role's name, with its path if it has one, such as {@code audit/Reader}
     */
    public static AssumedRoles sync(StsClient client, String roleName) {
        requireNonNull(client, "client");
        return new AssumedRoles(
                (request, executor) -> Calls.blocking(executor, () -> client.assumeRole(request)),
                (request, executor) -> Calls.blocking(executor, () -> client.getCallerIdentity(request)),
                roleName,
                Session.DEFAULT);
    }

    /**
     * Assumes roles with a client that does not block.
     *
     * @param client STS with the caller's own credentials
     * @param roleName the role's name, with its path if it has one, such as {@code audit/Reader}
     */
    public static AssumedRoles async(StsAsyncClient client, String roleName) {
        requireNonNull(client, "client");
        return new AssumedRoles(
                (request, executor) -> client.assumeRole(request),
                (request, executor) -> client.getCallerIdentity(request),
                roleName,
                Session.DEFAULT);
    }

    /** The same, with an external id, as the role's trust policy may ask for one. */
    public AssumedRoles withExternalId(String externalId) {
        return with(session.withExternalId(requireNonNull(externalId, "externalId")));
    }

    /** The same, with another name of the sessions, as CloudTrail records it. By default {@code trailproof}. */
    public AssumedRoles withSessionName(String sessionName) {
        return with(session.withName(requireNonNull(sessionName, "sessionName")));
    }

    /**
     * The same, with another session policy, an IAM policy in JSON. By default it allows the calls of a collection and
     * nothing else, whatever else the role may do; a session may do what both its role and this policy allow.
     */
    public AssumedRoles withSessionPolicy(String policy) {
        return with(session.withPolicy(requireNonNull(policy, "policy")));
    }

    /** The same, without a session policy: a session may do all that its role may. */
    public AssumedRoles withoutSessionPolicy() {
        return with(session.withPolicy(null));
    }

    private AssumedRoles with(Session other) {
        return new AssumedRoles(assumeRole, getCallerIdentity, roleName, other);
    }

    /**
     * The same, with a session policy that allows LookupEvents and nothing else, unless another policy was set; for the
     * collector of histories in this library.
     */
    public AssumedRoles lookingUpEvents() {
        return with(session.forLookups());
    }

    /** The role in an account of the region's partition, for the collectors of this library. */
    public Role role(String accountId, String region) {
        String arn = "arn:" + RegionNames.partition(region) + ":iam::" + accountId + ":role/" + roleName;
        return new Role(arn, calling -> assume(arn, calling));
    }

    /** The account that the caller's credentials belong to; cancelling the answer cancels the call. */
    CompletableFuture<String> callerAccount(Calling calling) {
        GetCallerIdentityRequest request = GetCallerIdentityRequest.builder()
                .overrideConfiguration(calling.override())
                .build();
        return Calls.mapped(
                calling.limited(executor -> getCallerIdentity.apply(request, executor)),
                answer -> Optional.ofNullable(answer.account())
                        .map(AccountList::checked)
                        .orElseThrow(() -> new IllegalStateException("the answer has no account")));
    }

    /** The credentials of a role, to be put into each request; cancelling the answer cancels the call. */
    CompletableFuture<AwsRequestOverrideConfiguration> assume(String roleArn, Calling calling) {
        AssumeRoleRequest request = AssumeRoleRequest.builder()
                .roleArn(roleArn)
                .roleSessionName(session.name())
                .externalId(session.externalId())
                .policy(session.policy())
                .overrideConfiguration(calling.override())
                .build();
        return Calls.mapped(calling.limited(executor -> assumeRole.apply(request, executor)), AssumedRoles::override);
    }

    private static AwsRequestOverrideConfiguration override(AssumeRoleResponse answer) {
        Credentials credentials = answer.credentials();
        if (credentials == null
                || credentials.accessKeyId() == null
                || credentials.secretAccessKey() == null
                || credentials.sessionToken() == null) {
            throw new IllegalStateException("the answer has no credentials");
        }
        return AwsRequestOverrideConfiguration.builder()
                .credentialsProvider(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken())))
                .build();
    }
}
