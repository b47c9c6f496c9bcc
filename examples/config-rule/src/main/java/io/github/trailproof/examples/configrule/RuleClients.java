package io.github.trailproof.examples.configrule;

import io.github.trailproof.collect.AccountRegions;
import io.github.trailproof.collect.Ec2Regions;
import io.github.trailproof.collect.RegionSource;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * The SDK's clients, made once for a container and kept as long as it lives: one of CloudTrail for each region that is
 * asked, and one each of Account Management and AWS Config, and of EC2 if it is needed. One HTTP client serves all.
 */
final class RuleClients implements AutoCloseable {

    /** The collector's deadline is longer than this, so that one slow call leaves time for others. */
    private static final Duration CALL = Duration.ofSeconds(20);

    private static final Duration ATTEMPT = Duration.ofSeconds(6);

    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final Map<String, CloudTrailClient> trails = new ConcurrentHashMap<>();
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final Optional<URI> endpoint;
    private final RetryStrategy retries;
    private final AccountClient account;
    private final ConfigClient config;
    /** Made when it is needed, which is seldom: it is the largest of all. */
    private @Nullable Ec2Client ec2;

    RuleClients(Region region, AwsCredentialsProvider credentials, Optional<URI> endpoint, RetryStrategy retries) {
        this.region = region;
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.retries = retries;
        this.account = built(AccountClient.builder(), region);
        this.config = built(ConfigClient.builder(), region);
    }

    /** Lambda's own settings; an endpoint may be set by AWS_ENDPOINT_URL, which the SDK reads itself. */
    static RuleClients ofEnvironment() {
        return new RuleClients(
                new DefaultAwsRegionProviderChain().getRegion(),
                EnvironmentVariableCredentialsProvider.create(),
                Optional.empty(),
                AwsRetryStrategy.standardRetryStrategy());
    }

    /** The region that the function and its rule are in. */
    String region() {
        return region.id();
    }

    CloudTrailClient cloudTrail(String inRegion) {
        return trails.computeIfAbsent(inRegion, name -> built(CloudTrailClient.builder(), Region.of(name)));
    }

    /** Where to ask for the enabled regions: Account Management, else EC2. */
    RegionSource regions() {
        return AccountRegions.sync(account).orElse(() -> Ec2Regions.sync(ec2()));
    }

    private synchronized Ec2Client ec2() {
        Ec2Client client = ec2 != null ? ec2 : built(Ec2Client.builder(), region);
        ec2 = client;
        return client;
    }

    ConfigClient config() {
        return config;
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(B builder, Region inRegion) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(inRegion)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(override -> override.retryStrategy(retries)
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL))
                .build();
    }

    @Override
    public synchronized void close() {
        trails.values().forEach(CloudTrailClient::close);
        account.close();
        if (ec2 != null) {
            ec2.close();
        }
        config.close();
        http.close();
    }
}
