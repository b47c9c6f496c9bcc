package io.github.trailproof.execute;

import io.github.trailproof.collect.calls.CloudTrailCall;
import io.github.trailproof.mapping.SdkErrors;
import io.github.trailproof.mapping.ToSdk;
import io.github.trailproof.remediation.Step;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.StartLoggingRequest;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailResponse;

/** Makes the calls that change a trail, in its home region. */
final class TrailWriter {

    private static final int FIRST_STATUS_OF_SERVER_ERRORS = 500;

    private final CloudTrailCalls calls;

    TrailWriter(CloudTrailCalls calls) {
        this.calls = calls;
    }

    /**
     * A call ready to be made.
     *
     * @param call makes it
     * @param trailArn the ARN of the trail that an answer is about, if the answer has it
     */
    record Write<R>(CloudTrailCall<R> call, Function<R, @Nullable String> trailArn) {}

    /**
     * How a call failed.
     *
     * @param failure in words
     * @param mayHaveHappened whether the service may have carried it out all the same
     */
    record Failure(CallFailure failure, boolean mayHaveHappened) {}

    /**
     * Prepares a call.
     *
     * @throws IllegalArgumentException if a request cannot carry what the step holds
     */
    static Write<?> prepare(Step.Call call) {
        String arn = call.trailArn().toString();
        if (call instanceof Step.CreateTrail create) {
            CreateTrailRequest request = request(create);
            return new Write<>(
                    new CloudTrailCall<>(client -> client.createTrail(request), client -> client.createTrail(request)),
                    CreateTrailResponse::trailARN);
        }
        if (call instanceof Step.UpdateTrail update) {
            UpdateTrailRequest request = UpdateTrailRequest.builder()
                    .name(arn)
                    .isMultiRegionTrail(true)
                    .includeGlobalServiceEvents(true)
                    .isOrganizationTrail(update.ofOrganization() ? true : null)
                    .build();
            return new Write<>(
                    new CloudTrailCall<>(client -> client.updateTrail(request), client -> client.updateTrail(request)),
                    UpdateTrailResponse::trailARN);
        }
        if (call instanceof Step.PutEventSelectors put) {
            PutEventSelectorsRequest request = request(put);
            return new Write<>(
                    new CloudTrailCall<>(
                            client -> client.putEventSelectors(request), client -> client.putEventSelectors(request)),
                    PutEventSelectorsResponse::trailARN);
        }
        StartLoggingRequest request = StartLoggingRequest.builder().name(arn).build();
        return new Write<>(
                new CloudTrailCall<>(client -> client.startLogging(request), client -> client.startLogging(request)),
                response -> null);
    }

    private static CreateTrailRequest request(Step.CreateTrail create) {
        return CreateTrailRequest.builder()
                .name(create.trailArn().name())
                .s3BucketName(create.s3BucketName())
                .s3KeyPrefix(create.s3KeyPrefix().orElse(null))
                .kmsKeyId(create.kmsKeyId().orElse(null))
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .enableLogFileValidation(true)
                .build();
    }

    /** The service keeps one list or the other, and takes no request without one. */
    private static PutEventSelectorsRequest request(Step.PutEventSelectors put) {
        boolean basic = !put.after().eventSelectors().isEmpty();
        boolean advanced = !put.after().advancedEventSelectors().isEmpty();
        if (basic == advanced) {
            throw new IllegalArgumentException(
                    basic ? "a request cannot carry both lists of selectors" : "there are no selectors to send");
        }
        PutEventSelectorsRequest.Builder request =
                PutEventSelectorsRequest.builder().trailName(put.trailArn().toString());
        if (basic) {
            request.eventSelectors(ToSdk.eventSelectors(put.after().eventSelectors()));
        } else {
            request.advancedEventSelectors(
                    ToSdk.advancedEventSelectors(put.after().advancedEventSelectors()));
        }
        return request.build();
    }

    /** Makes a call, and tells how it failed if it did. */
    <R> Optional<Failure> make(Step.Call call, Write<R> write) {
        try {
            String about = write.trailArn().apply(calls.make(call.region(), write.call()));
            boolean aboutIt = about == null || about.equals(call.trailArn().toString());
            return aboutIt ? Optional.empty() : Optional.of(aboutAnother(call, about));
        } catch (CloudTrailCalls.FailedCall failed) {
            boolean refused = failed.failure() instanceof AwsServiceException answered
                    && answered.statusCode() > 0
                    && answered.statusCode() < FIRST_STATUS_OF_SERVER_ERRORS;
            return Optional.of(new Failure(CallFailure.of(call.operation(), failed.failure()), !refused));
        }
    }

    private static Failure aboutAnother(Step.Call call, String about) {
        return new Failure(
                new CallFailure(
                        call.operation(),
                        SdkErrors.NO_READABLE_ANSWER,
                        Optional.of("the answer is about another trail, `" + about + "`")),
                true);
    }
}
