package io.github.trailproof.examples.audit.live;

import io.github.trailproof.execute.BucketCheck;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * S3's HeadBucket, signed by what every module of the SDK brings: one request does not need S3's module, which is larger than
 * all others here but EC2's together.
 *
 * @param http makes the request
 * @param credentials sign it
 * @param region is asked first; the bucket may be in another, which the answer names then
 * @param endpoint in the place of S3's own
 */
record HeadBucket(SdkHttpClient http, AwsCredentialsProvider credentials, Region region, Optional<URI> endpoint)
        implements BucketCheck {

    private static final String EXPECTED_OWNER = "x-amz-expected-bucket-owner";
    private static final String BUCKET_REGION = "x-amz-bucket-region";
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    @Override
    public void headBucket(String bucket, String expectedOwner) {
        SdkHttpResponse answer = ask(region, bucket, expectedOwner);
        Optional<Region> elsewhere = answer.firstMatchingHeader(BUCKET_REGION)
                .map(Region::of)
                .filter(there -> !answer.isSuccessful() && !there.equals(region));
        SdkHttpResponse last =
                elsewhere.map(there -> ask(there, bucket, expectedOwner)).orElse(answer);
        if (!last.isSuccessful()) {
            throw failed(last.statusCode());
        }
    }

    private SdkHttpResponse ask(Region there, String bucket, String expectedOwner) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.HEAD)
                .uri(uri(there))
                .encodedPath("/" + bucket)
                .putHeader(EXPECTED_OWNER, expectedOwner)
                .build();
        SdkHttpRequest signed = SIGNER.sign(signing -> signing.identity(credentials.resolveCredentials())
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, there.id())
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
                .request();
        try {
            return http.prepareRequest(
                            HttpExecuteRequest.builder().request(signed).build())
                    .call()
                    .httpResponse();
        } catch (IOException e) {
            throw SdkClientException.create("S3 did not answer: " + e.getMessage(), e);
        }
    }

    private URI uri(Region there) {
        return endpoint.orElseGet(() -> URI.create(
                "https://s3." + there.id() + "." + PartitionMetadata.of(there).dnsSuffix()));
    }

    /** The answer has no body, so that its status is all there is. */
    private static AwsServiceException failed(int status) {
        String code = switch (status) {
            case 403 -> "AccessDenied";
            case 404 -> "NoSuchBucket";
            default -> "Http" + status;
        };
        return AwsServiceException.builder()
                .statusCode(status)
                .message("S3 answered with status " + status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("S3")
                        .errorCode(code)
                        .build())
                .build();
    }
}
