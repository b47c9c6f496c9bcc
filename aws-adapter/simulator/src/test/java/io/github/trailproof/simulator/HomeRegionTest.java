package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

class HomeRegionTest {

    private static final String ACCOUNT = "111122223333";
    private static final String EVERYWHERE = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/everywhere";
    private static final String AT_HOME = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/at-home";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient home = clients.cloudTrail("eu-west-1");
    private final CloudTrailClient elsewhere = clients.cloudTrail("us-east-1");

    @BeforeEach
    void twoTrails() {
        simulator.account(ACCOUNT, "us-east-1", "eu-west-1");
        home.createTrail(
                request -> request.name("everywhere").s3BucketName("logs").isMultiRegionTrail(true));
        home.createTrail(request -> request.name("at-home").s3BucketName("logs"));
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    private static List<String> arns(List<Trail> trails) {
        return trails.stream().map(Trail::trailARN).toList();
    }

    @Test
    void aMultiRegionTrailShowsElsewhereAsAShadowWithItsOwnArnAndHome() {
        assertThat(elsewhere.describeTrails().trailList()).singleElement().satisfies(shadow -> {
            assertThat(shadow.trailARN()).isEqualTo(EVERYWHERE);
            assertThat(shadow.homeRegion()).isEqualTo("eu-west-1");
        });
        assertThat(arns(home.describeTrails().trailList())).containsExactly(AT_HOME, EVERYWHERE);
    }

    @Test
    void shadowsAreLeftOutOnRequest() {
        assertThat(elsewhere
                        .describeTrails(request -> request.includeShadowTrails(false))
                        .trailList())
                .isEmpty();
        assertThat(home.describeTrails(request -> request.includeShadowTrails(false))
                        .trailList())
                .hasSize(2);
    }

    @Test
    void aListOfNamesMeansTrailsAtHomeAndAListOfArnsShadowsToo() {
        assertThat(elsewhere
                        .describeTrails(request -> request.trailNameList("everywhere"))
                        .trailList())
                .isEmpty();
        assertThat(arns(elsewhere
                        .describeTrails(request -> request.trailNameList(EVERYWHERE, AT_HOME))
                        .trailList()))
                .containsExactly(EVERYWHERE);
        assertThat(arns(home.describeTrails(request -> request.trailNameList("at-home", "unknown"))
                        .trailList()))
                .containsExactly(AT_HOME);
    }

    @Test
    void listTrailsShowsWhatDescribeTrailsDoes() {
        assertThat(elsewhere.listTrailsPaginator(request -> {}).trails())
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.trailARN()).isEqualTo(EVERYWHERE);
                    assertThat(listed.name()).isEqualTo("everywhere");
                    assertThat(listed.homeRegion()).isEqualTo("eu-west-1");
                });
    }

    @Test
    void listTrailsComesInPages() {
        simulator.pageSize(1);

        assertThat(home.listTrails(request -> {}).trails()).hasSize(1);
        assertThat(home.listTrailsPaginator(request -> {}).trails()).hasSize(2);
        assertRefused("InvalidNextTokenException", () -> home.listTrails(request -> request.nextToken("made up")));
    }

    @Test
    void aNameMeansNothingElsewhere() {
        assertRefused("TrailNotFoundException", () -> elsewhere.getTrail(request -> request.name("everywhere")));
        assertRefused("TrailNotFoundException", () -> elsewhere.getTrailStatus(request -> request.name("everywhere")));
        assertRefused(
                "TrailNotFoundException",
                () -> elsewhere.getEventSelectors(request -> request.trailName("everywhere")));
    }

    @Test
    void aShadowIsReadByItsArn() {
        assertThat(elsewhere.getTrailStatus(request -> request.name(EVERYWHERE)).isLogging())
                .isFalse();
        assertThat(elsewhere
                        .getEventSelectors(request -> request.trailName(EVERYWHERE))
                        .trailARN())
                .isEqualTo(EVERYWHERE);
    }

    @Test
    void aSingleRegionTrailIsReadAtHomeOnly() {
        assertThat(home.getTrailStatus(request -> request.name(AT_HOME)).isLogging())
                .isFalse();
        assertRefused("TrailNotFoundException", () -> elsewhere.getTrailStatus(request -> request.name(AT_HOME)));
    }

    @Test
    void aTrailIsChangedAtHomeOnly() {
        for (String trail : List.of(EVERYWHERE, AT_HOME, "everywhere")) {
            assertRefused("InvalidHomeRegionException", () -> elsewhere.startLogging(request -> request.name(trail)));
            assertRefused("InvalidHomeRegionException", () -> elsewhere.stopLogging(request -> request.name(trail)));
            assertRefused("InvalidHomeRegionException", () -> elsewhere.deleteTrail(request -> request.name(trail)));
            assertRefused(
                    "InvalidHomeRegionException",
                    () -> elsewhere.updateTrail(request -> request.name(trail).s3KeyPrefix("other")));
            assertRefused(
                    "InvalidHomeRegionException",
                    () -> elsewhere.putEventSelectors(request -> request.trailName(trail)
                            .eventSelectors(EventSelector.builder().build())));
        }
        assertRefused("TrailNotFoundException", () -> elsewhere.startLogging(request -> request.name("at-home")));
    }

    @Test
    void aDisabledRegionAcceptsNoCredentials() {
        assertRefused(
                403,
                "UnrecognizedClientException",
                () -> clients.cloudTrail("af-south-1").describeTrails());
    }

    @Test
    void aTrailIsNotFoundUnderAnotherAccount() {
        String foreign = EVERYWHERE.replace(ACCOUNT, "444455556666");

        assertRefused("TrailNotFoundException", () -> home.getTrailStatus(request -> request.name(foreign)));
        assertRefused("TrailNotFoundException", () -> home.startLogging(request -> request.name(foreign)));
    }
}
