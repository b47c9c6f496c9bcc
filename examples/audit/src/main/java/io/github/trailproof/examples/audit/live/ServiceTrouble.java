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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;

/** Why a live run could not begin, and what the user can do about it. */
final class ServiceTrouble {

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
    private static final Set<String> NOT_KNOWN = Set.of(
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "InvalidSignatureException");

    /** The codes of calls that no service answered. */
    private static final Set<String> SILENT = Set.of(
            SdkErrors.NO_READABLE_ANSWER, SdkErrors.TIMED_OUT, SdkErrors.DEADLINE_PASSED, SdkErrors.CONNECTION_FAILED);

    private ServiceTrouble() {}

    private static String silence(String code) {
        return switch (code) {
            case SdkErrors.TIMED_OUT, SdkErrors.DEADLINE_PASSED -> " did not answer in time";
            case SdkErrors.CONNECTION_FAILED -> " cannot be reached";
            default -> " gave no answer that can be read";
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

    /** The first call failed. */
    static StoppedRun noAnswer(String call, String region, Optional<URI> endpoint, SdkException cause) {
        Failed failed = SdkErrors.failed(cause);
        String code = failed.errorCode();
        String message;
        if (EXPIRED.contains(code)) {
            message = "the credentials have expired: " + call + " answered " + code + "; sign in again";
        } else if (NOT_KNOWN.contains(code)) {
            message = "the credentials are not accepted: " + call + " answered " + code
                    + "; they may be mistyped, deleted, or of another partition than region `" + region + "`";
        } else if (SILENT.contains(code)) {
            String place = endpoint.map(url -> "`" + url + "`").orElse("AWS in region `" + region + "`");
            message = place + silence(code) + ": " + words(cause);
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
        List<Failed> failures = evidence.listings().values().stream()
                .map(listing -> listing.missing()
                        .map(MissingEvidence::cause)
                        .filter(Failed.class::isInstance)
                        .map(Failed.class::cast)
                        .filter(failed -> SILENT.contains(failed.errorCode())))
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty() && failures.size() == evidence.listings().size()) {
            throw new StoppedRun(
                    "CloudTrail" + silence(failures.get(0).errorCode()) + ", in "
                            + Phrase.some(evidence.listings().keySet()) + ": "
                            + failures.get(0).message().orElse("there is no answer"),
                    null,
                    ExitStatus.UNAVAILABLE);
        }
    }

    private static String words(Throwable cause) {
        return SdkErrors.failed(cause).message().orElseGet(cause::toString);
    }
}
