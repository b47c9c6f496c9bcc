package io.github.trailproof.report;

import io.github.trailproof.evidence.FailureKind;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.FailedWithoutCode;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.NotInHistory;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Missing evidence in words. */
final class MissingWords {

    private MissingWords() {}

    /** Why the answer of a call is missing, without the call. */
    static String cause(Cause cause) {
        if (cause instanceof Failed failed) {
            return "answered " + detail(cause)
                    + policy(failed.kind())
                            .map(policy -> " (denied by " + policy + ")")
                            .orElse("");
        }
        if (cause instanceof FailedWithoutCode) {
            return "answered " + detail(cause);
        }
        if (cause instanceof AnswersDiffer) {
            return "gave " + detail(cause);
        }
        if (cause instanceof Planned) {
            return "leaves it open: " + detail(cause);
        }
        return cause instanceof NotAsked || cause instanceof NotInHistory
                ? "was " + detail(cause)
                : "does not settle it: " + detail(cause);
    }

    /** What a plan leaves open, to be followed by the part of the plan that would settle it. */
    private static String open(OpenInPlan why) {
        return switch (why) {
            case KNOWN_AFTER_APPLY -> "known only after apply";
            case NOT_MANAGED_HERE -> "trails not managed here";
            case MAY_NOT_BE_MADE -> "whether it is made is known only after apply";
            case MAY_BE_REPLACED -> "may be replaced or deleted";
            case REFUSED -> "the service refuses the trail as it is planned";
            case NOT_DOCUMENTED -> "what the service then does is not documented";
        };
    }

    /** The policy that denied a call, with its article, if the service said which. */
    static Optional<String> policy(FailureKind kind) {
        return switch (kind) {
            case IDENTITY_POLICY -> Optional.of("an identity-based policy");
            case SERVICE_CONTROL_POLICY -> Optional.of("a service control policy");
            case RESOURCE_CONTROL_POLICY -> Optional.of("a resource control policy");
            case PERMISSIONS_BOUNDARY -> Optional.of("a permissions boundary");
            case SESSION_POLICY -> Optional.of("a session policy");
            case ENDPOINT_POLICY -> Optional.of("the policy of a VPC endpoint");
            case RESOURCE_POLICY -> Optional.of("a resource-based policy");
            case DENIED,
                    EXPIRED_CREDENTIALS,
                    UNACCEPTED_CREDENTIALS,
                    THROTTLED,
                    NOT_FOUND,
                    TIMED_OUT,
                    NO_CONNECTION,
                    OTHER -> Optional.empty();
        };
    }

    static String detail(Cause cause) {
        if (cause instanceof Failed failed) {
            return failed.errorCode().isBlank() ? withoutCode(failed.message()) : Phrase.plain(failed.errorCode());
        }
        if (cause instanceof FailedWithoutCode failed) {
            return withoutCode(failed.message());
        }
        if (cause instanceof Unsettled unsettled) {
            return Phrase.plain(unsettled.detail());
        }
        if (cause instanceof AnswersDiffer differ) {
            return "different answers (" + Phrase.plain(differ.one().toString()) + "; "
                    + Phrase.plain(differ.other().toString()) + ")";
        }
        if (cause instanceof NotInHistory) {
            return "not told by the history of that time";
        }
        if (cause instanceof Planned planned) {
            return open(planned.why()) + ": " + Phrase.plain(planned.address());
        }
        return cause instanceof Inconclusive inconclusive ? FindingWords.of(inconclusive.finding()) : "not asked";
    }

    /** Where no code says what failed, the words that came with the failure are all there is. */
    private static String withoutCode(Optional<String> message) {
        return "an error without a code"
                + message.filter(words -> !words.isBlank())
                        .map(words -> ", `" + Phrase.plain(words) + "`")
                        .orElse("");
    }

    /** A call and why its answer is missing. */
    static String answer(MissingEvidence missing) {
        if (missing.cause() instanceof Planned) {
            return missing.trailArn()
                            .map(arn -> Phrase.plain(arn.toString()) + " ")
                            .orElse("")
                    + detail(missing.cause());
        }
        return missing.operation().apiName() + " " + cause(missing.cause());
    }

    /** The same with the trail, the region, and the permission that would help, if one would. */
    static String full(MissingEvidence missing) {
        if (missing.cause() instanceof Planned) {
            return answer(missing);
        }
        StringBuilder words = new StringBuilder(missing.operation().apiName());
        missing.trailArn().ifPresent(arn -> words.append(" for ").append(Phrase.plain(arn.toString())));
        missing.region().ifPresent(region -> words.append(" in ").append(Phrase.plain(region)));
        return words.append(' ')
                .append(cause(missing.cause()))
                .append(permission(missing))
                .toString();
    }

    private static String permission(MissingEvidence missing) {
        if (missing.isAnswered()) {
            return "";
        }
        return missing.failureKind().filter(FailureKind::isOrganizationPolicy).isPresent()
                ? ", so no permission in the account helps"
                : ", which needs " + missing.iamAction();
    }

    /** Calls whose answers are missing; the same in many regions is said once, with the regions. */
    static String calls(List<MissingEvidence> missing) {
        Map<String, TreeSet<String>> regions = new TreeMap<>();
        for (MissingEvidence one : missing) {
            TreeSet<String> where = regions.computeIfAbsent(answer(one), key -> new TreeSet<>());
            if (one.trailArn().isEmpty()) {
                one.region().map(Phrase::plain).ifPresent(where::add);
            }
        }
        return regions.entrySet().stream()
                .map(entry ->
                        entry.getKey() + (entry.getValue().isEmpty() ? "" : " in " + Phrase.some(entry.getValue())))
                .collect(Collectors.joining("; "));
    }
}
