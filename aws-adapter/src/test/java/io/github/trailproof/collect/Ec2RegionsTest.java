package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.simulator.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

class Ec2RegionsTest {

    private Aws aws;

    @BeforeEach
    void start() {
        aws = new Aws();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private AccountEvidence collected(boolean async, String region) {
        return TrailCollector.builder()
                .cloudTrail(aws.trails(async, Scene.OWN))
                .startingRegion(region)
                .enabledRegions(aws.regions(async, Scene.OWN).orElse(() -> aws.ec2Regions(async, Scene.OWN, region)))
                .everything()
                .build()
                .collect(Scene.OWN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void completePassesWhereAccountManagementHasNoEndpoint(boolean async) {
        List<String> regions = List.of("us-gov-east-1", "us-gov-west-1");
        aws.simulator().account(Scene.OWN, regions.toArray(String[]::new));
        aws.simulator().inject(Fault.connectionReset().on("ListRegions"));
        for (String region : regions) {
            CloudTrailClient client = aws.cloudTrail(Scene.OWN, region);
            client.createTrail(trail -> trail.name("own").s3BucketName("logs").includeGlobalServiceEvents(true));
            client.startLogging(trail -> trail.name("own"));
        }

        AccountEvidence evidence = collected(async, "us-gov-west-1");

        assertThat(evidence.enabledRegions()).isEqualTo(Evidence.known(EnabledRegions.of(regions)));
        assertThat(Cis31.assess(evidence).verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void regionsThatAreNotEnabledAreNoneOfThem() {
        aws.simulator().account(Scene.OWN, "us-east-1", "af-south-1");
        aws.simulator().inject(Fault.accessDenied().on("ListRegions"));

        assertThat(collected(false, "us-east-1")
                        .enabledRegions()
                        .value()
                        .orElseThrow()
                        .names())
                .contains("af-south-1", "us-east-1")
                .doesNotContain("eu-south-1", "me-south-1");
    }

    @Test
    void ec2IsNotAskedWhereTheRegionsAreListed() {
        aws.simulator().account(Scene.OWN, "us-east-1");

        collected(false, "us-east-1");

        assertThat(aws.callsSince())
                .contains("ListRegions in us-east-1")
                .doesNotContain("DescribeRegions in us-east-1");
    }

    @Test
    void whereBothAreDeniedBothAreNamed() {
        aws.simulator().account(Scene.OWN, "us-east-1");
        aws.simulator().inject(Fault.accessDenied().on("ListRegions"));
        aws.simulator().inject(Fault.accessDenied().on("DescribeRegions"));

        Failed failed = (Failed) collected(false, "us-east-1")
                .enabledRegions()
                .missing()
                .orElseThrow()
                .cause();

        assertThat(failed.errorCode()).isEqualTo("AccessDeniedException");
        assertThat(failed.message().orElseThrow())
                .contains("account:ListRegions", "DescribeRegions of EC2", "UnauthorizedOperation");
    }

    @Test
    void whatTheOtherSourceThrowsIsTheCallersMistake() {
        aws.simulator().account(Scene.OWN, "us-east-1");
        aws.simulator().inject(Fault.accessDenied().on("ListRegions"));
        TrailCollector collector = TrailCollector.builder()
                .cloudTrail(aws.trails(false, Scene.OWN))
                .startingRegion("us-east-1")
                .enabledRegions(aws.regions(false, Scene.OWN).orElse(() -> {
                    throw new IllegalArgumentException("no client");
                }))
                .everything()
                .build();

        assertThatThrownBy(() -> collector.collect(Scene.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no client");
    }
}
