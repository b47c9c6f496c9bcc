package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.report.Wording;

/** Why a plan asks for a step, in lower case and without a full stop. Untrusted text is in it as it is. */
final class ReasonSentences {

    private ReasonSentences() {}

    static String of(Reason.Cause cause) {
        if (cause instanceof Reason.Unmet unmet) {
            return Wording.finding(unmet.result().finding());
        }
        if (cause instanceof Reason.Open open) {
            return open.missing().operation().apiName() + " "
                    + Wording.cause(open.missing().cause()) + "; " + purpose(open.purpose());
        }
        if (cause instanceof Reason.NewTrailObstacle obstacle) {
            return obstacle(obstacle);
        }
        if (cause instanceof Reason.NoStep none) {
            return noStep(none);
        }
        if (cause instanceof Reason.NoOrganizationTrail) {
            return "IsOrganizationTrail is false, so the organization's members are not recorded";
        }
        if (cause instanceof Reason.NoTrail) {
            return "the account has no trail";
        }
        if (cause instanceof Reason.NotStartedYet) {
            return "a new trail does not log until it is started";
        }
        return cause instanceof Reason.NothingUnmet
                ? "the trail meets every requirement"
                : "no existing trail can be fixed in as few changes";
    }

    static String noStep(Reason.NoStep none) {
        return none instanceof Reason.LandingZone zone
                ? "the landing zone of AWS Control Tower owns and changes " + zone.trailArn()
                        + ": repair or update the landing zone, or reset its logging there"
                : "no answer is missing that could be asked for";
    }

    private static String purpose(Reason.Purpose purpose) {
        return switch (purpose) {
            case SETTLE_THE_VERDICT -> "the account may already pass";
            case REPLACE_SELECTORS -> "selectors can be replaced once they are read";
        };
    }

    private static String obstacle(Reason.NewTrailObstacle obstacle) {
        if (obstacle instanceof Reason.UnknownPartition unknown) {
            return "`" + unknown.partition() + "` is not an AWS partition";
        }
        if (obstacle instanceof Reason.HomeRegionDisabled disabled) {
            return "the home region `" + disabled.region() + "` is not enabled in the account";
        }
        if (obstacle instanceof Reason.HomeRegionFull full) {
            return full(full.region(), full.trails()) + ": delete one there, or choose another home region";
        }
        return obstacle instanceof Reason.NoKnownRegion
                ? "no region of the account is known: choose the home region"
                : "the account would not pass with a new trail either";
    }

    /** A region that has as many trails as it may have. */
    static String full(String region, long trails) {
        return region + " already has " + trails + " trails, and " + Note.Limit.TRAILS_PER_REGION.most()
                + " are allowed";
    }
}
