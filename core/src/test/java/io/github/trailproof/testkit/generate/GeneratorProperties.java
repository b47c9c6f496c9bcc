package io.github.trailproof.testkit.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.FailedWithoutCode;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Tag("thorough")
class GeneratorProperties {

    @Property(seed = "20261122")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("Every verdict of every criterion comes up often, and so do accounts of several trails")
    void everyVerdict(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Assessment assessment = Cis31.assess(evidence);
        Statistics.label("verdict").collect(assessment.verdict(criterion)).coverage(coverage -> {
            coverage.check(Verdict.PASS).percentage(percentage -> percentage > 5);
            coverage.check(Verdict.FAIL).percentage(percentage -> percentage > 15);
            coverage.check(Verdict.INDETERMINATE).percentage(percentage -> percentage > 15);
        });
        Statistics.label("several trails")
                .collect(assessment.trails().size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 20));
    }

    @Property
    @Label("Any account can be recorded: its texts are Unicode, and what is missing failed or was left out")
    void recordable(@ForAll("accounts") AccountEvidence evidence) {
        assertThat(new String(evidence.toString().getBytes(UTF_8), UTF_8)).isEqualTo(evidence.toString());
        Stream.of(evidence.listings(), evidence.statuses(), evidence.selectors())
                .flatMap(answers -> answers.values().stream())
                .flatMap(answer -> answer.missing().stream())
                .map(MissingEvidence::cause)
                .forEach(cause -> assertThat(cause).isInstanceOfAny(Failed.class, FailedWithoutCode.class));
    }

    @Property
    @Label("What the AWS SDK carries has no member that it does not know")
    void carriedBySdk(@ForAll("sdkTrails") Trail trail, @ForAll("sdkSelectors") EventSelectors selectors) {
        assertThat(trail.recursiveLogging()).isEmpty();
        assertThat(selectors.eventSelectors()).allSatisfy(selector -> {
            assertThat(selector.unrecognizedMembers()).isEmpty();
            assertThat(selector.dataResources())
                    .allSatisfy(resource ->
                            assertThat(resource.unrecognizedMembers()).isEmpty());
        });
        assertThat(selectors.advancedEventSelectors()).allSatisfy(selector -> {
            assertThat(selector.unrecognizedMembers()).isEmpty();
            assertThat(selector.fieldSelectors())
                    .allSatisfy(condition ->
                            assertThat(condition.unrecognizedMembers()).isEmpty());
        });
    }

    @Property
    @Label("An account that is fully known lacks no answer about any trail it lists")
    void fullyKnown(@ForAll("fullyKnown") AccountEvidence evidence) {
        assertThat(evidence.enabledRegions()).isInstanceOf(Evidence.Known.class);
        assertThat(evidence.listings().values()).isNotEmpty().allMatch(Evidence.Known.class::isInstance);
        assertThat(evidence.observedTrails()).allSatisfy(trail -> {
            assertThat(evidence.status(trail.trailArn()).value()).isPresent();
            assertThat(evidence.selectors(trail.trailArn()).value()).isPresent();
        });
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any();
    }

    @Provide
    Arbitrary<AccountEvidence> fullyKnown() {
        return Accounts.fullyKnown();
    }

    @Provide
    Arbitrary<Trail> sdkTrails() {
        return Trails.carriedBySdk();
    }

    @Provide
    Arbitrary<EventSelectors> sdkSelectors() {
        return Selectors.carriedBySdk();
    }
}
