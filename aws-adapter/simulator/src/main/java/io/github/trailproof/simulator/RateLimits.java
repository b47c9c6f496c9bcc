package io.github.trailproof.simulator;

import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.service.cloudtrail.CloudTrailService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The rate limits of CloudTrail: a token bucket for each account, region and operation. */
final class RateLimits {

    private static final double READS_PER_SECOND = 10;
    private static final double WRITES_PER_SECOND = 1;
    private static final double LOOKUPS_PER_SECOND = 2;

    private record Key(String accountId, String region, String operation) {}

    /** The tokens at a time. */
    private record Bucket(double tokens, Instant time) {}

    private final Map<Key, Bucket> buckets = new HashMap<>();
    private boolean on;

    synchronized void on(boolean wanted) {
        on = wanted;
        buckets.clear();
    }

    /** Takes a token for a call, if one is left. */
    synchronized boolean permits(Call call, Instant now) {
        if (!on || !call.service().equals(CloudTrailService.NAME)) {
            return true;
        }
        double rate = rate(call.operation());
        Key key = new Key(call.accountId(), call.region(), call.operation());
        Bucket before = buckets.getOrDefault(key, new Bucket(rate, now));
        double seconds = Math.max(0, Duration.between(before.time(), now).toMillis() / 1e3);
        double tokens = Math.min(rate, before.tokens() + seconds * rate);
        boolean permitted = tokens >= 1;
        buckets.put(key, new Bucket(permitted ? tokens - 1 : tokens, now));
        return permitted;
    }

    private static double rate(String operation) {
        if (operation.equals("LookupEvents")) {
            return LOOKUPS_PER_SECOND;
        }
        return isRead(operation) ? READS_PER_SECOND : WRITES_PER_SECOND;
    }

    private static boolean isRead(String operation) {
        return operation.startsWith("Get") || operation.startsWith("Describe") || operation.startsWith("List");
    }
}
