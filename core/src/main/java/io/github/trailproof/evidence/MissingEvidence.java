package io.github.trailproof.evidence;

import io.github.trailproof.trail.TrailArn;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of evidence that is missing: which call would have given it, about what, and why it did not.
 *
 * @param operation the call that gives this evidence
 * @param region the region to call, if it is known
 * @param trailArn the trail asked about, unless the call is about all of them
 * @param cause why the evidence is missing
 */
public record MissingEvidence(Operation operation, Optional<String> region, Optional<TrailArn> trailArn, Cause cause)
        implements Comparable<MissingEvidence> {

    private static final Comparator<MissingEvidence> BY_CAUSE = Comparator.comparing(
                    (MissingEvidence missing) -> Contents.of(missing.cause()), Contents.ORDER)
            .thenComparing(missing -> missing.region().isPresent());

    /** Why a piece of evidence is missing. */
    public sealed interface Cause {}

    /**
     * The call was made and failed.
     *
     * @param errorCode the service's error code, such as {@code AccessDeniedException}
     * @param message the service's words, if any
     */
    public record Failed(String errorCode, Optional<String> message) implements Cause {
        /** Checks that nothing is null. */
        public Failed {
            Objects.requireNonNull(errorCode, "errorCode");
            Objects.requireNonNull(message, "message");
        }

        /** What kind of failure it is, by the error code and, for a denial, by the message. */
        public FailureKind kind() {
            return FailureKind.of(errorCode, message.orElse(""));
        }
    }

    /**
     * The call was made and failed, and nobody knows how: there is no error code.
     *
     * @param message the words that came with the failure, if any
     */
    public record FailedWithoutCode(Optional<String> message) implements Cause {
        /** Checks that nothing is null. */
        public FailedWithoutCode {
            Objects.requireNonNull(message, "message");
        }
    }

    /** The call was not made. */
    public record NotAsked() implements Cause {}

    /**
     * The call was answered, but whoever read the answer could not use it: the collector, or the file that states it.
     *
     * @param detail what is open, in lower case, without a full stop; untrusted text may be part of it
     */
    public record Unsettled(String detail) implements Cause {
        /** Checks that nothing is null. */
        public Unsettled {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * The call was answered more than once, the answers differ, and nothing says which of them is the later one.
     *
     * @param one where one answer was found
     * @param other where another one was found
     */
    public record AnswersDiffer(EvidencePlace one, EvidencePlace other) implements Cause {
        /** Checks that nothing is null. */
        public AnswersDiffer {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(other, "other");
        }
    }

    /**
     * The call was answered, and what it answered decides nothing. Only a rule finds this, so it is the cause of what an
     * assessment is missing, never of an answer that is missing in the evidence.
     *
     * @param finding what was found
     */
    public record Inconclusive(Finding finding) implements Cause {
        /** Checks that nothing is null. */
        public Inconclusive {
            Objects.requireNonNull(finding, "finding");
        }
    }

    /** It is about a time in the past, of which the history that is known does not tell it. */
    public record NotInHistory() implements Cause {}

    /** What a plan does not say. */
    public enum OpenInPlan {
        /** A value is known only after the plan is applied. */
        KNOWN_AFTER_APPLY,
        /** The account may have trails that the plan does not manage or does not show. */
        NOT_MANAGED_HERE,
        /** Whether the resource is made at all is known only after the plan is applied. */
        MAY_NOT_BE_MADE,
        /** A trail that is there now may be replaced or deleted. */
        MAY_BE_REPLACED,
        /** As it is planned, the service refuses the trail. */
        REFUSED,
        /** What the service makes of it is not documented. */
        NOT_DOCUMENTED
    }

    /**
     * A plan or a template leaves it open.
     *
     * @param why what it does not say
     * @param address the part of the plan that would settle it, such as {@code aws_cloudtrail.main.enable_logging};
     *     untrusted text may be part of it
     */
    public record Planned(OpenInPlan why, String address) implements Cause {
        /** Checks that nothing is null. */
        public Planned {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(address, "address");
        }
    }

    /** Checks that nothing is null. */
    public MissingEvidence {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(trailArn, "trailArn");
        Objects.requireNonNull(cause, "cause");
    }

    /** Obtains the note that a trail was not asked about; the call goes to the ARN's region. */
    public static MissingEvidence notAsked(Operation operation, TrailArn trailArn) {
        return of(operation, trailArn, new NotAsked());
    }

    /** Obtains a note about one trail; the call goes to the ARN's region. */
    public static MissingEvidence of(Operation operation, TrailArn trailArn, Cause cause) {
        return new MissingEvidence(operation, Optional.of(trailArn.region()), Optional.of(trailArn), cause);
    }

    /** Obtains a note about a call that concerns a whole region. */
    public static MissingEvidence of(Operation operation, String region, Cause cause) {
        return new MissingEvidence(operation, Optional.of(region), Optional.empty(), cause);
    }

    /** Obtains a note about a call that concerns the whole account. */
    public static MissingEvidence of(Operation operation, Cause cause) {
        return new MissingEvidence(operation, Optional.empty(), Optional.empty(), cause);
    }

    /** Obtains a note about what a plan leaves open. */
    public static MissingEvidence inPlan(OpenInPlan why, String address) {
        return of(Operation.PLAN, new Planned(why, address));
    }

    /** Obtains a note about an answer that decides nothing: what it says, or what it is itself missing. */
    public static MissingEvidence inconclusive(Operation operation, TrailArn trailArn, Finding finding) {
        return finding instanceof Finding.Unanswered unanswered
                        && unanswered.reason().operation() == Operation.PLAN
                ? unanswered.reason()
                : of(operation, trailArn, new Inconclusive(finding));
    }

    /** The part of a plan that would settle it, if a plan leaves it open. */
    public Optional<String> address() {
        return cause instanceof Planned planned ? Optional.of(planned.address()) : Optional.empty();
    }

    /**
     * The IAM action that would have to be allowed, such as {@code cloudtrail:GetTrailStatus}; empty where a plan was
     * read.
     */
    public String iamAction() {
        return operation.iamAction();
    }

    /** The service's error code, if the call was made and failed with one. */
    public Optional<String> errorCode() {
        return cause instanceof Failed failed ? Optional.of(failed.errorCode()) : Optional.empty();
    }

    /** What kind of failure it is, if the call was made and failed. */
    public Optional<FailureKind> failureKind() {
        if (cause instanceof Failed failed) {
            return Optional.of(failed.kind());
        }
        return cause instanceof FailedWithoutCode ? Optional.of(FailureKind.OTHER) : Optional.empty();
    }

    /**
     * Whether the call was made and refused, and somebody in the account can permit it. A policy of the organization
     * refuses a call whatever the account permits.
     */
    public boolean isDenied() {
        return failureKind()
                .filter(kind -> kind.isDenial() && !kind.isOrganizationPolicy())
                .isPresent();
    }

    /**
     * Whether a region that is not enabled may be why the call failed: such a region accepts no credentials, and some
     * regions no account can disable.
     */
    public boolean isPerhapsOfDisabledRegion() {
        return failureKind()
                        .filter(kind -> kind == FailureKind.UNACCEPTED_CREDENTIALS)
                        .isPresent()
                && region.filter(name -> !EnabledRegions.isAlwaysEnabled(name)).isPresent();
    }

    /**
     * Whether the call was answered, and the answer leaves the matter open ({@link Unsettled}, {@link AnswersDiffer},
     * {@link Inconclusive}, {@link Planned}), or it is too late to ask ({@link NotInHistory}): then no permission would help.
     */
    public boolean isAnswered() {
        return cause instanceof Unsettled
                || cause instanceof AnswersDiffer
                || cause instanceof Inconclusive
                || cause instanceof Planned
                || cause instanceof NotInHistory;
    }

    /** Orders by operation, region, trail and cause; only equal evidence compares as equal. */
    @Override
    public int compareTo(MissingEvidence other) {
        int order = operation.compareTo(other.operation);
        if (order == 0) {
            order = region.orElse("").compareTo(other.region.orElse(""));
        }
        if (order == 0 && !trailArn.equals(other.trailArn)) {
            order = text(trailArn).compareTo(text(other.trailArn));
        }
        return order == 0 ? BY_CAUSE.compare(this, other) : order;
    }

    private static String text(Optional<TrailArn> arn) {
        return arn.map(TrailArn::toString).orElse("");
    }
}
