package io.github.trailproof.execute;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.mapping.SdkErrors;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that failed, or whose answer could not be read.
 *
 * @param operation the call, such as {@code PutEventSelectors}
 * @param errorCode as {@link SdkErrors} gives it: the service's code, or {@link SdkErrors#NO_READABLE_ANSWER}
 * @param message in words, if there are any; untrusted
 */
public record CallFailure(String operation, String errorCode, Optional<String> message) {

    /** Checks that nothing is null. */
    public CallFailure {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(errorCode, "errorCode");
        Objects.requireNonNull(message, "message");
    }

    static CallFailure of(String operation, RuntimeException thrown) {
        MissingEvidence.Failed failed = SdkErrors.failed(thrown);
        return new CallFailure(operation, failed.errorCode(), failed.message());
    }

    /** Of a reading that brought nothing. */
    static CallFailure of(MissingEvidence missing) {
        String operation = missing.operation().apiName();
        if (missing.cause() instanceof MissingEvidence.Failed failed) {
            return new CallFailure(operation, failed.errorCode(), failed.message());
        }
        Optional<String> detail = missing.cause() instanceof MissingEvidence.Unsettled unsettled
                ? Optional.of(unsettled.detail())
                : Optional.empty();
        return new CallFailure(operation, SdkErrors.NO_READABLE_ANSWER, detail);
    }

    /** The failure in words, on one line. */
    public String text() {
        return PlainText.of(operation + " answered " + errorCode
                + message.map(words -> ": " + words).orElse(""));
    }
}
