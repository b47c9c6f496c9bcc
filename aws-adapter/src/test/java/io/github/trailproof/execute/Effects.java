package io.github.trailproof.execute;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;

/** Whether what a step is for is so, by what is true of an account; it shares no code with the executor. */
final class Effects {

    private Effects() {}

    static boolean isInEffect(Step.Call call, AccountEvidence truth) {
        TrailArn arn = call.trailArn();
        Optional<Trail> trail = trail(truth, arn);
        if (call instanceof Step.CreateTrail create) {
            return trail.filter(found -> found.s3BucketName().equals(Optional.of(create.s3BucketName()))
                            && found.s3KeyPrefix().equals(create.s3KeyPrefix())
                            && found.kmsKeyId().equals(create.kmsKeyId())
                            && found.isMultiRegionTrail().orElse(false))
                    .isPresent();
        }
        if (call instanceof Step.UpdateTrail) {
            return trail.flatMap(Trail::isMultiRegionTrail).orElse(false)
                    && trail.flatMap(Trail::includeGlobalServiceEvents).orElse(false);
        }
        if (call instanceof Step.PutEventSelectors put) {
            return truth.selectors(arn)
                    .value()
                    .map(found -> same(found, put.after()))
                    .orElse(false);
        }
        return truth.status(arn).value().flatMap(TrailStatus::isLogging).orElse(false);
    }

    static boolean same(EventSelectors one, EventSelectors other) {
        return SelectorContent.of(one).equals(SelectorContent.of(other));
    }

    private static Optional<Trail> trail(AccountEvidence truth, TrailArn arn) {
        return Optional.ofNullable(truth.listings().get(arn.region()))
                .flatMap(listing -> listing.value().orElseThrow().trails().stream()
                        .filter(found -> found.trailArn().equals(arn))
                        .findFirst());
    }
}
