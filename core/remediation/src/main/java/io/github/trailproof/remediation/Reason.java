package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.TrailArn;
import java.util.List;

/**
 * Why a plan asks for a step. {@link io.github.trailproof.remediation.text.PlanSentences} puts it into words.
 *
 * @param cause what is so in the account
 * @param requirements what the step meets, by the criteria that ask everything of one trail; else empty
 * @param gaps what the plan's steps close together, by {@link io.github.trailproof.control.Criterion#COMPLETE}; else empty
 */
public record Reason(Cause cause, List<Requirement> requirements, List<Gap> gaps) {

    /** Copies the lists. */
    public Reason {
        requireNonNull(cause, "cause");
        requirements = List.copyOf(requirements);
        gaps = List.copyOf(gaps);
    }

    /** The same requirements and gaps, for another cause. */
    Reason because(Cause other) {
        return new Reason(other, requirements, gaps);
    }

    /** What is so in the account. */
    public sealed interface Cause {}

    /**
     * A trail does not meet a requirement, or is not known to.
     *
     * @param result the requirement and what decided it
     */
    public record Unmet(RequirementResult result) implements Cause {
        /** Checks that nothing is null. */
        public Unmet {
            requireNonNull(result, "result");
        }
    }

    /** A trail of another account meets every requirement, and still the account does not pass. */
    public record NothingUnmet() implements Cause {}

    /** The account has no trail. */
    public record NoTrail() implements Cause {}

    /** No existing trail can be fixed in as few changes. */
    public record NoShorterChange() implements Cause {}

    /** The trail is no organization trail any more, though the organization's members rely on it. */
    public record NoOrganizationTrail() implements Cause {}

    /** Why a plan has no step although the account does not pass. */
    public sealed interface NoStep extends Cause {}

    /**
     * The trail that would have to be changed is one of AWS Control Tower: its landing zone owns and changes it, and denies
     * everybody else to.
     *
     * @param trailArn which trail
     */
    public record LandingZone(TrailArn trailArn) implements NoStep {

        private static final String PREFIX = "aws-controltower-";

        /** Checks that nothing is null. */
        public LandingZone {
            requireNonNull(trailArn, "trailArn");
        }

        /** Whether a trail is the landing zone's, by its name. */
        public static boolean manages(TrailArn trailArn) {
            return trailArn.name().startsWith(PREFIX);
        }
    }

    /** The verdict is open, and no answer is missing that could be asked for. */
    public record NothingToAsk() implements NoStep {}

    /** A trail that was just created does not log. */
    public record NotStartedYet() implements Cause {}

    /** Why a new trail that is needed is not created as it was chosen. */
    public sealed interface NewTrailObstacle extends Cause {}

    /**
     * The account's partition has no name that AWS gives.
     *
     * @param partition its name in the evidence
     */
    public record UnknownPartition(String partition) implements NewTrailObstacle {
        /** Checks that nothing is null. */
        public UnknownPartition {
            requireNonNull(partition, "partition");
        }
    }

    /** No region of the account is known, so the home region has to be chosen. */
    public record NoKnownRegion() implements NewTrailObstacle {}

    /**
     * The home region is not enabled in the account.
     *
     * @param region the home region
     */
    public record HomeRegionDisabled(String region) implements NewTrailObstacle {
        /** Checks that nothing is null. */
        public HomeRegionDisabled {
            requireNonNull(region, "region");
        }
    }

    /**
     * The home region has as many trails as a region may have ({@link Note.Limit#TRAILS_PER_REGION}), or more.
     *
     * @param region the home region
     * @param trails how many it has
     */
    public record HomeRegionFull(String region, long trails) implements NewTrailObstacle {
        /** Checks that nothing is null. */
        public HomeRegionFull {
            requireNonNull(region, "region");
        }
    }

    /** The account would not pass with a new trail either. */
    public record NewTrailWouldNotSuffice() implements NewTrailObstacle {}

    /**
     * A piece of evidence is missing.
     *
     * @param missing which, and why
     * @param purpose what it is needed for
     */
    public record Open(MissingEvidence missing, Purpose purpose) implements Cause {
        /** Checks that nothing is null. */
        public Open {
            requireNonNull(missing, "missing");
            requireNonNull(purpose, "purpose");
        }
    }

    /** What a missing piece of evidence is needed for. */
    public enum Purpose {
        /** The verdict: the account may pass already. */
        SETTLE_THE_VERDICT,
        /** To replace selectors, which have to be read first. */
        REPLACE_SELECTORS
    }
}
