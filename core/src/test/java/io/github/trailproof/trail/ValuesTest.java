package io.github.trailproof.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");

    @Test
    void nothingIsFilledIn() {
        Trail trail = Trail.builder().trailArn(ARN).build();
        assertThat(trail.isMultiRegionTrail()).isEmpty();
        assertThat(trail.homeRegion()).isEmpty();
        assertThat(trail).hasToString("Trail{trailArn=" + ARN + "}");
        assertThat(TrailStatus.builder().build().isLogging()).isEmpty();
        assertThat(EventSelector.builder().build().includeManagementEvents()).isEmpty();
        assertThat(EventSelector.builder().build().readWriteType()).isEmpty();
    }

    @Test
    void theEffectiveHomeRegionIsTheMemberElseTheArns() {
        assertThat(Trail.builder().trailArn(ARN).build().effectiveHomeRegion()).isEqualTo("us-east-1");
        assertThat(Trail.builder().trailArn(ARN).homeRegion("eu-west-1").build().effectiveHomeRegion())
                .isEqualTo("eu-west-1");
    }

    @Test
    void aMemberThatIsSetTwiceHasTheLaterValue() {
        assertThat(TrailStatus.builder()
                        .isLogging(true)
                        .isLogging(false)
                        .build()
                        .isLogging())
                .contains(false);
    }

    @Test
    void theDefaultSelectorTakesAllManagementEvents() {
        EventSelectors selectors = EventSelectors.defaultSelectors();
        assertThat(selectors.advancedEventSelectors()).isEmpty();
        assertThat(selectors.eventSelectors())
                .isEqualTo(List.of(EventSelector.builder()
                        .readWriteType(ReadWriteType.ALL)
                        .includeManagementEvents(true)
                        .build()));
    }

    @Test
    void readWriteTypesAreSpelledAsTheApiDoes() {
        assertThat(ReadWriteType.ALL).hasToString("All");
        assertThat(ReadWriteType.READ_ONLY).hasToString("ReadOnly");
        assertThat(ReadWriteType.WRITE_ONLY).hasToString("WriteOnly");
        assertThat(new ReadWriteType("Later")).hasToString("Later");
    }
}
