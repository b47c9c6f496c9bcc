package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.assessment.Lines;
import io.github.trailproof.testkit.generate.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class SchemaProperties {

    @Property(tries = 200)
    @Label("evidence and assessments that are written are valid by their schemas")
    void written(@ForAll("accounts") AccountEvidence account) {
        assertThat(Schemas.evidence(Inputs.write(account))).isEmpty();
        assertThat(Schemas.assessment(Lines.write(Cis31.assess(account)))).isEmpty();
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
