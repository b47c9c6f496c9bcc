package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** Buckets and keys that trails deliver to, made over S3's protocol or told of by a test. */
class BucketTest {

    private static final String ACCOUNT = "111122223333";
    private static final String OTHER = "444455556666";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-1111-2222-333344445555";

    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [
              {"Sid": "tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
               "Resource": ["arn:aws:s3:::new-logs", "arn:aws:s3:::new-logs/*"],
               "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
              {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
               "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::new-logs",
               "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"}}},
              {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
               "Action": "s3:PutObject", "Resource": "arn:aws:s3:::new-logs/AWSLogs/111122223333/*",
               "Condition": {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control",
                 "aws:SourceArn": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"}}}]}
            """;

    private static final String KEY_POLICY = """
            {"Statement": [
              {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
               "Action": "kms:GenerateDataKey*", "Resource": "*",
               "Condition": {"StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn":
                 "arn:aws:cloudtrail:*:111122223333:trail/*"}}},
              {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
               "Action": "kms:DescribeKey", "Resource": "*"}]}
            """;

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("eu-west-1");
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void accounts() {
        simulator.account(ACCOUNT, "us-east-1", "eu-west-1");
        simulator.account(OTHER, "us-east-1", "eu-west-1");
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    private HttpRequest.Builder request(String accountId, String region, String path) {
        return HttpRequest.newBuilder(URI.create(simulator.endpoint() + path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + simulator.accessKeyId(accountId) + "/20260820/" + region
                                + "/s3/aws4_request, SignedHeaders=host, Signature=0");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send(request(ACCOUNT, "eu-west-1", path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> make(String name) throws IOException, InterruptedException {
        return put(
                "/" + name,
                "<CreateBucketConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><LocationConstraint>"
                        + "eu-west-1</LocationConstraint></CreateBucketConfiguration>");
    }

    private int head(String accountId, String expectedOwner) throws IOException, InterruptedException {
        return send(request(accountId, "eu-west-1", "/new-logs")
                        .header("x-amz-expected-bucket-owner", expectedOwner)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private void createTrail() {
        cloudTrail.createTrail(request -> request.name("main").s3BucketName("new-logs"));
    }

    @Test
    void aBucketExistsForItsOwnerOnceItIsMade() throws IOException, InterruptedException {
        assertThat(head(ACCOUNT, ACCOUNT)).isEqualTo(404);
        assertThat(make("new-logs").statusCode()).isEqualTo(200);

        assertThat(head(ACCOUNT, ACCOUNT)).isEqualTo(200);
        assertThat(head(ACCOUNT, OTHER)).isEqualTo(403);
        assertThat(head(OTHER, OTHER)).isEqualTo(403);
        assertThat(make("new-logs").body()).contains("<Code>BucketAlreadyOwnedByYou</Code>");
        assertThat(send(request(OTHER, "us-east-1", "/new-logs").PUT(HttpRequest.BodyPublishers.noBody()))
                        .body())
                .contains("<Code>BucketAlreadyExists</Code>");
    }

    @Test
    void aLocationConstraintIsRequiredEverywhereButInUsEast1() throws IOException, InterruptedException {
        assertThat(put("/new-logs", "").body()).contains("<Code>IllegalLocationConstraintException</Code>");
        assertThat(send(request(ACCOUNT, "us-east-1", "/new-logs").PUT(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logs", "lo", "logs..audit", "192.168.5.4", "-logs", "logs_audit"})
    void aNameThatNoBucketMayHaveIsRefused(String name) throws IOException, InterruptedException {
        assertThat(make(name).body()).contains("<Code>InvalidBucketName</Code>");
    }

    @Test
    void howPublicAccessIsBlockedIsReadAsItWasWritten() throws IOException, InterruptedException {
        make("new-logs");
        String path = "/new-logs?publicAccessBlock";
        String block = "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls>"
                + "</PublicAccessBlockConfiguration>";
        HttpResponse<String> none = send(request(ACCOUNT, "eu-west-1", path).GET());
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("<Code>NoSuchPublicAccessBlockConfiguration</Code>");
        put(path, block);
        assertThat(send(request(ACCOUNT, "eu-west-1", path).GET()).body()).isEqualTo(block);
        assertThat(send(request(ACCOUNT, "eu-west-1", path).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(send(request(ACCOUNT, "eu-west-1", path).GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void cloudTrailDeliversToANewBucketOnceItsPolicyAllowsIt() throws IOException, InterruptedException {
        make("new-logs");
        assertRefused("InsufficientS3BucketPolicyException", this::createTrail);
        assertThat(put("/new-logs?policy", "{").body()).contains("<Code>MalformedPolicy</Code>");

        assertThat(put("/new-logs?policy", POLICY).statusCode()).isEqualTo(204);
        assertThat(put("/new-logs?publicAccessBlock", "<PublicAccessBlockConfiguration/>")
                        .statusCode())
                .isEqualTo(200);
        createTrail();
        assertRefused(
                "InsufficientS3BucketPolicyException",
                () -> cloudTrail.createTrail(request -> request.name("other").s3BucketName("new-logs")));
        assertRefused(
                "InsufficientS3BucketPolicyException",
                () -> cloudTrail.updateTrail(request -> request.name("main").s3KeyPrefix("audit")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetBucketAcl\"|GetBucketLocation\"",
                "AWSLogs/111122223333/*|AWSLogs/444455556666/*",
                "bucket-owner-full-control|private",
                "trail/main|trail/other",
                "cloudtrail.amazonaws.com|config.amazonaws.com",
                "\"StringEquals\"|\"NumericEquals\"",
                "\"aws:SecureTransport\": \"false\"|\"aws:SecureTransport\": \"true\""
            })
    void aPolicyThatAllowsLessDoesNotSuffice(String change) throws IOException, InterruptedException {
        make("new-logs");
        put(
                "/new-logs?policy",
                POLICY.replace(change.substring(0, change.indexOf('|')), change.substring(change.indexOf('|') + 1)));

        assertRefused("InsufficientS3BucketPolicyException", this::createTrail);
    }

    @Test
    void aBucketThatTheTestDeclaresAcceptsEverythingUntilItHasAPolicy() throws IOException, InterruptedException {
        simulator.bucket("new-logs", OTHER, "eu-west-1");
        createTrail();
        assertThat(head(OTHER, OTHER)).isEqualTo(200);
        assertThat(head(ACCOUNT, ACCOUNT)).isEqualTo(403);

        simulator.bucketPolicy("new-logs", POLICY.replace("s3:PutObject", "s3:GetObject"));
        assertRefused(
                "InsufficientS3BucketPolicyException",
                () -> cloudTrail.updateTrail(request -> request.name("main").isMultiRegionTrail(true)));
        assertThatThrownBy(() -> simulator.bucketPolicy("new-logs", "[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> simulator.bucketPolicy("unknown", POLICY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKmsKeyMustExistBeEnabledAndAllowCloudTrail() {
        simulator.missingKey(KEY);
        assertRefused("KmsKeyNotFoundException", this::createEncrypted);
        simulator.disabledKey(KEY);
        assertRefused("KmsKeyDisabledException", this::createEncrypted);
        simulator.keyPolicy(KEY, KEY_POLICY.replace("kms:DescribeKey", "kms:Decrypt"));
        assertRefused("InsufficientEncryptionPolicyException", this::createEncrypted);

        simulator.keyPolicy(KEY, KEY_POLICY);
        createEncrypted();
    }

    private void createEncrypted() {
        cloudTrail.createTrail(
                request -> request.name("main").s3BucketName("logs").kmsKeyId(KEY));
    }
}
