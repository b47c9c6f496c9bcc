package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts on which a law was once broken. */
class LawExamplesTest {

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void anothersTrailWithTwoHomesThatNoAccountCanDisable(Criterion criterion) {
        TrailArn arn = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId("999988887777")
                .putListing(
                        "ap-southeast-2",
                        Evidence.known(TrailListing.of(
                                Trail.builder()
                                        .trailArn(arn)
                                        .homeRegion("eu-west-1")
                                        .build(),
                                Trail.builder()
                                        .trailArn(arn)
                                        .homeRegion("us-east-1")
                                        .isMultiRegionTrail(true)
                                        .build())))
                .build();

        Laws.indeterminateOnlyIfBothArePossible(
                (account, by) -> Cis31.assess(account).verdict(by), evidence, criterion);
    }
}
