package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Says which error a call is answered with, as it is on the wire. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(String errorCode, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        error -> org.assertj.core.api.Assertions.assertThat(
                                        error.awsErrorDetails().errorCode())
                                .isEqualTo(errorCode));
    }

    static void assertRefused(int status, String errorCode, ThrowingCallable call) {
        assertRefused(errorCode, call);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        error -> org.assertj.core.api.Assertions.assertThat(error.statusCode())
                                .isEqualTo(status));
    }
}
