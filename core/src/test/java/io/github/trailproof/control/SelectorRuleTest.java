package io.github.trailproof.control;

import static io.github.trailproof.control.Requirement.MANAGEMENT_EVENTS;
import static io.github.trailproof.control.Requirement.NO_EXCLUSIONS;
import static io.github.trailproof.control.Requirement.READ_WRITE_ALL;
import static io.github.trailproof.control.Scene.ARN;
import static io.github.trailproof.control.Scene.trail;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which selectors are in force: what GetEventSelectors answers, and what HasCustomEventSelectors says beside it. */
class SelectorRuleTest {

    private static final Failed DENIED = new Failed("AccessDeniedException", Optional.empty());
    private static final Trail DEFAULT = custom(false);
    private static final Trail CUSTOM = custom(true);
    private static final EventSelector READ_ONLY = EventSelector.builder()
            .readWriteType(ReadWriteType.READ_ONLY)
            .includeManagementEvents(true)
            .build();

    private static Trail custom(boolean flag) {
        return trail().isMultiRegionTrail(true).hasCustomEventSelectors(flag).build();
    }

    @Test
    void deniedSelectorsAreUnknownAndNamed() {
        Scene scene = new Scene().noSelectors(DENIED);
        for (Requirement requirement : new Requirement[] {MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS}) {
            assertThat(scene.says(requirement)).isEqualTo("UNKNOWN: GetEventSelectors answered AccessDeniedException");
        }
        assertThat(scene.assess().verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(scene.assess().result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, ARN, DENIED));
    }

    @Test
    void noCustomSelectorsStandsInForSelectorsThatAreMissing() {
        Scene scene = new Scene().atHome(DEFAULT).noSelectors(DENIED);
        for (Requirement requirement : new Requirement[] {MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS}) {
            assertThat(scene.says(requirement))
                    .isEqualTo("SATISFIED: HasCustomEventSelectors is false, so the default selector is in force");
            assertThat(scene.result(requirement).missing()).isEmpty();
        }
        assertThat(scene.assess().verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.PASS);
    }

    @Test
    void customSelectorsThatAreMissingStayUnknown() {
        assertThat(new Scene().atHome(CUSTOM).noSelectors(new NotAsked()).says(MANAGEMENT_EVENTS))
                .isEqualTo("UNKNOWN: GetEventSelectors was not asked");
    }

    @Test
    void copiesThatDifferDoNotStandInForSelectors() {
        assertThat(new Scene()
                        .atHome(DEFAULT, CUSTOM)
                        .noSelectors(DENIED)
                        .assess()
                        .verdict())
                .isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void bothListsAreUnknown() {
        Scene scene = new Scene()
                .selectors(EventSelectors.builder()
                        .addAllEventSelectors(EventSelectors.defaultSelectors().eventSelectors())
                        .addAdvancedEventSelectors(io.github.trailproof.trail.AdvancedEventSelector.builder()
                                .build())
                        .build());
        assertThat(scene.says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: the answer holds both basic and advanced selectors,"
                        + " which the service never answers");
        assertThat(scene.assess().result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(
                        Operation.GET_EVENT_SELECTORS, ARN, new Inconclusive(new SelectorFinding.BothKinds())));
        assertThat(scene.atHome(DEFAULT).assess().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void neitherListIsUnknown() {
        Scene scene = new Scene().basic();
        assertThat(scene.says(MANAGEMENT_EVENTS))
                .isEqualTo("UNKNOWN: the answer holds neither basic nor advanced selectors");
        assertThat(scene.atHome(CUSTOM).assess().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void neitherListButNoCustomSelectorsMeansTheDefault() {
        assertThat(new Scene().atHome(DEFAULT).basic().assess().verdict(Criterion.SECURITY_HUB))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void selectorsThatContradictNoCustomSelectorsAreUnknown() {
        Scene scene = new Scene().atHome(DEFAULT).basic(READ_ONLY);
        assertThat(scene.says(MANAGEMENT_EVENTS)).isEqualTo("SATISFIED: IncludeManagementEvents is true");
        assertThat(scene.says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: HasCustomEventSelectors is false, but ReadWriteType is ReadOnly");
        assertThat(scene.result(READ_WRITE_ALL).missing())
                .containsExactly(MissingEvidence.of(
                        Operation.GET_EVENT_SELECTORS,
                        ARN,
                        new Inconclusive(scene.result(READ_WRITE_ALL).finding())));
    }

    @Test
    void selectorsThatContradictSomeListingsAreUnknown() {
        assertThat(new Scene().atHome(DEFAULT).abroad(CUSTOM).basic(READ_ONLY).says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: HasCustomEventSelectors is true in eu-west-1 and false in us-east-1,"
                        + " but ReadWriteType is ReadOnly");
    }

    @Test
    void sufficientSelectorsDoNotContradictNoCustomSelectors() {
        assertThat(new Scene().atHome(DEFAULT).says(NO_EXCLUSIONS))
                .isEqualTo("SATISFIED: ExcludeManagementEventSources excludes nothing");
    }

    @Test
    void customSelectorsAreJudgedByWhatTheySay() {
        assertThat(new Scene().atHome(CUSTOM).basic(READ_ONLY).says(READ_WRITE_ALL))
                .isEqualTo("UNSATISFIED: ReadWriteType is ReadOnly");
        assertThat(new Scene().atHome(CUSTOM).assess().verdict()).isEqualTo(Verdict.PASS);
    }
}
