package io.github.trailproof.history;

import static io.github.trailproof.history.Scene.MAIN;
import static io.github.trailproof.history.Scene.SECOND;
import static io.github.trailproof.history.Scene.account;
import static io.github.trailproof.history.Scene.selecting;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.history.Scene.SmallTrail;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final SmallTrail MAIN_TRAIL = SmallTrail.perfect(MAIN);
    private static final SmallTrail SECOND_TRAIL = SmallTrail.perfect(SECOND);

    private static List<List<Change>> blame(Comparison comparison) {
        return requireNonNull(comparison.blame().get(Criterion.CIS)).sets();
    }

    @Test
    void nothingIsLostBetweenEqualEvidences() {
        AccountEvidence account = account(MAIN_TRAIL);

        Comparison comparison = Comparison.of(account, account);

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.lost()).isEmpty();
        assertThat(comparison.mayBeLost()).isEmpty();
        assertThat(comparison.gained()).isEmpty();
        assertThat(comparison.blame()).isEmpty();
    }

    @Test
    void aStoppedTrailLosesEveryEventAndIsToBlame() {
        Comparison comparison = Comparison.of(account(MAIN_TRAIL), account(MAIN_TRAIL.stopped()));

        Change stopped = changed(Facet.LOGGING, "IsLogging", "true", "false");
        assertThat(comparison.changes()).containsExactly(stopped);
        assertThat(comparison.lost()).singleElement().satisfies(loss -> {
            assertThat(loss.gap().isEveryEvent()).isTrue();
            assertThat(loss.gap().certain()).isTrue();
            assertThat(loss.blame().sets()).containsExactly(List.of(stopped));
        });
        assertThat(comparison.before().verdict()).isEqualTo(Verdict.PASS);
        assertThat(comparison.after().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(blame(comparison)).containsExactly(List.of(stopped));
    }

    @Test
    void whatIsLostOneWayIsGainedTheOther() {
        AccountEvidence one = account(MAIN_TRAIL);
        AccountEvidence other = account(MAIN_TRAIL.selecting(selecting(ReadWriteType.ALL, "kms.amazonaws.com")));

        assertThat(Comparison.of(one, other).lost())
                .extracting(Loss::gap)
                .extracting(Gap::eventSources)
                .containsExactly("kms.amazonaws.com");
        assertThat(Comparison.of(other, one).gained())
                .isEqualTo(
                        Comparison.of(one, other).lost().stream().map(Loss::gap).toList());
        assertThat(Comparison.of(other, one).lost()).isEmpty();
    }

    @Test
    void twoTrailsHaveToStopBeforeAnEventIsLost() {
        AccountEvidence both = account(MAIN_TRAIL, SECOND_TRAIL);

        assertThat(Comparison.of(both, account(MAIN_TRAIL.stopped(), SECOND_TRAIL))
                        .lost())
                .isEmpty();
        Comparison comparison = Comparison.of(both, account(MAIN_TRAIL.stopped(), SECOND_TRAIL.stopped()));
        assertThat(comparison.lost())
                .singleElement()
                .satisfies(loss -> assertThat(loss.blame().sets())
                        .hasSize(2)
                        .allSatisfy(set -> assertThat(set).hasSize(1)));
    }

    @Test
    void aTrailThatWasStoppedAndNarrowedIsToBlameForBothTogether() {
        SmallTrail worse = MAIN_TRAIL
                .stopped()
                .selecting(selecting(ReadWriteType.WRITE_ONLY))
                .inOneRegion();

        Comparison comparison = Comparison.of(account(MAIN_TRAIL), account(worse));

        assertThat(comparison.changes())
                .extracting(Change::field)
                .containsExactly("IsMultiRegionTrail", "IsLogging", "EventSelectors");
        assertThat(blame(comparison))
                .singleElement()
                .satisfies(set -> assertThat(set).isEqualTo(comparison.changes()));
    }

    @Test
    void aDeletedTrailAndOneThatWasMadeAreChangesOfExistence() {
        Comparison comparison = Comparison.of(account(MAIN_TRAIL), account(SECOND_TRAIL));

        assertThat(comparison.changes())
                .extracting(Change::facet, Change::before, Change::after)
                .containsExactly(
                        tuple(Facet.EXISTENCE, Optional.of(MAIN.toString()), Optional.empty()),
                        tuple(Facet.EXISTENCE, Optional.empty(), Optional.of(SECOND.toString())));
        assertThat(comparison.lost()).isEmpty();
        assertThat(comparison.mayBeLost()).isEmpty();
    }

    @Test
    void aRewriteThatSelectsTheSameIsNoChange() {
        EventSelectors advanced = EventSelectors.builder()
                .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                        .addFieldSelectors(AdvancedFieldSelector.builder()
                                .field("eventCategory")
                                .addEqualTo("Management")
                                .build())
                        .build())
                .build();
        EventSelectors inTwo = EventSelectors.builder()
                .addAllEventSelectors(selecting(ReadWriteType.READ_ONLY).eventSelectors())
                .addAllEventSelectors(selecting(ReadWriteType.WRITE_ONLY).eventSelectors())
                .build();

        for (EventSelectors same : List.of(advanced, inTwo)) {
            Comparison comparison = Comparison.of(account(MAIN_TRAIL), account(MAIN_TRAIL.selecting(same)));
            assertThat(comparison.changes()).isEmpty();
            assertThat(comparison.lost()).isEmpty();
            assertThat(comparison.mayBeLost()).isEmpty();
        }
    }

    @Test
    void whatIsNotKnownAfterwardsMayBeLostAndTheUnansweredCallIsToBlame() {
        AccountEvidence denied =
                account(MAIN_TRAIL).toBuilder().putStatus(MAIN, denied()).build();

        Comparison comparison = Comparison.of(account(MAIN_TRAIL), denied);

        assertThat(comparison.lost()).isEmpty();
        assertThat(comparison.mayBeLost())
                .singleElement()
                .satisfies(gap -> assertThat(gap.isEveryEvent()).isTrue());
        Change unknown = new Change(
                Facet.LOGGING,
                Optional.of(MAIN),
                Optional.empty(),
                "IsLogging",
                Optional.of("true"),
                Optional.empty(),
                Optional.empty());
        assertThat(blame(comparison)).containsExactly(List.of(unknown));
    }

    @Test
    void whatAPlanLeavesAloneIsTheSameUnknownOnBothSides() {
        AccountEvidence before = account(MAIN_TRAIL, SECOND_TRAIL).toBuilder()
                .putStatus(MAIN, denied())
                .build();
        AccountEvidence after = account(MAIN_TRAIL, SECOND_TRAIL.stopped()).toBuilder()
                .putStatus(MAIN, denied())
                .build();

        assertThat(Comparison.ofPlan(before, before).mayBeLost()).isEmpty();
        assertThat(Comparison.of(before, after).mayBeLost()).hasSize(1);
        assertThat(Comparison.ofPlan(before, after).mayBeLost())
                .as("lost if the trail of unknown status is not logging")
                .hasSize(1);
    }

    @Test
    void aRegionThatWasListedWithoutTrailsLosesNothingWhereOthersMay() {
        AccountEvidence after = AccountEvidence.builder()
                .accountId(Scene.ACCOUNT)
                .putListing("us-east-1", Evidence.known(TrailListing.of()))
                .build();
        AccountEvidence before = after.toBuilder()
                .putListing("ap-southeast-3", Evidence.known(TrailListing.of()))
                .build();

        assertThat(Comparison.of(before, after).mayBeLost()).singleElement().satisfies(gap -> {
            assertThat(gap.scopes()).contains(Scope.OTHER_REGIONS);
            assertThat(gap.outside()).contains("ap-southeast-3", "us-east-1");
        });
    }

    @Test
    void aFlagThatIsOpenUntilApplyIsToBlameForAnOpenVerdict() {
        Trail planned = Trail.builder()
                .trailArn(MAIN)
                .homeRegion(Scene.HOME)
                .includeGlobalServiceEvents(true)
                .build();
        MissingEvidence.Cause open = new MissingEvidence.Planned(
                MissingEvidence.OpenInPlan.KNOWN_AFTER_APPLY, "aws_cloudtrail.main.is_multi_region_trail");
        AccountEvidence before = account(MAIN_TRAIL);
        AccountEvidence after = before.toBuilder()
                .putPlanned(
                        MAIN,
                        PlannedTrail.of(
                                planned, "aws_cloudtrail.main", new TreeMap<>(Map.of("IsMultiRegionTrail", open))))
                .build();

        Comparison comparison = Comparison.ofPlan(before, after);

        assertThat(comparison.after().verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(comparison.changes()).extracting(Change::field).containsExactly("IsMultiRegionTrail");
        assertThat(blame(comparison)).containsExactly(comparison.changes());
        assertThat(comparison.lost()).isEmpty();
        assertThat(comparison.mayBeLost()).isNotEmpty();
    }

    @Test
    void twoAccountsCannotBeCompared() {
        AccountEvidence other =
                AccountEvidence.builder().accountId("444455556666").build();

        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(account(MAIN_TRAIL), other));
    }

    private static <T> Evidence<T> denied() {
        return Evidence.missing(MissingEvidence.of(
                Operation.GET_TRAIL_STATUS,
                MAIN,
                new MissingEvidence.Failed("AccessDeniedException", Optional.empty())));
    }

    private static Change changed(Facet facet, String field, String before, String after) {
        return Change.ofTrail(facet, MAIN, field, Optional.of(before), Optional.of(after));
    }
}
