package io.github.trailproof.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

class SdkErrorsTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");

    private LoopbackCloudTrail cloudTrail;

    @BeforeEach
    void start() {
        cloudTrail = new LoopbackCloudTrail();
    }

    @AfterEach
    void stop() {
        cloudTrail.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, AccessDeniedException",
        "400, ThrottlingException",
        "400, CloudTrailARNInvalidException",
        "400, TrailNotFoundException",
        "400, UnsupportedOperationException",
        "403, UnrecognizedClientException",
        "403, ExpiredTokenException",
        "403, OptInRequired",
        "500, InternalFailure",
        "400, AnErrorTheSdkHasNoClassFor"
    })
    void theCodeAndTheMessageAreTheServices(int status, String code) {
        assertThat(failure(status, "{\"__type\": \"" + code + "\", \"message\": \"its words\"}"))
                .isEqualTo(new Failed(code, Optional.of("its words")));
    }

    @Test
    void theNamespaceThatOlderProtocolsPutBeforeTheCodeIsNoPartOfIt() {
        assertThat(failure(400, "{\"__type\": \"com.amazonaws.cloudtrail#TrailNotFoundException\"}")
                        .errorCode())
                .isEqualTo("TrailNotFoundException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>bad gateway</html>", "", "{}", "{\"__type\": \"\"}"})
    void anErrorWithoutACodeIsNamedByItsStatus(String body) {
        Failed failed = failure(502, body);

        assertThat(failed.errorCode()).isEqualTo("Http502");
        assertThat(failed.message().orElseThrow()).contains("502");
    }

    @Test
    void theServicesWordsSurviveAMissingCode() {
        assertThat(failure(503, "{\"message\": \"come back\\n  later\"}"))
                .isEqualTo(new Failed("Http503", Optional.of("come back later")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "[]", "null", "{\"IsLogging\": tr", "{\"IsLogging\": 1}", "<html>hello</html>"})
    void anAnswerThatCannotBeReadIsNoAnswer(String body) {
        assertThat(failure(200, body)).satisfies(SdkErrorsTest::isNoReadableAnswer);
    }

    @Test
    void anErrorWithoutACodeIsNamedByItsStatus() {
        assertThat(failure(502, "{\"__type\": null}").errorCode()).isEqualTo("Http502");
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() {
        cloudTrail.breakingOff("GetTrailStatus", "{\"IsLogging\": true, \"LatestDeliveryErr");

        assertThat(failure()).satisfies(SdkErrorsTest::isNoReadableAnswer);
    }

    @Test
    void aServiceThatIsNotThereIsAConnectionThatFailed() {
        cloudTrail.stop();

        Failed failed = failure();

        assertThat(failed.errorCode()).isEqualTo("ConnectionFailed");
        assertThat(failed.message().orElseThrow()).contains("Connection refused");
    }

    @Test
    void credentialsThatAreNotThereGiveNoAnswer() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("no credentials found");
        };
        Throwable thrown = catchThrowable(() -> cloudTrail
                .client()
                .getTrailStatus(request ->
                        request.name("x").overrideConfiguration(override -> override.credentialsProvider(none))));

        assertThat(SdkErrors.failed(thrown))
                .satisfies(SdkErrorsTest::isNoReadableAnswer)
                .satisfies(failed -> assertThat(failed.message().orElseThrow()).contains("no credentials found"));
    }

    @Test
    void anAnswerThatComesTooLateIsTimedOut() {
        assertThat(SdkErrors.failed(ApiCallTimeoutException.create(
                                Duration.ofSeconds(1).toMillis()))
                        .errorCode())
                .isEqualTo("TimedOut");
        assertThat(SdkErrors.failed(SdkClientException.create("late", new SocketTimeoutException("Read timed out")))
                        .errorCode())
                .isEqualTo("TimedOut");
    }

    @Test
    void aConnectionThatIsResetOrHasNoHostFailed() {
        assertThat(SdkErrors.failed(SdkClientException.create("reset", new SocketException("Connection reset"))))
                .isEqualTo(new Failed("ConnectionFailed", Optional.of("reset")));
        assertThat(SdkErrors.failed(SdkClientException.create("no host", new UnknownHostException("example"))))
                .isEqualTo(new Failed("ConnectionFailed", Optional.of("no host")));
    }

    @Test
    void aSignInThatHasExpiredIsNamedAsServicesNameIt() {
        assertThat(SdkErrors.failed(new ExpiredTokenException()).errorCode()).isEqualTo("ExpiredTokenException");
    }

    /** The SDK's own is in a module that nobody needs here. */
    private static final class ExpiredTokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aRingOfCausesEnds() {
        RuntimeException outer = new RuntimeException("outer");
        outer.initCause(new RuntimeException("inner", outer));

        assertThat(SdkErrors.failed(outer).errorCode()).isEqualTo("NoReadableAnswer");
    }

    @Test
    void wrappersOfAsynchronousCallsAreLookedThrough() {
        Throwable thrown = thrown(400, "{\"__type\": \"ThrottlingException\", \"message\": \"slow down\"}");
        Failed expected = new Failed("ThrottlingException", Optional.of("slow down"));

        assertThat(SdkErrors.failed(new CompletionException(thrown))).isEqualTo(expected);
        assertThat(SdkErrors.failed(new ExecutionException(new CompletionException(thrown))))
                .isEqualTo(expected);
    }

    @Test
    void aWrapperOfNothingIsNoAnswer() {
        assertThat(SdkErrors.failed(new CompletionException("empty", null)).errorCode())
                .isEqualTo(SdkErrors.NO_READABLE_ANSWER);
    }

    @Test
    void anExceptionThatIsNotTheSdksIsNamedInTheMessage() {
        assertThat(SdkErrors.failed(new TimeoutException()))
                .isEqualTo(new Failed("TimedOut", Optional.of("java.util.concurrent.TimeoutException")));
        assertThat(SdkErrors.failed(new CancellationException("stopped")))
                .isEqualTo(new Failed(
                        "NoReadableAnswer", Optional.of("java.util.concurrent.CancellationException: stopped")));
    }

    @Test
    void aServiceExceptionWithoutDetailsIsNamedByItsStatus() {
        assertThat(SdkErrors.failed(AwsServiceException.builder()
                        .statusCode(504)
                        .message("late")
                        .build()))
                .isEqualTo(new Failed("Http504", Optional.of("late")));
        assertThat(SdkErrors.failed(
                                SdkServiceException.builder().statusCode(429).build())
                        .errorCode())
                .isEqualTo("Http429");
        assertThat(SdkErrors.failed(AwsServiceException.builder().build()))
                .isEqualTo(new Failed("NoReadableAnswer", Optional.empty()));
    }

    @Test
    void theCallIsNamedAsTheCallerSays() {
        Throwable thrown = thrown(400, "{\"__type\": \"AccessDeniedException\"}");

        assertThat(SdkErrors.missing(Operation.DESCRIBE_TRAILS, "us-east-1", thrown))
                .isEqualTo(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", SdkErrors.failed(thrown)));
        assertThat(SdkErrors.missing(Operation.GET_TRAIL_STATUS, ARN, thrown))
                .isEqualTo(MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, SdkErrors.failed(thrown)));
    }

    private static void isNoReadableAnswer(Failed failed) {
        assertThat(failed.errorCode()).isEqualTo("NoReadableAnswer");
        assertThat(failed.message().orElseThrow()).isNotBlank().doesNotContain("\n");
    }

    private Failed failure(int status, String body) {
        return SdkErrors.failed(thrown(status, body));
    }

    private Failed failure() {
        return SdkErrors.failed(thrown());
    }

    private Throwable thrown(int status, String body) {
        cloudTrail.answering("GetTrailStatus", status, body);
        return thrown();
    }

    private Throwable thrown() {
        Throwable thrown = catchThrowable(() -> cloudTrail.client().getTrailStatus(request -> request.name("x")));
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
