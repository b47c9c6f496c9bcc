package io.github.trailproof.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class FactoryProperties {

    @Property
    @Label("An account that breaks a requirement does not meet it, and meets those that do not include it")
    void breaking(@ForAll("broken") Tuple2<Requirement, AccountEvidence> broken) {
        Assessment assessment = Cis31.assess(broken.get2());

        Map<Requirement, Outcome> expected = new TreeMap<>();
        for (Requirement requirement : Requirement.values()) {
            boolean included = broken.get1().compareTo(Requirement.MANAGEMENT_EVENTS) >= 0
                    && requirement.compareTo(broken.get1()) > 0;
            expected.put(
                    requirement, included || requirement == broken.get1() ? Outcome.UNSATISFIED : Outcome.SATISFIED);
        }
        assertThat(assessment.trails()).singleElement().satisfies(trail -> {
            for (Requirement requirement : Requirement.values()) {
                assertThat(trail.requirement(requirement).outcome())
                        .as(requirement.name())
                        .isEqualTo(expected.get(requirement));
            }
        });
        assertThat(assessment.verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.verdict(Criterion.CIS))
                .isEqualTo(broken.get1() == Requirement.NO_EXCLUSIONS ? Verdict.PASS : Verdict.FAIL);
    }

    @Property
    @Label("Where a call failed that the verdict needs, it is open, and that call is what is missing")
    void withholding(@ForAll("withheld") Tuple2<Operation, AccountEvidence> withheld) {
        Assessment assessment = Cis31.assess(withheld.get2());

        for (Criterion criterion : Criterion.values()) {
            if (withheld.get1() == Operation.LIST_REGIONS) {
                assertThat(assessment.verdict(criterion)).isEqualTo(Verdict.PASS);
            } else {
                assertThat(assessment.verdict(criterion)).isEqualTo(Verdict.INDETERMINATE);
                assertThat(assessment.result(criterion).missing())
                        .extracting(MissingEvidence::operation)
                        .contains(withheld.get1());
            }
        }
    }

    @Property(tries = 20)
    @Label("Without a domain, jqwik finds the generators as a service")
    void service(
            @ForAll AccountEvidence evidence,
            @ForAll Trail trail,
            @ForAll TrailArn arn,
            @ForAll TrailStatus status,
            @ForAll EventSelectors selectors,
            @ForAll EventSelector basic,
            @ForAll AdvancedEventSelector advanced) {
        assertThat(Cis31.assess(evidence).accountId()).isEqualTo(evidence.accountId());
        assertThat(TrailArn.parse(arn.toString())).isEqualTo(arn);
        assertThat(trail.trailArn().name()).isNotEmpty();
        assertThat(status.isLogging().isPresent()).isIn(true, false);
        assertThat(selectors.eventSelectors()).doesNotContainNull();
        assertThat(basic.dataResources()).doesNotContainNull();
        assertThat(advanced.fieldSelectors()).doesNotContainNull();
    }

    @Provide
    Arbitrary<Tuple2<Requirement, AccountEvidence>> broken() {
        return Arbitraries.of(Requirement.class)
                .flatMap(
                        requirement -> Accounts.breaking(requirement).map(evidence -> Tuple.of(requirement, evidence)));
    }

    @Provide
    Arbitrary<Tuple2<Operation, AccountEvidence>> withheld() {
        return Arbitraries.of(Operation.class)
                .flatMap(operation -> Accounts.withholding(operation).map(evidence -> Tuple.of(operation, evidence)));
    }
}
