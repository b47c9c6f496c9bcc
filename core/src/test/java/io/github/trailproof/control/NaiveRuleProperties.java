package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NaiveRuleProperties {

    @Property
    @Label("Where nothing is missing, the verdict is what an auditor finds by hand")
    void agrees(@ForAll("accounts") AccountEvidence evidence, @ForAll Reading reading) {
        Verdict expected = new NaiveRule(evidence, reading).passes() ? Verdict.PASS : Verdict.FAIL;

        assertThat(Cis31.assess(evidence).verdict(reading)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.fullyKnown();
    }
}
