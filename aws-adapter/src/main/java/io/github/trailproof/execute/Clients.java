package io.github.trailproof.execute;

import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** The caller's clients, by region. */
record Clients(Function<? super String, ? extends CloudTrailClient> byRegion) {

    CloudTrailClient in(String region) {
        CloudTrailClient client = byRegion.apply(region);
        if (client == null) {
            throw SdkClientException.create("there is no client for the region `" + region + "`");
        }
        return client;
    }
}
