package io.github.trailproof.control;

import static io.github.trailproof.control.Scene.trail;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Selectors so intricate that nobody can tell in bounded time whether they leave out an event. */
@Tag("thorough")
class StepBoundTest {

    private static final List<String> FIELDS =
            List.of("eventSource", "eventName", "eventType", "userIdentity.arn", "sessionCredentialFromConsole");
    private static final int VALUES = 60;
    private static final Trail MULTI_REGION = trail().isMultiRegionTrail(true).build();
    private static final MissingEvidence TOO_INTRICATE =
            MissingEvidence.of(Operation.GET_EVENT_SELECTORS, new Inconclusive(new SelectorFinding.TooIntricate()));

    /** Each leaves out a third of the values of each field, at random. */
    private static List<AdvancedEventSelector> intricate() {
        Random random = new Random(4);
        List<AdvancedEventSelector> selectors = new ArrayList<>();
        for (int index = 0; index < 240; index++) {
            AdvancedEventSelector.Builder selector = AdvancedEventSelector.builder()
                    .addFieldSelectors(AdvancedFieldSelector.builder()
                            .field("eventCategory")
                            .addEqualTo("Management")
                            .build());
            for (String field : FIELDS) {
                selector.addFieldSelectors(AdvancedFieldSelector.builder()
                        .field(field)
                        .addAllNotEquals(values(random))
                        .build());
            }
            selectors.add(selector.build());
        }
        return selectors;
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int value = 0; value < VALUES; value++) {
            values.add("v" + value);
        }
        Collections.shuffle(values, random);
        return values.subList(0, 23);
    }

    private static Assessment assess(List<AdvancedEventSelector> selectors) {
        return new Scene()
                .atHome(MULTI_REGION)
                .selectors(EventSelectors.builder()
                        .addAllAdvancedEventSelectors(selectors)
                        .build())
                .assess();
    }

    @Test
    void completeIsOpenAndSaysWhyAndTheOthersAreDecided() {
        Assessment assessment = assess(intricate());
        assertThat(assessment.coverage().isCutShort()).isTrue();
        assertThat(assessment.verdict(Criterion.CIS)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.result(Criterion.COMPLETE).missing()).containsExactly(TOO_INTRICATE);
    }

    @Test
    void theOrderOfSelectorsDoesNotDecideWhereTheSearchEnds() {
        List<AdvancedEventSelector> selectors = intricate();
        Assessment assessment = assess(selectors);
        Collections.shuffle(selectors, new Random(7));
        assertThat(assess(selectors).coverage()).isEqualTo(assessment.coverage());
    }

    @Test
    void aTrailThatRecordsEverythingSettlesItWithoutASearch() {
        List<AdvancedEventSelector> selectors = intricate();
        selectors.add(AdvancedEventSelector.builder()
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field("eventCategory")
                        .addEqualTo("Management")
                        .build())
                .build());
        Assessment assessment = assess(selectors);
        assertThat(assessment.verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.PASS);
        assertThat(assessment.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
        assertThat(assessment.coverage().isCutShort()).isFalse();
    }
}
