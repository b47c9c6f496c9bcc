package io.github.trailproof.lookup;

import io.github.trailproof.collect.Aws;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.simulator.SimulatedAws;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** A simulated AWS with a past: its clock moves as it is told, and whoever waits moves it. */
final class Past implements AutoCloseable {

    static final String ACCOUNT = "111122223333";
    static final String MEMBER = "444455556666";
    static final String ADMINISTRATOR = "777788889999";
    static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");

    private final Aws aws = new Aws();
    private Instant now = NOW.minus(Duration.ofDays(40));

    Past() {
        aws.simulator().clock(this::now);
        aws.simulator().account(ACCOUNT);
    }

    SimulatedAws simulator() {
        return aws.simulator();
    }

    Aws aws() {
        return aws;
    }

    synchronized Instant now() {
        return now;
    }

    synchronized Past at(Instant time) {
        now = time;
        return this;
    }

    Past before(Duration ago) {
        return at(NOW.minus(ago));
    }

    CloudTrailClient client(String accountId, String region) {
        return aws.cloudTrail(accountId, region);
    }

    CloudTrailClient client() {
        return client(ACCOUNT, "us-east-1");
    }

    void makeTrail(String name) {
        client().createTrail(request -> request.name(name).s3BucketName("logs").isMultiRegionTrail(true));
        client().startLogging(request -> request.name(name));
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }

    /** Passes the time instead of waiting. */
    LookupPace.Timer timer() {
        return new LookupPace.Timer() {
            @Override
            public Duration elapsed() {
                return Duration.between(NOW, now());
            }

            @Override
            public void pause(Duration time) {
                at(now().plus(time));
            }
        };
    }

    AccountEvidence evidence(String accountId) {
        return TrailCollector.builder()
                .cloudTrail(aws.trails(false, accountId))
                .startingRegion("us-east-1")
                .enabledRegions(aws.regions(false, accountId))
                .clock(clock())
                .everything()
                .build()
                .collect(accountId);
    }

    HistoryCollector.Builder collector(boolean async, String accountId) {
        return HistoryCollector.builder()
                .cloudTrail(aws.trails(async, accountId))
                .pace(LookupPace.twoPerSecond().timedBy(timer()))
                .clock(clock());
    }

    @Override
    public void close() {
        aws.close();
    }
}
