package io.github.trailproof.examples.audit.live;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.mapping.SdkErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why calls of an account were not answered, where that is no matter of a permission; the gravest comes first. */
enum Silence {
    /** The caller has to sign in again. */
    EXPIRED,
    /** The service or the way to it is slow, or hangs. */
    LATE,
    /** There is no way to the service, or it broke. */
    UNREACHABLE,
    /** What answers may not be the service. */
    GARBLED;

    /** What an error code says. */
    static Optional<Silence> of(String errorCode) {
        return switch (errorCode) {
            case "ExpiredToken", "ExpiredTokenException", "RequestExpired" -> Optional.of(EXPIRED);
            case SdkErrors.TIMED_OUT, SdkErrors.DEADLINE_PASSED -> Optional.of(LATE);
            case SdkErrors.CONNECTION_FAILED -> Optional.of(UNREACHABLE);
            case SdkErrors.NO_READABLE_ANSWER -> Optional.of(GARBLED);
            default -> Optional.empty();
        };
    }

    /** The gravest reason among the calls of an account. */
    static Optional<Silence> of(AccountEvidence evidence) {
        return failures(evidence)
                .map(Failed::errorCode)
                .flatMap(code -> of(code).stream())
                .sorted()
                .findFirst();
    }

    /** Whether nothing at all was answered, not even that a call is denied. */
    static boolean isWhole(AccountEvidence evidence) {
        List<Evidence<?>> answers = answers(evidence).toList();
        return !evidence.listings().isEmpty()
                && answers.stream()
                        .allMatch(answer -> answer instanceof Evidence.Missing<?> missing
                                && !(missing.reason().cause() instanceof MissingEvidence.Unsettled)
                                && missing.reason()
                                        .errorCode()
                                        .map(code -> of(code).isPresent())
                                        .orElse(true));
    }

    private static Stream<Failed> failures(AccountEvidence evidence) {
        return answers(evidence)
                .flatMap(answer -> answer.missing().stream())
                .map(MissingEvidence::cause)
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast);
    }

    private static Stream<Evidence<?>> answers(AccountEvidence evidence) {
        return Stream.of(
                        evidence.listings().values().stream(),
                        evidence.statuses().values().stream(),
                        evidence.selectors().values().stream(),
                        Stream.of(evidence.enabledRegions()))
                .flatMap(answers -> answers);
    }

    /** What the user is told of accounts that could not be asked, or not in full. */
    String words() {
        return switch (this) {
            case EXPIRED ->
                "the credentials expired before everything was asked; sign in again, and run it again for them";
            case LATE ->
                "there were calls without an answer in time; run it again for them, with more --timeout or --deadline if they"
                        + " are slow";
            case UNREACHABLE ->
                "there were connections that failed; look at the network, a proxy and its settings, and run it again for"
                        + " them";
            case GARBLED ->
                "there were answers that cannot be read; look for a proxy or another service in between, and run it again"
                        + " for them";
        };
    }
}
