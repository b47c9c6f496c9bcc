package io.github.trailproof.mapping;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Obtains missing evidence from a call that failed. {@link CompletionException} and {@link ExecutionException}, which
 * asynchronous clients put around an exception, are looked through. The error code is
 *
 * <ul>
 *   <li>the service's, as it was on the wire, where there is one: {@code AccessDeniedException},
 *       {@code CloudTrailARNInvalidException}. It is neither the HTTP status, which CloudTrail shares among most of its
 *       errors, nor the name of the SDK's exception, which may be spelled otherwise or stand for several errors;
 *   <li>{@code Http} and the status, as {@code Http503}, where an error came back that names no code, as proxies and load
 *       balancers answer;
 *   <li>{@link #TIMED_OUT} where no answer came in time;
 *   <li>{@link #CONNECTION_FAILED} where there was no connection, or it broke;
 *   <li>{@code ExpiredTokenException} where the credentials had expired before anything was sent, as those of IAM Identity
 *       Center do; services answer the same code;
 *   <li>{@link #NO_READABLE_ANSWER} in all other cases.
 * </ul>
 *
 * <p>The message is one line. It is the service's words where it said any, else those of the exception; they may change
 * with the SDK's version, and are for people to read.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class SdkErrors {

    /**
     * The error code of a call that brought no answer that could be read: it was garbled or broke off, or nothing was sent
     * because there were no credentials. It is not a code of any service.
     */
    public static final String NO_READABLE_ANSWER = "NoReadableAnswer";

    /** The error code of a call that was not answered within its timeout. It is not a code of any service. */
    public static final String TIMED_OUT = "TimedOut";

    /**
     * The error code of a call that was not answered, or not made any more, when the deadline of its account passed. It is
     * not a code of any service.
     */
    public static final String DEADLINE_PASSED = "DeadlinePassed";

    /**
     * The error code of a call whose connection was refused, reset or never came about, or whose host has no address. It is
     * not a code of any service.
     */
    public static final String CONNECTION_FAILED = "ConnectionFailed";

    private SdkErrors() {}

    /**
     * Obtains the note that a call about a whole region failed.
     *
     * @param operation the call
     * @param region the region that was called
     * @param thrown what the SDK threw
     */
    public static MissingEvidence missing(Operation operation, String region, Throwable thrown) {
        return MissingEvidence.of(operation, region, failed(thrown));
    }

    /**
     * Obtains the note that a call about one trail, made to the region of its ARN, failed.
     *
     * @param operation the call
     * @param trailArn the trail that was asked about
     * @param thrown what the SDK threw
     */
    public static MissingEvidence missing(Operation operation, TrailArn trailArn, Throwable thrown) {
        return MissingEvidence.of(operation, trailArn, failed(thrown));
    }

    /**
     * Obtains the cause alone: the error code and the message.
     *
     * @param thrown what the SDK threw
     */
    public static Failed failed(Throwable thrown) {
        Throwable error = unwrapped(thrown);
        if (error instanceof AwsServiceException answered && answered.awsErrorDetails() != null) {
            AwsErrorDetails details = answered.awsErrorDetails();
            String code = text(details.errorCode()).orElseGet(() -> withoutCode(answered));
            return new Failed(code, text(details.errorMessage()).or(() -> text(answered.getMessage())));
        }
        String code = error instanceof SdkServiceException answered ? withoutCode(answered) : SilentCalls.code(error);
        // An exception that is not the SDK's may say more by its name than by its message.
        return new Failed(code, text(error instanceof SdkException ? error.getMessage() : error.toString()));
    }

    private static String withoutCode(SdkServiceException answered) {
        return answered.statusCode() > 0 ? "Http" + answered.statusCode() : NO_READABLE_ANSWER;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable error = thrown;
        while ((error instanceof CompletionException || error instanceof ExecutionException)
                && error.getCause() != null) {
            error = error.getCause();
        }
        return error;
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty());
    }
}
