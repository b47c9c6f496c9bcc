package io.github.trailproof.testkit.generate;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Laws;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * What share of the generated accounts is of each kind. A share is a matter of chance, so the seed is fixed: the same
 * accounts are counted in every run.
 */
@Domain(TrailproofDomain.class)
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
@Tag("thorough")
class DistributionProperties {

    private static final String SEED = "20261122";

    @Property(seed = SEED)
    @Label("Every verdict of every criterion comes up")
    void verdicts(@ForAll AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        for (Criterion criterion : Criterion.values()) {
            Statistics.label("verdict by " + criterion)
                    .collect(assessment.verdict(criterion))
                    .coverage(coverage -> {
                        for (Verdict verdict : Verdict.values()) {
                            coverage.check(verdict).percentage(percentage -> percentage > 3);
                        }
                    });
        }
    }

    @Property(seed = SEED)
    @Label("Every kind of gap comes up, certain and possible")
    void gaps(@ForAll AccountEvidence evidence) {
        for (boolean certain : new boolean[] {true, false}) {
            String which = certain ? "certain: " : "possible: ";
            Predicate<Gap> sure = gap -> gap.certain() == certain;
            comesUp(which + "any", evidence, 10, sure);
            comesUp(
                    which + "reads",
                    evidence,
                    1,
                    sure.and(gap -> gap.readWrite().equals(Set.of(ReadWrite.READ))));
            comesUp(
                    which + "writes",
                    evidence,
                    1,
                    sure.and(gap -> gap.readWrite().equals(Set.of(ReadWrite.WRITE))));
            comesUp(
                    which + "sources",
                    evidence,
                    2,
                    sure.and(gap -> gap.conditions().containsKey(EventField.EVENT_SOURCE)));
            comesUp(
                    which + "names",
                    evidence,
                    0.5,
                    sure.and(gap -> gap.conditions().containsKey(EventField.EVENT_NAME)));
            comesUp(which + "some regions", evidence, 2, sure.and(gap -> !gap.everyRegion()));
            comesUp(
                    which + "global services",
                    evidence,
                    5,
                    sure.and(gap -> gap.scopes().contains(Scope.GLOBAL_SERVICES)));
            comesUp(
                    which + "global services alone",
                    evidence,
                    0.5,
                    sure.and(gap -> gap.scopes().equals(Set.of(Scope.GLOBAL_SERVICES))));
        }
        comesUp("other regions", evidence, 5, gap -> gap.scopes().contains(Scope.OTHER_REGIONS));
    }

    @Property(seed = SEED)
    @Label("Many accounts are open in one way only, where tightness is asked of every completion")
    void openInOneWay(@ForAll AccountEvidence evidence) {
        Statistics.label("open in one way")
                .collect(Laws.isOpenInOneWay(evidence))
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 20));
    }

    private static void comesUp(String what, AccountEvidence evidence, double percent, Predicate<Gap> kind) {
        Statistics.label(what)
                .collect(Cis31.assess(evidence).coverage().gaps().stream().anyMatch(kind))
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > percent));
    }
}
