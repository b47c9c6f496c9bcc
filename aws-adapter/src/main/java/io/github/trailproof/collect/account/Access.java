package io.github.trailproof.collect.account;

import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OrganizationTrails;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * How an account is entered.
 *
 * @param role the role to assume before anything else; none where the clients' own credentials are the account's
 * @param organizationTrails what other accounts were answered about organization trails, which is not asked again
 * @param forOthers whether every organization trail is asked about, for the sake of other accounts
 * @param watch is told of each answer, and may end the collection
 */
public record Access(@Nullable Role role, OrganizationTrails organizationTrails, boolean forOthers, Watch watch) {

    /** With the clients' own credentials, for its own sake. */
    public static Access own() {
        return new Access(null, new OrganizationTrails(), false, new Watch());
    }

    /**
     * A role in one account.
     *
     * @param arn such as {@code arn:aws:iam::111122223333:role/Auditor}
     * @param assume assumes it, and gives its credentials to put into each request
     */
    public record Role(String arn, Function<Calling, CompletableFuture<AwsRequestOverrideConfiguration>> assume) {

        /** The note that nothing could be asked because the role was not assumed. */
        MissingEvidence missing(Failed failed) {
            String words = failed.message().map(message -> ": " + message).orElse("");
            Cause cause = new Failed(failed.errorCode(), Optional.of("assuming `" + arn + "` failed" + words));
            return MissingEvidence.of(Operation.ASSUME_ROLE, cause);
        }
    }
}
