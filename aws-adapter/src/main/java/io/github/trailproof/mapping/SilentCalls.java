package io.github.trailproof.mapping;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Why a call was not answered, from the types of the exception and its causes. */
final class SilentCalls {

    /** The SDK has an exception of this name in each module that signs in, and services answer it as a code. */
    private static final String EXPIRED = "ExpiredTokenException";

    /** More than any exception has; a chain of causes may be a ring. */
    private static final int MOST_CAUSES = 20;

    private SilentCalls() {}

    /** The code in the place of one that the service did not answer. */
    static String code(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .flatMap(cause -> reason(cause).stream())
                .findFirst()
                .orElse(SdkErrors.NO_READABLE_ANSWER);
    }

    private static Optional<String> reason(Throwable cause) {
        if (cause instanceof ApiCallTimeoutException
                || cause instanceof ApiCallAttemptTimeoutException
                || cause instanceof SocketTimeoutException
                || cause instanceof TimeoutException) {
            return Optional.of(SdkErrors.TIMED_OUT);
        }
        if (cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException
                || cause instanceof ClosedChannelException) {
            return Optional.of(SdkErrors.CONNECTION_FAILED);
        }
        return cause.getClass().getSimpleName().equals(EXPIRED) ? Optional.of(EXPIRED) : Optional.empty();
    }
}
