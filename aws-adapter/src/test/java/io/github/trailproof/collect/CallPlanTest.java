package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls a verdict costs, counted at the server. */
class CallPlanTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LISTING = "DescribeTrails in us-east-1";

    private Aws aws;

    @BeforeEach
    void start() {
        aws = new Aws();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private TrailCollector.Builder collector() {
        return TrailCollector.builder()
                .cloudTrail(aws.trails(false, Scene.OWN))
                .startingRegion("us-east-1")
                .enabledRegions(aws.regions(false, Scene.OWN))
                // On a busy machine the first call takes long, and a call that is given up is followed by others.
                .timeout(PATIENCE)
                .deadline(PATIENCE);
    }

    private List<String> calls(Scene scene, Criterion criterion, Verdict verdict) {
        aws.simulator().seed(scene.evidence());
        aws.simulator().clearCalls();
        AccountEvidence evidence = collector().until(criterion).build().collect(Scene.OWN);
        assertThat(Cis31.assess(evidence).verdict(criterion)).isEqualTo(verdict);
        return aws.callsSince();
    }

    @ParameterizedTest
    @CsvSource({"1, 17", "1, 35", "5, 17", "5, 35"})
    void anAccountThatPassesWithItsBestTrailCostsThreeCallsInTwoRoundTrips(int trails, int regions) {
        Scene scene = Scene.withRegions(regions).compliant("best", "us-east-1");
        for (int index = 1; index < trails; index++) {
            scene.writesOnly("other-" + index, "us-east-1");
        }
        for (Criterion criterion : Criterion.values()) {
            List<String> calls = calls(scene, criterion, Verdict.PASS);

            assertThat(calls).first().isEqualTo(LISTING);
            assertThat(calls)
                    .containsExactlyInAnyOrder(
                            LISTING, "GetTrailStatus in us-east-1", "GetEventSelectors in us-east-1");
        }
    }

    @Test
    void aTrailIsAskedAboutInItsHomeRegionByItsArn() {
        aws.simulator()
                .seed(Scene.withRegions(20).compliant("best", "xx-region-18").evidence());

        collector().build().collect(Scene.OWN);

        assertThat(aws.simulator().calls())
                .filteredOn(call -> call.region().equals("xx-region-18"))
                .extracting(call -> call.operation() + " " + call.about().orElse(""))
                .containsExactlyInAnyOrder(
                        "GetTrailStatus arn:aws:cloudtrail:xx-region-18:111122223333:trail/best",
                        "GetEventSelectors arn:aws:cloudtrail:xx-region-18:111122223333:trail/best");
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void anAccountWithoutTrailsFailsByOneCall(Criterion criterion) {
        assertThat(calls(Scene.withRegions(35), criterion, Verdict.FAIL)).containsExactly(LISTING);
    }

    @Test
    void aSingleRegionTrailIsNotAskedAboutByTheBenchmarksLetter() {
        Scene scene = Scene.withRegions(17).oneRegion("here", "us-east-1").oneRegion("too", "us-east-1");

        assertThat(calls(scene, Criterion.CIS, Verdict.FAIL)).containsExactly(LISTING);
        assertThat(calls(scene, Criterion.SECURITY_HUB, Verdict.FAIL)).containsExactly(LISTING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void anAccountWithoutAPassingTrailCostsTwoCallsForEach(int trails) {
        Scene scene = Scene.withRegions(35);
        for (int index = 0; index < trails; index++) {
            scene.stopped("stopped-" + index, "us-east-1");
        }
        assertThat(calls(scene, Criterion.CIS, Verdict.FAIL)).hasSize(1 + 2 * trails);
    }

    @Test
    void whatTheLetterAllowsTheStricterCriterionAsksOnAbout() {
        Scene scene = Scene.withRegions(17).excludingKms("a", "us-east-1").excludingKms("b", "us-east-1");

        assertThat(calls(scene, Criterion.CIS, Verdict.PASS)).hasSize(3);
        assertThat(calls(scene, Criterion.SECURITY_HUB, Verdict.FAIL)).hasSize(5);
    }

    @Test
    void oneTrailInEachRegionCostsEveryListingAndBothCallsAboutEachTrail() {
        Scene scene = Scene.withRegions(18);
        Scene.regions(18).forEach(region -> scene.oneRegion("local", region));

        List<String> calls = calls(scene, Criterion.COMPLETE, Verdict.PASS);

        assertThat(calls).filteredOn(call -> call.startsWith("ListRegions")).hasSize(1);
        assertThat(calls).filteredOn(call -> call.startsWith("DescribeTrails")).hasSize(18);
        assertThat(calls).hasSize(1 + 18 + 2 * 18);
    }

    @Test
    void aRegionThatGoesUnrecordedIsFoundWithoutListingOthers() {
        assertThat(calls(Scene.withRegions(17).stopped("only", "us-east-1"), Criterion.COMPLETE, Verdict.FAIL))
                .hasSize(3);
    }

    @Tag("thorough")
    @Test
    void noPlanCostsMoreThanItsBound() {
        List<BiConsumer<Scene, String>> kinds = List.of(
                (scene, name) -> scene.stopped(name, "us-east-1"),
                (scene, name) -> scene.writesOnly(name, "us-east-1"),
                (scene, name) -> scene.excludingKms(name, "us-east-1"),
                (scene, name) -> scene.oneRegion(name, "us-east-1"),
                (scene, name) -> scene.compliant(name, "us-east-1"));
        for (int regions : List.of(17, 35)) {
            for (int trails = 0; trails <= 5; trails++) {
                for (int kind = 0; kind < kinds.size(); kind++) {
                    Scene scene = Scene.withRegions(regions);
                    for (int index = 0; index < trails; index++) {
                        kinds.get((kind + index * (kind + 1)) % kinds.size()).accept(scene, "trail-" + index);
                    }
                    staysWithinItsBound(scene, regions, trails);
                }
            }
        }
    }

    private void staysWithinItsBound(Scene scene, int regions, int trails) {
        for (Criterion criterion : Criterion.values()) {
            aws.simulator().seed(scene.evidence());
            aws.simulator().clearCalls();
            AccountEvidence evidence = collector().until(criterion).build().collect(Scene.OWN);
            List<Call> calls = aws.simulator().calls().stream()
                    .filter(call -> call.service().equals("cloudtrail"))
                    .toList();
            assertThat(Cis31.assess(evidence).verdict(criterion))
                    .isEqualTo(Cis31.assess(scene.evidence()).verdict(criterion));
            assertThat(calls)
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo((criterion == Criterion.COMPLETE ? regions : 1) + 2 * trails);
        }
    }

    @Test
    void everythingIsEveryListingAndBothCallsAboutEachTrail() {
        aws.simulator()
                .seed(Scene.withRegions(20)
                        .compliant("best", "us-east-1")
                        .oneRegion("local", "xx-region-18")
                        .evidence());

        aws.simulator().clearCalls();

        collector().everything().build().collect(Scene.OWN);

        assertThat(aws.simulator().calls()).hasSize(1 + 20 + 2 * 2).doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotAskedIsMarkedSo() {
        aws.simulator()
                .seed(Scene.withRegions(2)
                        .compliant("best", "us-east-1")
                        .stopped("other", "us-east-1")
                        .evidence());

        AccountEvidence evidence = collector().build().collect(Scene.OWN);

        evidence.observedTrails().stream()
                .filter(trail -> trail.trailArn().name().equals("other"))
                .forEach(trail -> assertThat(evidence.status(trail.trailArn())
                                .missing()
                                .orElseThrow()
                                .cause())
                        .isEqualTo(new NotAsked()));
        assertThat(evidence.enabledRegions().missing().orElseThrow().cause()).isEqualTo(new NotAsked());
        assertThat(evidence.listings()).containsOnlyKeys("us-east-1");
    }

    @Test
    void anOrganizationTrailAtHomeInAnOptInRegionTakesTheEnabledRegionsToo() {
        assertThat(callsAboutAnOrganizationTrailIn("ap-southeast-3"))
                .containsExactlyInAnyOrder(
                        LISTING,
                        "GetTrailStatus in ap-southeast-3",
                        "GetEventSelectors in ap-southeast-3",
                        "ListRegions in us-east-1");
    }

    @Test
    void anOrganizationTrailAtHomeWhereNoAccountCanDisableTheRegionCostsThreeCallsToo() {
        assertThat(callsAboutAnOrganizationTrailIn("eu-west-1"))
                .containsExactlyInAnyOrder(LISTING, "GetTrailStatus in eu-west-1", "GetEventSelectors in eu-west-1");
    }

    private List<String> callsAboutAnOrganizationTrailIn(String home) {
        aws.simulator()
                .seed(Scene.of(Scene.OWN, "us-east-1", home)
                        .organizationTrail("org", home)
                        .evidence());
        aws.simulator().clearCalls();
        assertThat(Cis31.assess(collector().build().collect(Scene.OWN)).verdict())
                .isEqualTo(Verdict.PASS);
        return aws.callsSince();
    }

    @Test
    void oneOtherRegionIsEnoughWhereTheStartingOneIsDown() {
        aws.simulator()
                .seed(Scene.of(Scene.OWN, "us-east-1", "us-west-2", "eu-west-1")
                        .compliant("best", "us-west-2")
                        .evidence());
        aws.simulator()
                .inject(Fault.error(503, "ServiceUnavailable", "down")
                        .inRegion("us-east-1")
                        .on("DescribeTrails"));
        aws.simulator().clearCalls();

        AccountEvidence evidence = collector().build().collect(Scene.OWN);

        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
        assertThat(aws.callsSince())
                .containsExactlyInAnyOrder(
                        LISTING,
                        "ListRegions in us-east-1",
                        "DescribeTrails in us-west-2",
                        "GetTrailStatus in us-west-2",
                        "GetEventSelectors in us-west-2");
    }

    @Test
    void atMostThreeOtherRegionsAreTried() {
        aws.simulator()
                .seed(Scene.of(Scene.OWN, "us-east-1", "us-west-2", "eu-west-1", "ap-northeast-1", "eu-west-2")
                        .evidence());
        aws.simulator().inject(Fault.accessDenied().on("DescribeTrails"));
        aws.simulator().clearCalls();

        AccountEvidence evidence = TrailCollector.builder()
                .cloudTrail(aws.trails(false, Scene.OWN))
                .startingRegion("us-east-1")
                .build()
                .collect(Scene.OWN);

        assertThat(aws.callsSince())
                .containsExactly(
                        LISTING,
                        "DescribeTrails in us-west-2",
                        "DescribeTrails in eu-west-1",
                        "DescribeTrails in ap-northeast-1");
        assertThat(Cis31.assess(evidence).missing())
                .extracting(missing -> missing.errorCode().orElse(""))
                .contains("AccessDeniedException");
    }
}
