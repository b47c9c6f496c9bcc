package io.github.trailproof.findings.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.findings.Scene;
import io.github.trailproof.findings.asff.Asff;
import io.github.trailproof.testkit.generate.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class OcsfProperties {

    @Property
    @Label("every event keeps the rules of the schema")
    void schema(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        assertThat(OcsfSchema.violations(OcsfSchema.event(Cis31.assess(evidence), criterion)))
                .isEmpty();
    }

    @Property
    @Label("an event says Pass exactly if the verdict is PASS, and Warning exactly if it is open")
    void statuses(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Assessment assessment = Cis31.assess(evidence);
        JsonNode event = OcsfSchema.event(assessment, criterion);

        int status = event.get("compliance").get("status_id").intValue();
        int severity = event.get("severity_id").intValue();
        switch (assessment.verdict(criterion)) {
            case PASS -> assertThat(status).isEqualTo(severity).isEqualTo(1);
            case INDETERMINATE -> {
                assertThat(status).isEqualTo(2);
                assertThat(severity).isEqualTo(3);
            }
            case FAIL -> {
                assertThat(status).isEqualTo(3);
                assertThat(severity).isEqualTo(4);
            }
        }
    }

    @Property
    @Label("an event is one line of ASCII")
    void line(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        String line = OcsfSchema.line(Cis31.assess(evidence), criterion, OcsfActivity.UPDATE, Scene.OCCASION);

        assertThat(line).endsWith("}\n");
        assertThat(line.chars().limit(line.length() - 1)).allMatch(c -> c >= ' ' && c < 127);
    }

    @Property
    @Label("the finding is the same one as in Security Hub")
    void sameId(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Assessment assessment = Cis31.assess(evidence);

        assertThat(OcsfSchema.event(assessment, criterion)
                        .get("finding_info")
                        .get("uid")
                        .textValue())
                .isEqualTo(Asff.finding(assessment, criterion, Scene.OCCASION, "us-east-1")
                        .id());
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
