package io.github.trailproof.examples.configrule;

import io.github.trailproof.simulator.SimulatedAws;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** The rule's clients, pointed at a simulator; they do not retry. */
final class Simulated {

    private Simulated() {}

    static RuleClients clients(SimulatedAws aws, String accountId, String region) {
        return new RuleClients(
                Region.of(region),
                StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKeyId(accountId), "any secret")),
                Optional.of(aws.endpoint()),
                DefaultRetryStrategy.doNotRetry());
    }
}
