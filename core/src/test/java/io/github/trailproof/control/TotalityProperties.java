package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.report.Wording;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.trail.Trail;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TotalityProperties {

    @Property
    @Label("Any evidence is assessed, by every criterion, and nothing is thrown")
    void total(@ForAll("accounts") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);

        assertThat(assessment.accountId()).isEqualTo(evidence.accountId());
        assertThat(assessment.results()).extracting(CriterionResult::criterion).containsExactly(Criterion.values());
        assertThat(assessment.trails())
                .extracting(TrailAssessment::trailArn)
                .containsExactlyElementsOf(evidence.listings().values().stream()
                        .flatMap(listing -> listing.value().stream())
                        .flatMap(listing -> listing.trails().stream())
                        .map(Trail::trailArn)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Property
    @Label("Missing evidence is named exactly if a verdict is INDETERMINATE, sorted and once")
    void missing(@ForAll("accounts") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);

        for (CriterionResult result : assessment.results()) {
            assertThat(result.missing().isEmpty()).isEqualTo(result.verdict() != Verdict.INDETERMINATE);
            sortedAndDistinct(result.missing());
            assertThat(assessment.missing()).containsAll(result.missing());
        }
        sortedAndDistinct(assessment.missing());
        assertThat(assessment.missing().isEmpty())
                .isEqualTo(Arrays.stream(Criterion.values())
                        .noneMatch(criterion -> assessment.verdict(criterion) == Verdict.INDETERMINATE));
    }

    @Property
    @Label("A requirement is unknown exactly if it names what would settle it")
    void requirements(@ForAll("accounts") AccountEvidence evidence) {
        for (TrailAssessment trail : Cis31.assess(evidence).trails()) {
            for (RequirementResult result : trail.requirements()) {
                assertThat(result.missing().isEmpty()).isEqualTo(result.outcome() != Outcome.UNKNOWN);
                sortedAndDistinct(result.missing());
                assertThat(result.field()).isNotEmpty();
                assertThat(Wording.finding(result.finding())).contains(" ");
            }
        }
    }

    @Property
    @Label("Where one trail has to suffice, the decisive one has the account's verdict, and no other is nearer")
    void decisive(@ForAll("accounts") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        for (Criterion ofOneTrail : List.of(Criterion.CIS, Criterion.SECURITY_HUB)) {
            CriterionResult result = assessment.result(ofOneTrail);
            assertThat(result.decisiveTrail().isEmpty())
                    .isEqualTo(assessment.trails().stream()
                            .noneMatch(trail -> trail.verdict(ofOneTrail) == result.verdict()));
            result.decisiveTrail().ifPresent(decisive -> {
                Criterion criterion = result.criterion();
                assertThat(decisive.verdict(criterion)).isEqualTo(result.verdict());
                int failed =
                        decisive.requirements(criterion, Outcome.UNSATISFIED).size();
                assertThat(assessment.trails())
                        .allSatisfy(trail -> assertThat(trail.requirements(criterion, Outcome.UNSATISFIED)
                                        .size())
                                .isGreaterThanOrEqualTo(failed));
            });
        }
    }

    private static void sortedAndDistinct(List<MissingEvidence> missing) {
        assertThat(missing).isSorted();
        assertThat(new HashSet<>(missing)).hasSameSizeAs(missing);
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
