package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountJoinTest {

    private static final String ID = "111122223333";
    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
    private static final Evidence<TrailListing> LISTED =
            Evidence.known(TrailListing.of(Trail.builder().trailArn(ARN).build()));
    private static final Evidence<TrailListing> EMPTY = Evidence.known(TrailListing.of());
    private static final Instant EARLY = Instant.parse("2026-08-20T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-08-20T11:00:00Z");

    private static AccountEvidence.Builder piece() {
        return AccountEvidence.builder().accountId(ID);
    }

    private static AccountEvidence listing(String region, Evidence<TrailListing> listing, Optional<Instant> at) {
        return piece().putListing(region, listing).collectedAt(at).build();
    }

    private static AccountEvidence join(AccountEvidence... pieces) {
        AccountJoin join = new AccountJoin(ID);
        for (int i = 0; i < pieces.length; i++) {
            join.add(place(i + 1), pieces[i]);
        }
        return join.joined();
    }

    private static EvidencePlace place(long line) {
        return new EvidencePlace("a.jsonl", line);
    }

    @Test
    void piecesOfSeveralRegionsAreOneAccount() {
        AccountEvidence joined =
                join(listing("us-east-1", LISTED, Optional.empty()), listing("eu-west-1", EMPTY, Optional.empty()));

        assertThat(joined.listings())
                .containsEntry("us-east-1", LISTED)
                .containsEntry("eu-west-1", EMPTY)
                .hasSize(2);
    }

    @Test
    void theLaterOfTwoAnswersCountsIfBothHaveTimesThatDiffer() {
        AccountEvidence early = listing("us-east-1", LISTED, Optional.of(EARLY));
        AccountEvidence late = listing("us-east-1", EMPTY, Optional.of(LATE));

        assertThat(join(early, late)).isEqualTo(late);
        assertThat(join(late, early)).isEqualTo(late);
    }

    @Test
    void otherwiseTwoAnswersThatDifferLeaveTheMatterOpenAndBothPlacesAreNamed() {
        Evidence<TrailListing> differ = Evidence.missing(
                MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", new AnswersDiffer(place(1), place(2))));
        for (Optional<Instant> other : List.of(Optional.of(EARLY), Optional.<Instant>empty())) {
            assertThat(join(listing("us-east-1", LISTED, Optional.of(EARLY)), listing("us-east-1", EMPTY, other))
                            .listings())
                    .containsEntry("us-east-1", differ);
        }
    }

    @Test
    void anAnswerLaterThanTwoThatDifferSettlesTheMatter() {
        AccountEvidence late = listing("us-east-1", EMPTY, Optional.of(LATE));

        assertThat(join(
                        listing("us-east-1", LISTED, Optional.of(EARLY)),
                        listing("us-east-1", EMPTY, Optional.of(EARLY)),
                        late))
                .isEqualTo(late);
    }

    @Test
    void anErrorReplacesNoAnswerHoweverLateItIs() {
        Evidence<TrailListing> denied = Evidence.missing(MissingEvidence.of(
                Operation.DESCRIBE_TRAILS, "us-east-1", new Failed("AccessDeniedException", Optional.empty())));

        assertThat(join(
                                listing("us-east-1", LISTED, Optional.of(EARLY)),
                                listing("us-east-1", denied, Optional.of(LATE)))
                        .listings())
                .containsEntry("us-east-1", LISTED);
        assertThat(join(piece().putListing("us-east-1", denied).build()).listings())
                .containsEntry("us-east-1", denied);
    }

    /** The region's own trail and a shadow trail, and what is answered without shadow trails. */
    private static Evidence<TrailListing> own(Trail... trails) {
        return Evidence.known(new TrailListing(List.of(trails), false));
    }

    private static final Trail HERE = Trail.builder().trailArn(ARN).build();
    private static final Trail SHADOW = Trail.builder()
            .trailArn(TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/shadow"))
            .isMultiRegionTrail(true)
            .build();
    private static final Evidence<TrailListing> BOTH = Evidence.known(TrailListing.of(HERE, SHADOW));

    @Test
    void aListingWithoutShadowTrailsDoesNotDifferFromOneWithThem() {
        for (Optional<Instant> at : List.of(Optional.<Instant>empty(), Optional.of(EARLY), Optional.of(LATE))) {
            AccountEvidence with = listing("us-east-1", BOTH, Optional.of(EARLY));
            AccountEvidence without = listing("us-east-1", own(HERE), at);

            assertThat(join(with, without).listings()).containsEntry("us-east-1", BOTH);
            assertThat(join(without, with).listings()).containsEntry("us-east-1", BOTH);
        }
    }

    @Test
    void aListingWithoutShadowTrailsDiffersInTheRegionsOwnTrailsAndInWhatItShows() {
        Evidence<TrailListing> differ = Evidence.missing(
                MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", new AnswersDiffer(place(1), place(2))));
        Trail other = HERE.toBuilder().isMultiRegionTrail(true).build();
        Trail unseen = SHADOW.toBuilder().name("unseen").build();
        for (Evidence<TrailListing> without : List.of(own(), own(other), own(HERE, unseen))) {
            assertThat(join(
                                    listing("us-east-1", BOTH, Optional.empty()),
                                    listing("us-east-1", without, Optional.of(LATE)))
                            .listings())
                    .containsEntry("us-east-1", differ);
        }
    }

    @Test
    void aListingThatDiffersCountsIfItIsLaterWithShadowTrailsOrWithout() {
        AccountEvidence with = listing("us-east-1", BOTH, Optional.of(EARLY));
        AccountEvidence without = listing("us-east-1", own(), Optional.of(LATE));
        AccountEvidence later = listing("us-east-1", BOTH, Optional.of(LATE.plusSeconds(1)));

        assertThat(join(with, without).listings()).containsEntry("us-east-1", own());
        assertThat(join(with, without, later).listings()).containsEntry("us-east-1", BOTH);
    }

    @Test
    void theTimesOfDeliveriesDoNotMakeTwoStatusesDiffer() {
        TrailStatus one =
                TrailStatus.builder().isLogging(true).latestDeliveryTime(EARLY).build();
        TrailStatus other =
                TrailStatus.builder().isLogging(true).latestDeliveryTime(LATE).build();
        TrailStatus stopped = TrailStatus.builder().isLogging(false).build();

        assertThat(join(status(other), status(one)).status(ARN)).isEqualTo(Evidence.known(other));
        assertThat(join(status(other), status(stopped)).status(ARN))
                .isEqualTo(Evidence.missing(
                        MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, new AnswersDiffer(place(1), place(2)))));
    }

    private static AccountEvidence status(TrailStatus status) {
        return piece().putStatus(ARN, Evidence.known(status)).build();
    }

    @Test
    void theTimesSpanAllPieces() {
        AccountEvidence joined = join(
                piece().collectedFrom(EARLY).collectedAt(EARLY.plusSeconds(1)).build(),
                piece().build(),
                piece().collectedFrom(LATE).collectedAt(LATE.plusSeconds(1)).build());

        assertThat(joined.collectedFrom()).contains(EARLY);
        assertThat(joined.collectedAt()).contains(LATE.plusSeconds(1));
    }

    @Test
    void partitionsThatContradictEachOtherAreNoneThatIsStated() {
        assertThat(join(
                                piece().partition("aws").build(),
                                piece().partition("aws-cn").build())
                        .partition())
                .isEmpty();
        assertThat(join(piece().partition("aws-cn").build(), piece().build()).partition())
                .contains("aws-cn");
    }

    @Test
    void whatIsHeldDoesNotGrowWithTheNumberOfPieces() {
        AccountJoin join = new AccountJoin(ID);
        for (int line = 1; line <= 1000; line++) {
            Trail trail = Trail.builder().trailArn(ARN).name("main-" + line).build();
            join.add(
                    place(line),
                    piece().putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
                            .build());
        }

        assertThat(join.size()).isEqualTo(4);
    }

    @Test
    void aPieceOfAnotherAccountIsRefused() {
        AccountJoin join = new AccountJoin(ID);
        AccountEvidence other =
                AccountEvidence.builder().accountId("222233334444").build();

        assertThatThrownBy(() -> join.add(place(1), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected evidence of account `111122223333`, found `222233334444`");
    }

    private static final Trail SEEN_EVERYWHERE =
            Trail.builder().trailArn(ARN).isMultiRegionTrail(true).build();

    private static Evidence<TrailListing> differing(String region, long one, long other) {
        return Evidence.missing(
                MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new AnswersDiffer(place(one), place(other))));
    }

    @Test
    void aRegionThatDeniesATrailOfTwoListingsThatDifferProvesNothing() {
        Evidence<TrailListing> everywhere = Evidence.known(TrailListing.of(SEEN_EVERYWHERE));

        AccountEvidence joined = join(
                listing("us-east-1", everywhere, Optional.empty()),
                piece().putListing("us-east-1", EMPTY)
                        .putListing("eu-west-1", EMPTY)
                        .build());

        assertThat(joined.listings())
                .containsEntry("us-east-1", differing("us-east-1", 1, 2))
                .containsEntry("eu-west-1", differing("eu-west-1", 1, 2));
        assertThat(Cis31.assess(joined).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aRegionThatShowsATrailThatOneOfTwoListingsDeniesProvesNothing() {
        AccountEvidence joined = join(
                listing("us-east-1", EMPTY, Optional.empty()),
                piece().putListing("us-east-1", Evidence.known(TrailListing.of(HERE)))
                        .putListing("eu-west-1", Evidence.known(TrailListing.of(SHADOW)))
                        .putStatus(
                                SHADOW.trailArn(),
                                Evidence.known(
                                        TrailStatus.builder().isLogging(true).build()))
                        .putSelectors(SHADOW.trailArn(), Evidence.known(EventSelectors.defaultSelectors()))
                        .build());

        assertThat(joined.listings()).containsEntry("eu-west-1", differing("eu-west-1", 1, 2));
        assertThat(Cis31.assess(joined).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aTrailThatEveryListingShowsCountsHoweverTheseDiffer() {
        Evidence<TrailListing> everywhere = Evidence.known(TrailListing.of(SHADOW));
        Trail single = HERE.toBuilder().isMultiRegionTrail(false).build();

        AccountEvidence joined = join(
                listing("us-east-1", everywhere, Optional.empty()),
                piece().putListing("us-east-1", Evidence.known(TrailListing.of(SHADOW, single)))
                        .putListing("eu-west-1", everywhere)
                        .putStatus(
                                SHADOW.trailArn(),
                                Evidence.known(
                                        TrailStatus.builder().isLogging(true).build()))
                        .putSelectors(SHADOW.trailArn(), Evidence.known(EventSelectors.defaultSelectors()))
                        .build());

        assertThat(joined.listings())
                .containsEntry("us-east-1", differing("us-east-1", 1, 2))
                .containsEntry("eu-west-1", everywhere);
        assertThat(Cis31.assess(joined).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aListingThatContradictsOneOfAnotherRegionWhereListingsDifferLeavesEveryRegionOpen() {
        Trail own = Trail.builder()
                .trailArn(TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/own"))
                .isMultiRegionTrail(false)
                .build();

        AccountEvidence joined = join(
                listing("us-east-1", Evidence.known(TrailListing.of(SEEN_EVERYWHERE)), Optional.empty()),
                listing("eu-west-1", own(own), Optional.empty()),
                piece().putListing("eu-west-1", EMPTY)
                        .putListing("us-west-2", EMPTY)
                        .build());

        assertThat(joined.answeredRegions()).isEmpty();
        assertThat(joined.listings()).containsEntry("us-west-2", differing("us-west-2", 1, 3));
        assertThat(Cis31.assess(joined).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }
}
