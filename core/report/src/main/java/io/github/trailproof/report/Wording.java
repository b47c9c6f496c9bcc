package io.github.trailproof.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Warning;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.RedundantTrail;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an assessment in words, for outputs that show them one by one. A sentence starts in lower case and has no
 * full stop.
 */
public final class Wording {

    private Wording() {}

    /** A criterion as a sentence names it: {@code CIS}, {@code Security Hub}, {@code complete coverage}. */
    public static String name(Criterion criterion) {
        return switch (criterion) {
            case CIS -> "CIS";
            case SECURITY_HUB -> "Security Hub";
            case COMPLETE -> "complete coverage";
        };
    }

    /** A requirement in two words or fewer, such as {@code multi-region}. */
    public static String brief(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "multi-region";
            case LOGGING -> "logging";
            case MANAGEMENT_EVENTS -> "management";
            case READ_WRITE_ALL -> "reads+writes";
            case NO_EXCLUSIONS -> "every source";
        };
    }

    /** What is true of a trail that meets a requirement. */
    public static String met(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "the trail records in every region";
            case LOGGING -> "the trail is logging";
            case MANAGEMENT_EVENTS -> "a selector takes management events";
            case READ_WRITE_ALL -> "that selector takes all of them, reads and writes";
            case NO_EXCLUSIONS -> "that selector leaves out no event source";
        };
    }

    /** What is true of a trail that does not meet a requirement. */
    public static String unmet(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "it records in one region only";
            case LOGGING -> "it is not logging";
            case MANAGEMENT_EVENTS -> "no selector takes management events";
            case READ_WRITE_ALL -> "no selector takes all of them, reads and writes";
            case NO_EXCLUSIONS -> "its selector leaves out event sources";
        };
    }

    /** What is not known of a trail while a requirement is open. */
    public static String open(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "whether it records in every region";
            case LOGGING -> "whether it is logging";
            case MANAGEMENT_EVENTS -> "which management events it takes";
            case READ_WRITE_ALL -> "whether a selector takes all of them, reads and writes";
            case NO_EXCLUSIONS -> "whether a selector leaves out no event source";
        };
    }

    /** What was found, such as {@code IsLogging is false}. */
    public static String finding(Finding finding) {
        return FindingWords.of(finding);
    }

    /** What decides a requirement, or the calls that keep it open. */
    public static String result(RequirementResult result) {
        return result.missing().isEmpty() ? finding(result.finding()) : calls(result.missing());
    }

    /** Why an answer is missing, to be read after the call's name: {@code answered AccessDeniedException}. */
    public static String cause(MissingEvidence.Cause cause) {
        return MissingWords.cause(cause);
    }

    /** The same in the fewest words: the error code, what is open, or {@code not asked}. */
    public static String detail(MissingEvidence.Cause cause) {
        return MissingWords.detail(cause);
    }

    /**
     * A missing answer: the call, the trail, the region, why it is missing, and the permission that would help if one
     * would.
     */
    public static String missing(MissingEvidence missing) {
        return MissingWords.full(missing);
    }

    /** The calls whose answers are missing and why, each kind once with its regions; without the trails. */
    public static String calls(List<MissingEvidence> missing) {
        return MissingWords.calls(missing);
    }

    /** A gap: its events, where, and a call that is not recorded. */
    public static String gap(Gap gap) {
        return GapWords.sentence(gap);
    }

    /** The events of a gap, and where: {@code KMS events, reads and writes, in every region}. */
    public static String what(Gap gap) {
        return GapWords.what(gap);
    }

    /** The call that proves a gap: {@code kms.amazonaws.com Decrypt in us-east-1}. */
    public static String call(Gap gap) {
        return GapWords.call(gap);
    }

    /** A scope: a region's name, {@code other regions} or {@code the global services}. */
    public static String scope(Scope scope) {
        return switch (scope.kind()) {
            case REGION -> Phrase.plain(scope.region());
            case OTHER_REGIONS -> "other regions";
            case GLOBAL_SERVICES -> "the global services";
        };
    }

    /** A trail's ARN. */
    public static String trail(TrailArn arn) {
        return Phrase.plain(arn.toString());
    }

    /**
     * A trail by its name, its home region and, if it is another account's, its owner; one of a plan first by its address
     * there.
     */
    public static String trail(TrailAssessment trail, String accountId) {
        TrailArn arn = trail.trailArn();
        List<String> place = new ArrayList<>();
        if (!trail.address().equals(Optional.of(arn.name()))) {
            place.add(Phrase.plain(arn.name()));
        }
        if (!trail.homeRegion().equals(PlannedTrail.UNKNOWN_REGION)) {
            place.add(Phrase.plain(trail.homeRegion()));
        }
        String whose = arn.isOwnedBy(accountId) ? "" : " of account " + arn.accountId();
        if (trail.organizationTrail()) {
            place.add("organization trail" + whose);
        }
        String words = String.join(", ", place) + (trail.organizationTrail() ? "" : whose);
        return trail.address()
                .map(address -> Phrase.plain(address) + (words.isEmpty() ? "" : " (" + words + ")"))
                .orElse(words);
    }

    /** A span of time of which log files may be missing. */
    public static String warning(Warning warning) {
        return BesideWords.warning(warning);
    }

    /** A trail that records what others record already: which, and which others. */
    public static String copy(RedundantTrail copy, Assessment assessment) {
        return BesideWords.copy(copy, assessment);
    }

    /** A delivery that failed. */
    public static String warning(DeliveryWarning warning) {
        return DeliveryWords.of(warning);
    }
}
