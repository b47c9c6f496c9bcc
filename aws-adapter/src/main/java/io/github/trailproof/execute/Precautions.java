package io.github.trailproof.execute;

import io.github.trailproof.execute.StepOutcome.Failed;
import io.github.trailproof.execute.StepOutcome.Refused;
import io.github.trailproof.remediation.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What is asked before a step is taken: whose the clients' credentials are, and whose the bucket is. For one execution. */
final class Precautions {

    private static final int FORBIDDEN = 403;

    private final @Nullable CallerAccount caller;
    private final @Nullable BucketCheck buckets;
    private final String planAccount;

    private @Nullable String account;
    private @Nullable CallFailure failure;

    Precautions(@Nullable CallerAccount caller, @Nullable BucketCheck buckets, String planAccount) {
        this.caller = caller;
        this.buckets = buckets;
        this.planAccount = planAccount;
    }

    /** Why a step is not taken with these clients: it is another account's, or nobody can tell whose they are. */
    Optional<StepOutcome> ofAccount(Step.Call call) {
        String known = accountId();
        if (known == null) {
            return Optional.of(new Failed(
                    failure != null
                            ? failure
                            : new CallFailure("GetCallerIdentity", "NoReadableAnswer", Optional.empty())));
        }
        return call.accountId().equals(known)
                ? Optional.empty()
                : Optional.of(new Refused(
                        Refusal.OTHER_ACCOUNT,
                        "the trail belongs to the account " + call.accountId() + ", and these clients are of "
                                + known));
    }

    /** Whether the clients are known to be, or said to be, of the plan's account. */
    boolean areClientsOfThePlan() {
        return planAccount.equals(accountId());
    }

    /** Asked once; without anybody to ask, the clients are the plan's account's, as the caller was told. */
    private @Nullable String accountId() {
        if (caller == null) {
            return planAccount;
        }
        if (account == null && failure == null) {
            try {
                account = caller.accountId();
            } catch (SdkException e) {
                failure = CallFailure.of("GetCallerIdentity", e);
            }
        }
        return account;
    }

    /** Why a trail is not created with its bucket. */
    Optional<StepOutcome> ofBucket(Step.Call call) {
        if (buckets == null || !(call instanceof Step.CreateTrail create)) {
            return Optional.empty();
        }
        try {
            buckets.headBucket(create.s3BucketName(), create.s3BucketOwner());
            return Optional.empty();
        } catch (SdkException e) {
            return Optional.of(
                    e instanceof AwsServiceException answered && answered.statusCode() == FORBIDDEN
                            ? new Refused(
                                    Refusal.OTHER_BUCKET,
                                    "the bucket `" + create.s3BucketName() + "` is not one of the account "
                                            + create.s3BucketOwner() + " that these clients may see")
                            : new Failed(CallFailure.of("HeadBucket", e)));
        }
    }
}
