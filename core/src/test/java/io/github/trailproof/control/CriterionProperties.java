package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CriterionProperties {

    @Property
    @Label("Of the requirements that speak of selectors, each includes the one before")
    void requirementsInclude(@ForAll("accounts") AccountEvidence evidence) {
        for (TrailAssessment trail : Cis31.assess(evidence).trails()) {
            includes(trail, Requirement.READ_WRITE_ALL, Requirement.MANAGEMENT_EVENTS);
            includes(trail, Requirement.NO_EXCLUSIONS, Requirement.READ_WRITE_ALL);
        }
    }

    private static void includes(TrailAssessment trail, Requirement stronger, Requirement weaker) {
        Outcome strong = trail.requirement(stronger).outcome();
        Outcome weak = trail.requirement(weaker).outcome();
        if (strong == Outcome.SATISFIED) {
            assertThat(weak).isEqualTo(Outcome.SATISFIED);
        }
        if (weak == Outcome.UNSATISFIED) {
            assertThat(strong).isEqualTo(Outcome.UNSATISFIED);
        }
    }

    @Property
    @Label("An account with a trail that logs all management events everywhere passes, whatever else it has")
    void compliant(@ForAll("compliant") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);

        for (Criterion criterion : Criterion.values()) {
            assertThat(assessment.verdict(criterion)).isEqualTo(Verdict.PASS);
        }
    }

    @Property
    @Label("The verdict by one criterion alone is that of the whole assessment")
    void oneCriterionAlone(@ForAll("accounts") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);

        for (Criterion criterion : Criterion.values()) {
            assertThat(Cis31.verdict(evidence, criterion)).isEqualTo(assessment.verdict(criterion));
        }
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }

    @Provide
    Arbitrary<AccountEvidence> compliant() {
        return Accounts.compliant();
    }
}
