package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.ALL;
import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.OFF;
import static io.github.trailproof.remediation.Account.Logging.ON;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.THERE;
import static io.github.trailproof.remediation.Account.arn;
import static io.github.trailproof.remediation.Chosen.basic;
import static io.github.trailproof.remediation.Chosen.management;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan leaves of an account, by {@link RemediationPlan#applyTo}. */
class PlanApplicationTest {

    private static final TrailArn ONE = arn(HERE, "one");
    private static final TrailArn OTHER = arn(HERE, "other");
    private static final TrailArn ORGANIZATION = arn(MANAGEMENT, HERE, "organization");

    @Test
    void aCreatedTrailShowsInEveryListingAndHasTheDefaultSelector() {
        Account account = new Account();
        AccountEvidence after = account.plan(Criterion.CIS).applyTo(account.evidence());
        TrailArn arn = arn(HERE, "management-events");

        assertThat(after.observedTrails()).singleElement().satisfies(trail -> {
            assertThat(trail.trailArn()).isEqualTo(arn);
            assertThat(trail.listedIn()).containsExactlyElementsOf(EnabledRegions.alwaysEnabledIn("aws"));
        });
        assertThat(after.selectors(arn)).isEqualTo(Evidence.known(EventSelectors.defaultSelectors()));
        assertThat(after.status(arn))
                .isEqualTo(Evidence.known(TrailStatus.builder().isLogging(true).build()));
    }

    @Test
    void aTrailCreatedWhereTheListingIsMissingTakesNothingFromTheOthers() {
        AccountEvidence listed = new Account()
                .everywhere(ORGANIZATION, ON, SelectorRewriteTest.writesAtTheLimit())
                .evidence();
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(OWN)
                .putAllListings(listed.listings().subMap(THERE, "eu-west-2"))
                .putAllStatuses(listed.statuses())
                .putAllSelectors(listed.selectors())
                .build();

        AccountEvidence after =
                Remediation.plan(evidence, Criterion.CIS, NewTrail.defaults()).applyTo(evidence);

        assertThat(after.listings()).containsOnlyKeys(THERE);
        assertThat(after.observedTrails())
                .hasSize(2)
                .allSatisfy(trail -> assertThat(trail.notListedIn()).isEmpty());
    }

    @Test
    void aTrailCreatedWhereNothingWasListedShowsInItsHome() {
        AccountEvidence nothing = AccountEvidence.builder().accountId(OWN).build();

        AccountEvidence after = new Account().plan(Criterion.CIS).applyTo(nothing);

        assertThat(after.listings()).containsOnlyKeys(HERE);
        assertThat(Cis31.assess(after).verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aTrailThatBecomesMultiRegionShowsEverywhereAsItDoesAtHome() {
        Trail home = Trail.builder()
                .trailArn(ONE)
                .s3BucketName("home")
                .isMultiRegionTrail(false)
                .build();
        Trail odd = Trail.builder()
                .trailArn(ONE)
                .s3BucketName("odd")
                .isMultiRegionTrail(false)
                .build();
        Trail other = Trail.builder().trailArn(OTHER).isMultiRegionTrail(false).build();
        RemediationPlan plan = new RemediationPlan(
                OWN,
                Criterion.CIS,
                List.of(new Step.UpdateTrail(ONE, new Reason(new Reason.NoTrail(), List.of(), List.of()))),
                List.of(),
                true);

        Account account = new Account().with(THERE, odd).with(HERE, home).with("us-west-2", other);
        assertThat(buckets(plan.applyTo(account.evidence())))
                .hasSize(17)
                .containsOnlyOnce("odd")
                .containsOnly("odd", "home");
        Account elsewhere = new Account().with(THERE, odd).with("us-west-2", other);
        assertThat(buckets(plan.applyTo(elsewhere.evidence()))).hasSize(17).containsOnly("odd");
        AccountEvidence without = new Account().with(HERE, other).evidence();
        assertThat(plan.applyTo(without)).isEqualTo(without);
        // What the call is not about stays.
        assertThat(plan.applyTo(account.evidence()).listings().values())
                .flatExtracting(listing -> listing.value().orElseThrow().trails())
                .contains(other);
    }

    private static List<String> buckets(AccountEvidence evidence) {
        return evidence.listings().values().stream()
                .flatMap(listing -> listing.value().orElseThrow().trails().stream())
                .filter(trail -> trail.trailArn().equals(ONE))
                .map(trail -> trail.s3BucketName().orElseThrow())
                .toList();
    }

    @Test
    void startingATrailDoesNotHealItsDeliveries() {
        TrailStatus stopped = TrailStatus.builder()
                .isLogging(false)
                .latestDeliveryError("NoSuchBucket")
                .build();
        Account account = new Account().everywhere(ONE).status(ONE, stopped).selectsAll(ONE);

        TrailStatus after = account.plan(Criterion.CIS)
                .applyTo(account.evidence())
                .status(ONE)
                .value()
                .orElseThrow();

        assertThat(after.isLogging()).contains(true);
        assertThat(after.latestDeliveryError()).contains("NoSuchBucket");
    }

    @Test
    void selectorsThatWereReplacedAreTheTrailsOwn() {
        Trail usual = Trail.builder()
                .trailArn(ONE)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(false)
                .build();
        Account account =
                new Account().shown(usual).logs(ONE, true).selects(ONE, basic(management(ReadWriteType.WRITE_ONLY)));

        AccountEvidence after = account.plan(Criterion.CIS).applyTo(account.evidence());

        assertThat(after.listings().values())
                .allSatisfy(listing -> assertThat(listing.value().orElseThrow().trails())
                        .extracting(Trail::hasCustomEventSelectors)
                        .containsExactly(Optional.of(true)));
    }

    @Test
    void aPlanSaysOfItsCallsWhereTheyGoAndWhatAllowsThem() {
        TrailArn there = arn(THERE, "there");
        Step.Call call =
                new Account().atHome(there, ON, ALL).plan(Criterion.CIS).calls().get(0);

        assertThat(call.region()).isEqualTo(THERE);
        assertThat(call.accountId()).isEqualTo(OWN);
        assertThat(call.iamAction()).isEqualTo("cloudtrail:UpdateTrail");
    }

    @Test
    void theEvidenceAfterTheFirstCallsIsThatOfAPlanThatWasInterrupted() {
        Account account = new Account().atHome(ONE, OFF, ALL);
        RemediationPlan plan = account.plan(Criterion.CIS);

        assertThat(plan.calls()).hasSize(2);
        AccountEvidence begun =
                Remediation.after(account.evidence(), plan.calls().subList(0, 1));
        assertThat(begun).isEqualTo(new Account().everywhere(ONE, OFF, ALL).evidence());
        assertThat(Remediation.after(account.evidence(), plan.calls())).isEqualTo(plan.applyTo(account.evidence()));
        assertThat(Remediation.after(account.evidence(), List.of())).isEqualTo(account.evidence());
    }
}
