package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private final Assessment assessment = new Scene().assess();

    @Test
    void theVerdictIsThatOfTheBenchmarksLetter() {
        Assessment excluding = new Scene()
                .management(Scene.condition("eventSource")
                        .addNotEquals("kms.amazonaws.com")
                        .build())
                .assess();
        assertThat(excluding.verdict()).isEqualTo(Verdict.PASS);
        assertThat(excluding.verdict(Criterion.CIS)).isEqualTo(Verdict.PASS);
        assertThat(excluding.verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void everyCriterionIsAnsweredOnceAndInOrder() {
        List<CriterionResult> backwards = new ArrayList<>(assessment.results());
        Collections.reverse(backwards);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment(
                        "111122223333",
                        assessment.listings(),
                        backwards,
                        List.of(),
                        assessment.coverage(),
                        List.of(),
                        List.of()))
                .withMessage("expected one result for each criterion, in order");
    }

    @Test
    void everyRequirementIsAnsweredOnceAndInOrder() {
        TrailAssessment trail = assessment.trails().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TrailAssessment(trail.trailArn(), "us-east-1", false, Optional.empty(), List.of()))
                .withMessage("expected one result for each requirement, in order");
    }

    @Test
    void itPrintsAsOneShortLine() {
        assertThat(assessment).hasToString("Assessment{111122223333, CIS=PASS, SECURITY_HUB=PASS, COMPLETE=PASS}");
    }

    @Test
    void listsAreCopied() {
        List<TrailAssessment> trails = new ArrayList<>(assessment.trails());
        Assessment copy = new Assessment(
                "111122223333",
                assessment.listings(),
                assessment.results(),
                trails,
                assessment.coverage(),
                List.of(),
                List.of());
        trails.clear();
        assertThat(copy).isEqualTo(assessment);
    }

    @Test
    void criteriaSayWhatTheyRequire() {
        assertThat(Criterion.CIS.requirements())
                .containsExactly(
                        Requirement.MULTI_REGION,
                        Requirement.LOGGING,
                        Requirement.MANAGEMENT_EVENTS,
                        Requirement.READ_WRITE_ALL);
        assertThat(Criterion.SECURITY_HUB.requirements()).containsExactly(Requirement.values());
        assertThat(Criterion.COMPLETE.requirements()).containsExactly(Requirement.values());
    }

    @Test
    void aTrailIsWhatACriterionAsksForByItself() {
        TrailAssessment open =
                new Scene().atHome(Scene.trail().build()).assess().trails().get(0);
        assertThat(open.verdict(Criterion.CIS)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(open.requirements(Criterion.SECURITY_HUB, Outcome.SATISFIED))
                .extracting(RequirementResult::requirement)
                .containsExactly(
                        Requirement.LOGGING,
                        Requirement.MANAGEMENT_EVENTS,
                        Requirement.READ_WRITE_ALL,
                        Requirement.NO_EXCLUSIONS);
    }
}
