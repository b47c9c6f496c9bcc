package io.github.trailproof.collect.account;

import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

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
