package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/** One step of a plan: a call that changes a trail, or a request that only a person can meet. */
public sealed interface Step {

    /**
     * The account in which the step is taken, 12 digits: for a trail its owner, which for the trail of an organization is
     * another account than the member that the plan is for.
     */
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

        /** The operation, such as {@code UpdateTrail}. */
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

        /** The action a policy must allow, such as {@code cloudtrail:UpdateTrail}. */
        default String iamAction() {
            return "cloudtrail:" + operation();
        }
    }

    /**
     * Creates a multi-region trail with the events of the global services and with log file validation, for which a control of its
     * own asks and which costs nothing. It records all management events once it is
     * started, which is a step of its own.
     *
     * @param trailArn the ARN it will get; it holds the name, the home region and the account
     * @param s3BucketName the bucket, whose policy must allow what the plan's {@link Note.BucketPolicyNote} says
     * @param s3BucketOwner the account that the bucket has to belong to, 12 digits: a bucket's name can be guessed, and
     *     whoever has it would receive the log files
     * @param makesBucket whether the bucket and its policy are to be made with the trail, if they are not there
     * @param s3KeyPrefix the prefix of its log files' keys
     * @param kmsKeyId the key that encrypts them
     * @param reason why
     */
    record CreateTrail(
            TrailArn trailArn,
            String s3BucketName,
            String s3BucketOwner,
            boolean makesBucket,
            Optional<String> s3KeyPrefix,
            Optional<String> kmsKeyId,
            Reason reason)
            implements Call {
        /** Checks that nothing is null. */
        public CreateTrail {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(s3BucketName, "s3BucketName");
            requireNonNull(s3BucketOwner, "s3BucketOwner");
            requireNonNull(s3KeyPrefix, "s3KeyPrefix");
            requireNonNull(kmsKeyId, "kmsKeyId");
            requireNonNull(reason, "reason");
        }

        /** With a bucket of the trail's own account, that is there. */
        public CreateTrail(
                TrailArn trailArn,
                String s3BucketName,
                Optional<String> s3KeyPrefix,
                Optional<String> kmsKeyId,
                Reason reason) {
            this(trailArn, s3BucketName, trailArn.accountId(), false, s3KeyPrefix, kmsKeyId, reason);
        }

        @Override
        public String operation() {
            return "CreateTrail";
        }
    }

    /**
     * Makes a trail multi-region, with the events of the global services, and where the plan says so the trail of its
     * owner's organization; the service keeps everything else as it is, encryption and log file validation among it.
     *
     * @param trailArn which trail
     * @param ofOrganization whether it also becomes an organization trail, which every member then sees
     * @param reason why
     */
    record UpdateTrail(TrailArn trailArn, boolean ofOrganization, Reason reason) implements Call {
        /** Checks that nothing is null. */
        public UpdateTrail {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(reason, "reason");
        }

        /** Whose trail it is stays as it is. */
        public UpdateTrail(TrailArn trailArn, Reason reason) {
            this(trailArn, false, reason);
        }

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
     * @param kept how many of the old selectors are sent again; the new selector takes all that the others took
     * @param reason why
     */
    record PutEventSelectors(TrailArn trailArn, EventSelectors before, EventSelectors after, int kept, Reason reason)
            implements Call {
        /** Checks that nothing is null. */
        public PutEventSelectors {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
            requireNonNull(reason, "reason");
        }

        @Override
        public String operation() {
            return "PutEventSelectors";
        }

        /** Whether the basic selectors that are sent again are written as advanced selectors of the same events. */
        public boolean isConverted() {
            return !before.eventSelectors().isEmpty()
                    && !after.advancedEventSelectors().isEmpty();
        }

        /** Whether these are the selectors that the step was planned for, in any order. */
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
        /** Checks that nothing is null. */
        public StartLogging {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(reason, "reason");
        }

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
    record GrantPermission(String accountId, MissingEvidence missing, Reason reason) implements Request {
        /** Checks that nothing is null. */
        public GrantPermission {
            requireNonNull(accountId, "accountId");
            requireNonNull(missing, "missing");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Collect again, and find out why if the result is the same: a call was not made, failed for another reason than a
     * permission, or gave an answer that settles nothing.
     *
     * @param accountId the account that lacks the answer
     * @param missing what is open
     * @param reason why
     */
    record CollectAgain(String accountId, MissingEvidence missing, Reason reason) implements Request {
        /** Checks that nothing is null. */
        public CollectAgain {
            requireNonNull(accountId, "accountId");
            requireNonNull(missing, "missing");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Ask the account that owns a trail, for an organization's trail its management account: only it can change the
     * trail, and it can be asked about it.
     *
     * @param trailArn which trail
     * @param missing what the owner is to answer about the trail; absent if the trail is to be changed
     * @param reason why, and what to change
     */
    record AskOwner(TrailArn trailArn, Optional<MissingEvidence> missing, Reason reason) implements Request {
        /** Checks that nothing is null. */
        public AskOwner {
            requireNonNull(trailArn, "trailArn");
            requireNonNull(missing, "missing");
            requireNonNull(reason, "reason");
        }

        @Override
        public String accountId() {
            return trailArn.accountId();
        }
    }

    /**
     * Choose different settings for the new trail, or free up capacity: it cannot be created as it was chosen.
     *
     * @param accountId the account that needs it
     * @param reason what is in the way
     */
    record ChooseNewTrail(String accountId, Reason reason) implements Request {
        /** Checks that nothing is null. */
        public ChooseNewTrail {
            requireNonNull(accountId, "accountId");
            requireNonNull(reason, "reason");
        }
    }
}
