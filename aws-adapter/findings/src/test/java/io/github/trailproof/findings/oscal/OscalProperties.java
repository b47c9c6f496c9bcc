package io.github.trailproof.findings.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class OscalProperties {

    @Property(tries = 200)
    @Label("every document keeps the schema, whatever the evidence holds")
    void schema(@ForAll("accounts") AccountEvidence evidence) {
        assumeTrue(OscalSchema.isThere(), "skipped: no schema of OSCAL in shared/schemas beside the checkout");
        assertThat(OscalSchema.violations(OscalSchema.document(Cis31.assess(evidence))))
                .isEmpty();
    }

    @Property
    @Label("a finding is satisfied exactly if the verdict is PASS, and its reason tells FAIL from INDETERMINATE")
    void states(@ForAll("accounts") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        JsonNode findings = OscalSchema.document(assessment).at("/assessment-results/results/0/findings");
        List<Criterion> criteria = List.of(Criterion.values());
        for (Criterion criterion : criteria) {
            Verdict verdict = assessment.verdict(criterion);
            JsonNode status = findings.get(criteria.indexOf(criterion)).at("/target/status");
            assertThat(status.get("state").textValue().equals("satisfied")).isEqualTo(verdict == Verdict.PASS);
            assertThat(status.get("reason").textValue())
                    .isEqualTo(
                            switch (verdict) {
                                case PASS -> "pass";
                                case FAIL -> "fail";
                                case INDETERMINATE -> "other";
                            });
        }
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
