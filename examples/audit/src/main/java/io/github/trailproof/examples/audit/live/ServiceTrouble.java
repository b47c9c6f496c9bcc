package io.github.trailproof.examples.audit.live;

import io.github.trailproof.collect.organization.OrganizationException;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.mapping.SdkErrors;
import io.github.trailproof.report.Phrase;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;

/** Why a live run could not begin, and what the user can do about it. */
final class ServiceTrouble {

    private static final Set<String> NOT_KNOWN = Set.of(
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "InvalidSignatureException");

    private ServiceTrouble() {}

    private static String words(Silence silence) {
        return switch (silence) {
            case EXPIRED -> " was not asked, because the credentials have expired";
            case LATE -> " did not answer in time";
            case UNREACHABLE -> " cannot be reached";
            case GARBLED -> " gave no answer that can be read";
        };
    }

    static StoppedRun noCredentials(Optional<String> profile, Exception cause) {
        String message = profile.map(name -> "profile `" + name + "` gives no credentials: " + words(cause))
                .orElse(
                        "there are no AWS credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, sign in, or name"
                                + " a profile with --profile");
        return new StoppedRun(message, cause, ExitStatus.UNAVAILABLE);
    }

    static StoppedRun noRegion(Optional<String> profile, Exception cause) {
        String where = profile.map(name -> "profile `" + name + "` names none").orElse("the settings name none");
        return new StoppedRun(
                "there is no region to start from, and " + where + "; give one with --region or AWS_REGION",
                cause,
                ExitStatus.USAGE);
    }

    /** The settings that every AWS tool uses hold something that none can use. */
    static StoppedRun brokenSettings(RuntimeException cause) {
        return new StoppedRun(
                "the AWS configuration cannot be used: " + cause.getMessage()
                        + "; see the config file and the AWS_ variables",
                cause,
                ExitStatus.USAGE);
    }

    /** The first call failed. */
    static StoppedRun noAnswer(String call, String region, Optional<URI> endpoint, SdkException cause) {
        Failed failed = SdkErrors.failed(cause);
        String code = failed.errorCode();
        String message;
        Optional<Silence> silence = Silence.of(code);
        if (silence.equals(Optional.of(Silence.EXPIRED))) {
            message = "the credentials have expired: " + call + " answered " + code + "; sign in again";
        } else if (NOT_KNOWN.contains(code)) {
            message = "the credentials are not accepted: " + call + " answered " + code
                    + "; they may be mistyped, deleted, or of another partition than region `" + region + "`";
        } else if (silence.isPresent()) {
            String place = endpoint.map(url -> "`" + url + "`").orElse("AWS in region `" + region + "`");
            message = place + words(silence.get()) + ": " + words(cause);
        } else {
            message = call + " answered " + code
                    + failed.message().map(words -> ": " + words).orElse("");
        }
        return new StoppedRun(message, cause, ExitStatus.UNAVAILABLE);
    }

    /** The accounts of the organization could not be listed. */
    static StoppedRun noOrganization(OrganizationException cause) {
        String advice = cause.operation().equals("ListAccounts")
                ? "; --org works in the management account and for delegated administrators, allowed"
                        + " organizations:ListAccounts"
                : "";
        return new StoppedRun(cause.getMessage() + advice, cause, ExitStatus.UNAVAILABLE);
    }

    /**
     * Refuses evidence that holds no answer from CloudTrail at all, not even a denied call.
     *
     * @throws StoppedRun if it does not
     */
    static void refuseSilence(AccountEvidence evidence) {
        Optional<Silence> silence = Silence.of(evidence);
        if (silence.isPresent() && silence.get() != Silence.EXPIRED && Silence.isWhole(evidence)) {
            String message = evidence.listings().values().stream()
                    .flatMap(listing -> listing.missing().stream())
                    .map(MissingEvidence::cause)
                    .filter(Failed.class::isInstance)
                    .flatMap(failed -> ((Failed) failed).message().stream())
                    .findFirst()
                    .orElse("there is no answer");
            throw new StoppedRun(
                    "CloudTrail" + words(silence.get()) + ", in "
                            + Phrase.some(evidence.listings().keySet()) + ": " + message,
                    null,
                    ExitStatus.UNAVAILABLE);
        }
    }

    private static String words(Throwable cause) {
        return SdkErrors.failed(cause).message().orElseGet(cause::toString);
    }
}
