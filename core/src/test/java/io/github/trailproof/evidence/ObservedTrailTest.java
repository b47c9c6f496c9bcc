package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ObservedTrailTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
    private static final TrailArn OTHER = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/other");

    private static Trail.Builder trail() {
        return Trail.builder().trailArn(ARN);
    }

    private static List<ObservedTrail> observed(Trail home, Trail abroad) {
        return AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(TrailListing.of(home)))
                .putListing("eu-west-1", Evidence.known(TrailListing.of(abroad)))
                .putListing(
                        "eu-west-2",
                        Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "eu-west-2", new NotAsked())))
                .build()
                .observedTrails();
    }

    @Test
    void printsWhatItsListingsShow() {
        assertThat(observed(
                                trail().isMultiRegionTrail(true).build(),
                                Trail.builder().trailArn(OTHER).build())
                        .get(1))
                .hasToString("ObservedTrail{trailArn=" + ARN + ", listedIn=[us-east-1], notListedIn=[eu-west-1],"
                        + " homeRegions=[us-east-1], isMultiRegionTrail=TRUE, includeGlobalServiceEvents=ABSENT,"
                        + " hasCustomEventSelectors=ABSENT, isOrganizationTrail=ABSENT}");
    }

    @Test
    void copiesOfOneArnAreOneTrail() {
        assertThat(observed(trail().build(), trail().name("main").build()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.trailArn()).isEqualTo(ARN);
                    assertThat(one.listedIn()).containsExactly("eu-west-1", "us-east-1");
                    assertThat(one.notListedIn()).isEmpty();
                });
    }

    @Test
    void trailsAreSortedAndSayWhereTheyAreListed() {
        List<ObservedTrail> found =
                observed(trail().build(), Trail.builder().trailArn(OTHER).build());
        assertThat(found).extracting(ObservedTrail::trailArn).containsExactly(OTHER, ARN);
        assertThat(found.get(0).listedIn()).containsExactly("eu-west-1");
        assertThat(found.get(0).notListedIn()).containsExactly("us-east-1");
        assertThat(found.get(1).listedIn()).containsExactly("us-east-1");
        assertThat(found.get(1).notListedIn()).containsExactly("eu-west-1");
    }

    @Test
    void aFlagIsWhatTheCopiesThatHaveItAgreeOn() {
        Trail silent = trail().build();
        Trail yes = flags(true);
        Trail no = flags(false);
        for (Function<ObservedTrail, Flag> flag : List.<Function<ObservedTrail, Flag>>of(
                ObservedTrail::isMultiRegionTrail,
                ObservedTrail::includeGlobalServiceEvents,
                ObservedTrail::hasCustomEventSelectors,
                ObservedTrail::isOrganizationTrail)) {
            assertThat(flag.apply(observed(silent, silent).get(0))).isEqualTo(Flag.ABSENT);
            assertThat(flag.apply(observed(silent, yes).get(0))).isEqualTo(Flag.TRUE);
            assertThat(flag.apply(observed(no, silent).get(0))).isEqualTo(Flag.FALSE);
            assertThat(flag.apply(observed(yes, no).get(0))).isEqualTo(Flag.CONTRADICTORY);
        }
    }

    private static Trail flags(boolean value) {
        return trail().isMultiRegionTrail(value)
                .includeGlobalServiceEvents(value)
                .hasCustomEventSelectors(value)
                .isOrganizationTrail(value)
                .build();
    }

    @Test
    void theHomeRegionIsWhatTheCopiesAgreeOnElseTheArns() {
        Trail london = trail().homeRegion("eu-west-2").build();
        Trail paris = trail().homeRegion("eu-west-3").build();
        assertThat(observed(trail().build(), london).get(0).homeRegion()).isEqualTo("eu-west-2");
        assertThat(observed(paris, london).get(0).homeRegion()).isEqualTo("us-east-1");
        assertThat(observed(trail().build(), trail().build()).get(0).homeRegion())
                .isEqualTo("us-east-1");
    }
}
