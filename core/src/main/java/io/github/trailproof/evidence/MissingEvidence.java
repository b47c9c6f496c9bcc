package io.github.trailproof.evidence;

import io.github.trailproof.trail.TrailArn;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of evidence that is not there: which call would have given it, about what, and why it did not.
 *
 * @param operation the call that gives this evidence
 * @param region the region to call, if it is known
 * @param trailArn the trail asked about, unless the call is about all of them
 * @param cause why the evidence is missing
 */
public record MissingEvidence(Operation operation, Optional<String> region, Optional<TrailArn> trailArn, Cause cause)
        implements Comparable<MissingEvidence> {

    private static final Comparator<MissingEvidence> ORDER = Comparator.comparing(MissingEvidence::operation)
            .thenComparing(missing -> missing.region().orElse(""))
            .thenComparing(missing -> missing.trailArn().map(TrailArn::toString).orElse(""))
            .thenComparing(missing -> missing.cause().toString())
            // Last, so that only equal evidence compares as equal, whatever the texts hold.
            .thenComparing(missing -> missing.region().isPresent())
            .thenComparing(missing -> missing.errorCode().orElse(""));

    /** Why a piece of evidence is missing. */
    public sealed interface Cause {}

    /**
     * The call was made and failed.
     *
     * @param errorCode the service's error code, as {@code AccessDeniedException}
     * @param message the service's words, if any
     */
    public record Failed(String errorCode, Optional<String> message) implements Cause {
        /** Checks that nothing is null. */
        public Failed {
            Objects.requireNonNull(errorCode, "errorCode");
            Objects.requireNonNull(message, "message");
        }
    }

    /** The call was not made. */
    public record NotAsked() implements Cause {}

    /**
     * The call was answered, but the answer leaves the matter open: a member is absent, contradicts another, or has a
     * meaning this library does not know.
     *
     * @param detail what is open, in lower case, without a full stop
     */
    public record Unsettled(String detail) implements Cause {
        /** Checks that nothing is null. */
        public Unsettled {
            Objects.requireNonNull(detail, "detail");
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

    /** The IAM action that would have to be allowed, as {@code cloudtrail:GetTrailStatus}. */
    public String iamAction() {
        return operation.iamAction();
    }

    /** The service's error code, if the call was made and failed. */
    public Optional<String> errorCode() {
        return cause instanceof Failed failed ? Optional.of(failed.errorCode()) : Optional.empty();
    }

    /** Orders by operation, region, trail and cause. */
    @Override
    public int compareTo(MissingEvidence other) {
        return ORDER.compare(this, other);
    }
}
