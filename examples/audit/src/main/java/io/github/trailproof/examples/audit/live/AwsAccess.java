package io.github.trailproof.examples.audit.live;

import io.github.trailproof.collect.AccountRegions;
import io.github.trailproof.collect.Ec2Regions;
import io.github.trailproof.collect.RegionSource;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.execute.BucketCheck;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Credentials, region and clients of a live run, from the options or else from the settings that every AWS tool uses. One
 * HTTP client serves all clients; closing this closes it.
 */
public final class AwsAccess implements AutoCloseable {

    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final Map<String, CloudTrailClient> trails = new ConcurrentHashMap<>();
    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final Optional<URI> endpoint;
    private final PaceOptions pace;
    /** Made when it is needed, which is seldom: it is the largest of all. */
    private @Nullable Ec2Client ec2;

    private AwsAccess(AwsCredentialsProvider credentials, Region region, Optional<URI> endpoint, PaceOptions pace) {
        this.credentials = credentials;
        this.region = region;
        this.endpoint = endpoint;
        this.pace = pace;
    }

    /**
     * Finds credentials and a region.
     *
     * @throws StoppedRun if there are none
     */
    public static AwsAccess of(LiveOptions options) {
        Region region = region(options);
        return new AwsAccess(credentials(options), region, options.endpoint(), options.pace());
    }

    private static AwsCredentialsProvider credentials(LiveOptions options) {
        AwsCredentialsProvider credentials = options.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        try {
            credentials.resolveCredentials();
        } catch (SdkException | IllegalStateException e) {
            throw ServiceTrouble.noCredentials(options.profile(), e);
        } catch (IllegalArgumentException e) {
            throw ServiceTrouble.brokenSettings(e);
        }
        return credentials;
    }

    private static Region region(LiveOptions options) {
        if (options.region().isPresent()) {
            return Region.of(options.region().get());
        }
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        options.profile().ifPresent(chain::profileName);
        try {
            Region region = chain.build().getRegion();
            if (!Partitions.isRegion(region.id())) {
                throw new IllegalArgumentException(
                        "expected the name of a region, such as us-east-1, found `" + region + "`");
            }
            return region;
        } catch (IllegalArgumentException e) {
            throw ServiceTrouble.brokenSettings(e);
        } catch (SdkException | IllegalStateException e) {
            if (options.profile().isPresent()) {
                // A profile that does not exist has no region either; the missing profile is the error to report.
                credentials(options);
            }
            throw ServiceTrouble.noRegion(options.profile(), e);
        }
    }

    PaceOptions pace() {
        return pace;
    }

    /** The region to start from. */
    String region() {
        return region.id();
    }

    /**
     * The account whose credentials these are. Needs no permission.
     *
     * @throws StoppedRun if the call fails, since no other call would succeed
     */
    String accountId() {
        try (StsClient sts = sts()) {
            return sts.getCallerIdentity().account();
        } catch (SdkException e) {
            throw ServiceTrouble.noAnswer("sts GetCallerIdentity", region(), endpoint, e);
        }
    }

    /** CloudTrail in a region; closed with this. */
    CloudTrailClient cloudTrail(String inRegion) {
        return trails.computeIfAbsent(
                inRegion, name -> built(at(CloudTrailClient.builder()).region(Region.of(name))));
    }

    /** Account Management; the caller closes it. */
    AccountClient account() {
        return built(at(AccountClient.builder()).region(region));
    }

    /** Where to ask for the enabled regions: Account Management with this client, else EC2. */
    RegionSource regions(AccountClient account) {
        return AccountRegions.sync(account).orElse(() -> Ec2Regions.sync(ec2()));
    }

    private synchronized Ec2Client ec2() {
        Ec2Client client = ec2 != null ? ec2 : built(at(Ec2Client.builder()).region(region));
        ec2 = client;
        return client;
    }

    /** Asks S3 whose a bucket is. */
    BucketCheck buckets() {
        return new HeadBucket(http, credentials, region, endpoint);
    }

    /** Organizations; the caller closes it. */
    OrganizationsClient organizations() {
        return built(at(OrganizationsClient.builder()).region(region));
    }

    /** STS; the caller closes it. */
    StsClient sts() {
        return built(at(StsClient.builder()).region(region));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(B builder) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(config -> config.apiCallTimeout(pace.timeout()));
    }

    /** Further settings, such as AWS_MAX_ATTEMPTS, are read only now. */
    private static <C> C built(SdkBuilder<?, C> builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ServiceTrouble.brokenSettings(e);
        }
    }

    @Override
    public synchronized void close() {
        trails.values().forEach(CloudTrailClient::close);
        if (ec2 != null) {
            ec2.close();
        }
        http.close();
    }
}
