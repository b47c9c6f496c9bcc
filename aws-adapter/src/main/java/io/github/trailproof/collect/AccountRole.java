package io.github.trailproof.collect;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * A role in one account.
 *
 * @param source how to assume it
 * @param arn as {@code arn:aws:iam::111122223333:role/Auditor}
 */
public record AccountRole(RoleSource source, String arn) {

    CompletableFuture<AwsRequestOverrideConfiguration> assume(Executor executor) {
        return source.assume(arn, executor);
    }

    /** The note that nothing could be asked because the role was not assumed. */
    MissingEvidence missing(Failed failed) {
        String words = failed.message().map(message -> ": " + message).orElse("");
        Cause cause = new Failed(failed.errorCode(), Optional.of("assuming `" + arn + "` failed" + words));
        return MissingEvidence.of(Operation.ASSUME_ROLE, cause);
    }
}
