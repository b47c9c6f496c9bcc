package io.github.trailproof.control;

import static io.github.trailproof.control.Requirement.MANAGEMENT_EVENTS;
import static io.github.trailproof.control.Requirement.NO_EXCLUSIONS;
import static io.github.trailproof.control.Requirement.READ_WRITE_ALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import org.junit.jupiter.api.Test;

class BasicSelectorTest {

    private static EventSelector.Builder takes(ReadWriteType type) {
        return EventSelector.builder().readWriteType(type).includeManagementEvents(true);
    }

    @Test
    void theDefaultSelectorSatisfiesEverything() {
        Scene scene = new Scene();
        assertThat(scene.says(MANAGEMENT_EVENTS)).isEqualTo("SATISFIED: IncludeManagementEvents is true");
        assertThat(scene.says(READ_WRITE_ALL)).isEqualTo("SATISFIED: ReadWriteType is All");
        assertThat(scene.says(NO_EXCLUSIONS)).isEqualTo("SATISFIED: ExcludeManagementEventSources excludes nothing");
        assertThat(scene.result(READ_WRITE_ALL).missing()).isEmpty();
    }

    @Test
    void aSelectorOfDataEventsAloneSatisfiesNothing() {
        Scene scene = new Scene()
                .basic(EventSelector.builder()
                        .readWriteType(ReadWriteType.ALL)
                        .includeManagementEvents(false)
                        .build());
        for (Requirement requirement : new Requirement[] {MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS}) {
            assertThat(scene.says(requirement)).isEqualTo("UNSATISFIED: IncludeManagementEvents is false");
        }
    }

    @Test
    void readsAloneAndWritesAloneAreNotAll() {
        assertThat(new Scene().basic(takes(ReadWriteType.READ_ONLY).build()).says(READ_WRITE_ALL))
                .isEqualTo("UNSATISFIED: ReadWriteType is ReadOnly");
        assertThat(new Scene().basic(takes(ReadWriteType.WRITE_ONLY).build()).says(NO_EXCLUSIONS))
                .isEqualTo("UNSATISFIED: ReadWriteType is WriteOnly");
    }

    @Test
    void twoHalvesAreNotOneSelector() {
        Scene scene = new Scene()
                .basic(
                        takes(ReadWriteType.WRITE_ONLY).build(),
                        takes(ReadWriteType.READ_ONLY).build());
        assertThat(scene.says(READ_WRITE_ALL)).isEqualTo("UNSATISFIED: ReadWriteType is ReadOnly");
        assertThat(scene.assess().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void exclusionsAreAllowedByTheLetterOnly() {
        Scene scene = new Scene()
                .basic(takes(ReadWriteType.ALL)
                        .addExcludeManagementEventSources("rdsdata.amazonaws.com", "kms.amazonaws.com")
                        .build());
        assertThat(scene.says(READ_WRITE_ALL)).isEqualTo("SATISFIED: ReadWriteType is All");
        assertThat(scene.says(NO_EXCLUSIONS))
                .isEqualTo("UNSATISFIED: ExcludeManagementEventSources excludes"
                        + " `kms.amazonaws.com`, `rdsdata.amazonaws.com`");
        assertThat(scene.assess().verdict(Criterion.CIS)).isEqualTo(Verdict.PASS);
        assertThat(scene.assess().verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aSelectorWithoutExclusionsMakesUpForAnother() {
        Scene scene = new Scene()
                .basic(
                        takes(ReadWriteType.ALL)
                                .addExcludeManagementEventSources("kms.amazonaws.com")
                                .build(),
                        takes(ReadWriteType.ALL).build());
        assertThat(scene.assess().verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.PASS);
    }

    @Test
    void manyExclusionsAreCounted() {
        Scene scene = new Scene()
                .basic(takes(ReadWriteType.ALL)
                        .addExcludeManagementEventSources("f", "e", "d", "c", "b", "a", "a")
                        .build());
        assertThat(scene.says(NO_EXCLUSIONS))
                .isEqualTo("UNSATISFIED: ExcludeManagementEventSources excludes `a`, `b`, `c`, `d` and 2 more");
    }

    @Test
    void absentMembersAreUnknown() {
        Scene noType = new Scene()
                .basic(EventSelector.builder().includeManagementEvents(true).build());
        assertThat(noType.says(MANAGEMENT_EVENTS)).isEqualTo("SATISFIED: IncludeManagementEvents is true");
        assertThat(noType.says(READ_WRITE_ALL)).isEqualTo("UNKNOWN: ReadWriteType is absent");
        Scene noFlag = new Scene()
                .basic(EventSelector.builder().readWriteType(ReadWriteType.ALL).build());
        assertThat(noFlag.says(MANAGEMENT_EVENTS)).isEqualTo("UNKNOWN: IncludeManagementEvents is absent");
        assertThat(noFlag.says(READ_WRITE_ALL)).isEqualTo("UNKNOWN: IncludeManagementEvents is absent");
        assertThat(noFlag.assess().result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(
                        Operation.GET_EVENT_SELECTORS,
                        Scene.ARN,
                        new Inconclusive(new Finding.Absent("IncludeManagementEvents"))));
    }

    @Test
    void anUnknownTypeIsUnknownEvenIfOnlyItsLettersDiffer() {
        Scene scene = new Scene().basic(takes(new ReadWriteType("all")).build());
        assertThat(scene.says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: ReadWriteType has the value `all`, which this library does not know");
    }

    @Test
    void anUnknownMemberMakesTheSelectorUnknown() {
        Scene scene = new Scene()
                .basic(takes(ReadWriteType.ALL)
                        .putUnrecognizedMembers("Sampling", "0.5")
                        .build());
        for (Requirement requirement : new Requirement[] {MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS}) {
            assertThat(scene.says(requirement)).isEqualTo("UNKNOWN: `Sampling` is a member this library does not know");
        }
    }

    @Test
    void unknownMembersOfDataResourcesCountToo() {
        Scene scene = new Scene()
                .basic(takes(ReadWriteType.ALL)
                        .putUnrecognizedMembers("Sampling", "0.5")
                        .addDataResources(DataResource.builder()
                                .putUnrecognizedMembers("Negate", "true")
                                .build())
                        .build());
        assertThat(scene.says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: `Negate`, `Sampling` are members this library does not know");
    }

    @Test
    void theMostPromisingSelectorDecidesAndEachUnknownOneIsNamed() {
        Scene scene = new Scene()
                .basic(
                        takes(ReadWriteType.READ_ONLY).build(),
                        takes(new ReadWriteType("Some")).build(),
                        EventSelector.builder().includeManagementEvents(true).build(),
                        EventSelector.builder().includeManagementEvents(true).build());
        assertThat(scene.says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: ReadWriteType has the value `Some`, which this library does not know");
        assertThat(scene.result(READ_WRITE_ALL).missing())
                .extracting(MissingEvidence::cause)
                .containsExactly(
                        new Inconclusive(new Finding.UnknownValue("ReadWriteType", "Some")),
                        new Inconclusive(new Finding.Absent("ReadWriteType")));
    }

    @Test
    void aKnownRestrictionOutweighsWhatIsUnknown() {
        Scene scene = new Scene()
                .basic(EventSelector.builder()
                        .readWriteType(ReadWriteType.READ_ONLY)
                        .build());
        assertThat(scene.says(MANAGEMENT_EVENTS)).isEqualTo("UNKNOWN: IncludeManagementEvents is absent");
        assertThat(scene.says(READ_WRITE_ALL)).isEqualTo("UNSATISFIED: ReadWriteType is ReadOnly");
        assertThat(scene.assess().verdict()).isEqualTo(Verdict.FAIL);
    }
}
