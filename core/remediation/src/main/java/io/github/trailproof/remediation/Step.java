package io.github.trailproof.remediation;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/** One step of a plan: a call that changes a trail, or a request that only a person can meet. */
public sealed interface Step {

    /** The account that has to take the step, 12 digits: for a trail its owner. */
    String accountId();

    /** Why. */
    Reason reason();

    /**
     * A call of the CloudTrail API that changes a trail. It goes to the region of the trail's ARN, in the account that the
     * ARN names, and nowhere else.
     */
    sealed interface Call extends Step {

        /** The trail to change, or the ARN that the trail gets. */
        TrailArn trailArn();

        /** The operation, as {@code UpdateTrail}. */
        String operation();

        /** The trail's owner. */
        @Override
        default String accountId() {
            return trailArn().accountId();
        }

        /** The trail's home region, to which the call goes. */
        default String region() {
            return trailArn().region();
        }

        /** The action a policy must allow, as {@code cloudtrail:UpdateTrail}. */
        default String iamAction() {
            return "cloudtrail:" + operation();
        }
    }

    /**
     * Creates a multi-region trail with the events of the global services. It records all management events once it is
     * started, which is a step of its own.
     *
     * @param trailArn the ARN it will get; it holds the name, the home region and the account
     * @param s3BucketName the bucket, which must have the policy of the plan's {@link Note.BucketPolicyNote}
     * @param s3KeyPrefix the prefix of its log files' keys
     * @param kmsKeyId the key that encrypts them
     * @param reason why
     */
    record CreateTrail(
            TrailArn trailArn,
            String s3BucketName,
            Optional<String> s3KeyPrefix,
            Optional<String> kmsKeyId,
            Reason reason)
            implements Call {
        @Override
        public String operation() {
            return "CreateTrail";
        }
    }

    /**
     * Makes a trail multi-region, with the events of the global services; the service keeps everything else as it is.
     *
     * @param trailArn which trail
     * @param reason why
     */
    record UpdateTrail(TrailArn trailArn, Reason reason) implements Call {
        @Override
        public String operation() {
            return "UpdateTrail";
        }
    }

    /**
     * Replaces the whole list of a trail's selectors. Both lists are sorted, so that they differ only in what changes.
     *
     * @param trailArn which trail
     * @param before the list that was read, to be compared before the call is made
     * @param after the complete new list
     * @param keeps what of the old list is sent again, in words
     * @param reason why
     */
    record PutEventSelectors(
            TrailArn trailArn, EventSelectors before, EventSelectors after, String keeps, Reason reason)
            implements Call {
        @Override
        public String operation() {
            return "PutEventSelectors";
        }

        /** Whether these are the selectors that the step was planned for, in whatever order. */
        public boolean replaces(EventSelectors current) {
            return before.equals(SelectorOrder.sorted(current));
        }
    }

    /**
     * Starts a trail; on one that is logging already it changes nothing.
     *
     * @param trailArn which trail
     * @param reason why
     */
    record StartLogging(TrailArn trailArn, Reason reason) implements Call {
        @Override
        public String operation() {
            return "StartLogging";
        }
    }

    /** What only a person can do. After it the evidence is to be collected again and planned again. */
    sealed interface Request extends Step {}

    /**
     * Allow the account that collects evidence to make a call that was denied.
     *
     * @param accountId the account that lacks the answer
     * @param missing the call, its IAM action, region and trail, and how it was denied
     * @param reason why
     */
    record GrantPermission(String accountId, MissingEvidence missing, Reason reason) implements Request {}

    /**
     * Collect again, and look into it if it stays as it is: a call was not made or failed for another reason than a
     * permission, or its answer leaves the matter open.
     *
     * @param accountId the account that lacks the answer
     * @param missing what is open
     * @param reason why
     */
    record CollectAgain(String accountId, MissingEvidence missing, Reason reason) implements Request {}

    /**
     * Ask the account that owns a trail, for an organization's trail its management account: only it can change the
     * trail, and it can be asked about it.
     *
     * @param trailArn which trail
     * @param missing what is to be told of the trail; absent if the trail is to be changed
     * @param reason why, and what to change
     */
    record AskOwner(TrailArn trailArn, Optional<MissingEvidence> missing, Reason reason) implements Request {
        @Override
        public String accountId() {
            return trailArn.accountId();
        }
    }

    /**
     * Choose the new trail otherwise, or make room for it: it cannot be created as it was chosen.
     *
     * @param accountId the account that needs it
     * @param reason what is in the way
     */
    record ChooseNewTrail(String accountId, Reason reason) implements Request {}
}
