package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.InsightSelector;
import software.amazon.awssdk.services.cloudtrail.model.InsightType;
import software.amazon.awssdk.services.cloudtrail.model.Tag;

class TagsAndInsightsTest {

    private static final String ACCOUNT = "111122223333";
    private static final String ARN = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("eu-west-1");

    @BeforeEach
    void account() {
        simulator.account(ACCOUNT, "us-east-1", "eu-west-1");
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static InsightSelector insight(String type) {
        return InsightSelector.builder().insightType(type).build();
    }

    private void create(Tag... tags) {
        cloudTrail.createTrail(
                request -> request.name("main").s3BucketName("logs").tagsList(tags));
    }

    private void add(Tag... tags) {
        cloudTrail.addTags(request -> request.resourceId(ARN).tagsList(tags));
    }

    private List<Tag> tags() {
        return cloudTrail
                .listTags(request -> request.resourceIdList(ARN))
                .resourceTagList()
                .get(0)
                .tagsList();
    }

    @Test
    void aTrailKeepsTheTagsThatItWasMadeWith() {
        create(tag("team", "security"), tag("cost", ""));

        assertThat(tags()).containsExactly(tag("team", "security"), tag("cost", ""));
    }

    @Test
    void tagsAreAddedReplacedAndRemoved() {
        create(tag("team", "security"));
        add(tag("team", "audit"), tag("cost", "7"));
        assertThat(tags()).containsExactly(tag("team", "audit"), tag("cost", "7"));

        cloudTrail.removeTags(request ->
                request.resourceId(ARN).tagsList(Tag.builder().key("team").build()));
        assertThat(tags()).containsExactly(tag("cost", "7"));
    }

    @Test
    void anUpdateLeavesTagsAlone() {
        create(tag("team", "security"));
        cloudTrail.updateTrail(request -> request.name("main").isMultiRegionTrail(true));
        cloudTrail.startLogging(request -> request.name("main"));

        assertThat(tags()).containsExactly(tag("team", "security"));
    }

    @Test
    void aTrailHasFiftyTagsAtMost() {
        create();
        List<Tag> tags = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            tags.add(tag("key" + number, "value"));
        }
        add(tags.toArray(Tag[]::new));

        assertRefused("TagsLimitExceededException", () -> add(tag("one more", "")));
        add(tag("key7", "another"));
    }

    @Test
    void tagsThatTheServiceRefusesAreRefused() {
        create();
        assertRefused("InvalidTagParameterException", () -> add(tag("", "")));
        assertRefused("InvalidTagParameterException", () -> add(tag("aws:made", "")));
        assertRefused("InvalidTagParameterException", () -> add(tag("k".repeat(129), "")));
        assertRefused("InvalidTagParameterException", () -> add(tag("key", "v".repeat(257))));
        assertRefused("InvalidTagParameterException", () -> add(tag("key", "1"), tag("key", "2")));
    }

    @Test
    void tagsAreOfTrailsByArnAtHome() {
        assertRefused("ResourceNotFoundException", this::tags);
        create();
        assertRefused(
                "CloudTrailARNInvalidException", () -> cloudTrail.listTags(request -> request.resourceIdList("main")));
        assertRefused(
                "ResourceNotFoundException",
                () -> clients.cloudTrail("us-east-1").listTags(request -> request.resourceIdList(ARN)));
    }

    @Test
    void aTrailWithoutInsightsSaysSo() {
        create();

        assertRefused(
                "InsightNotEnabledException",
                () -> cloudTrail.getInsightSelectors(request -> request.trailName("main")));
    }

    @Test
    void insightsAreTurnedOnAndOff() {
        create();
        cloudTrail.putInsightSelectors(
                request -> request.trailName("main").insightSelectors(insight("ApiCallRateInsight")));
        assertThat(cloudTrail
                        .getInsightSelectors(request -> request.trailName(ARN))
                        .insightSelectors())
                .extracting(InsightSelector::insightType)
                .containsExactly(InsightType.API_CALL_RATE_INSIGHT);
        assertThat(cloudTrail.getTrail(request -> request.name("main")).trail().hasInsightSelectors())
                .isTrue();

        cloudTrail.putInsightSelectors(request -> request.trailName("main").insightSelectors(List.of()));
        assertThat(cloudTrail.getTrail(request -> request.name("main")).trail().hasInsightSelectors())
                .isFalse();
    }

    @Test
    void anUnknownInsightTypeIsRefused() {
        create();

        assertRefused(
                "InvalidInsightSelectorsException",
                () -> cloudTrail.putInsightSelectors(
                        request -> request.trailName("main").insightSelectors(insight("MadeUpInsight"))));
    }
}
