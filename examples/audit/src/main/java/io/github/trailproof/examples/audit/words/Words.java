package io.github.trailproof.examples.audit.words;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.report.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The control's terms in words for people. */
public final class Words {

    private static final int MOST_NAMED = 4;

    private Words() {}

    /** A criterion as a sentence names it. */
    public static String name(Criterion criterion) {
        return switch (criterion) {
            case CIS -> "CIS";
            case SECURITY_HUB -> "Security Hub";
            case COMPLETE -> "complete coverage";
        };
    }

    /** A criterion as the command line spells it. */
    public static String option(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a criterion requires. */
    public static String meaning(Criterion criterion) {
        return switch (criterion) {
            case CIS ->
                "the letter of the benchmark. A selector may exclude event sources, such as KMS, and still meets it.";
            case SECURITY_HUB ->
                "AWS Security Hub and AWS Config: the same, and the selector excludes no event source.";
            case COMPLETE ->
                "every management event of every enabled region and of the global services is recorded, by one"
                        + " trail or by several together. What is not recorded is shown as gaps, each with an example"
                        + " of a call.";
        };
    }

    /** A requirement in two words or less. */
    public static String brief(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "multi-region";
            case LOGGING -> "logging";
            case MANAGEMENT_EVENTS -> "management";
            case READ_WRITE_ALL -> "reads+writes";
            case NO_EXCLUSIONS -> "every source";
        };
    }

    /** What a requirement that is met says of the trail. */
    public static String asked(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "the trail records in every region";
            case LOGGING -> "the trail is logging";
            case MANAGEMENT_EVENTS -> "a selector takes management events";
            case READ_WRITE_ALL -> "that selector takes all of them, reads and writes";
            case NO_EXCLUSIONS -> "that selector leaves out no event source";
        };
    }

    /** What a requirement that is not met says of the trail. */
    static String unmet(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "it records in one region only";
            case LOGGING -> "it is not logging";
            case MANAGEMENT_EVENTS -> "no selector takes management events";
            case READ_WRITE_ALL -> "no selector takes all of them, reads and writes";
            case NO_EXCLUSIONS -> "its selector leaves out event sources";
        };
    }

    /** What is not known of a trail while a requirement is open. */
    static String open(Requirement requirement) {
        return switch (requirement) {
            case MULTI_REGION -> "whether it records in every region";
            case LOGGING -> "whether it is logging";
            case MANAGEMENT_EVENTS -> "which management events it takes";
            case READ_WRITE_ALL -> "whether a selector takes all of them, reads and writes";
            case NO_EXCLUSIONS -> "whether a selector leaves out no event source";
        };
    }

    /** The field that decides and what it says. */
    public static String evidence(RequirementResult result) {
        return Wording.finding(result.finding());
    }

    /** Why a piece of evidence is missing, without the call. */
    public static String cause(MissingEvidence.Cause cause) {
        return Wording.cause(cause);
    }

    /** A trail by its name, its home region and, if it is another account's, its owner. */
    public static String trail(TrailAssessment trail, String accountId) {
        String owner = trail.trailArn().accountId();
        String place = trail.trailArn().name() + ", " + trail.homeRegion();
        String whose = owner.equals(accountId) ? "" : " of account " + owner;
        return place + (trail.organizationTrail() ? ", organization trail" + whose : whose);
    }

    /** Names in a row, the last ones only counted if there are many. */
    public static String some(Collection<String> names) {
        List<String> shown = names.stream().limit(MOST_NAMED).toList();
        int more = names.size() - shown.size();
        return more > 0 ? String.join(", ", shown) + " and " + more + " more" : and(shown);
    }

    /** Names in a row with an "and" before the last one. */
    public static String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
