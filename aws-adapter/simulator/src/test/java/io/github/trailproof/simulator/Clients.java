package io.github.trailproof.simulator;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The SDK's own clients, pointed at a simulator; they do not retry. */
final class Clients implements AutoCloseable {

    private final URI endpoint;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .socketTimeout(Duration.ofSeconds(20))
            .build();

    Clients(URI endpoint, AwsCredentialsProvider credentials) {
        this.endpoint = endpoint;
        this.credentials = credentials;
    }

    /** With an account's own credentials. */
    static Clients of(SimulatedAws simulator, String accountId) {
        return new Clients(
                simulator.endpoint(),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(simulator.accessKeyId(accountId), "any secret")));
    }

    CloudTrailClient cloudTrail(String region) {
        return built(CloudTrailClient.builder(), region);
    }

    StsClient sts() {
        return built(StsClient.builder(), "us-east-1");
    }

    OrganizationsClient organizations() {
        return built(OrganizationsClient.builder(), "us-east-1");
    }

    AccountClient account() {
        return built(AccountClient.builder(), "us-east-1");
    }

    ConfigClient config() {
        return built(ConfigClient.builder(), "eu-west-1");
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(B builder, String region) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
