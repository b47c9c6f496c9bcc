package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Accounts;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderProperties {

    @Property
    @Label("The order of trails, selectors, fields and values, and repeated copies of a trail, never matter")
    void order(@ForAll("accounts") AccountEvidence evidence, @ForAll Random order) {
        Assessment assessment = Cis31.assess(evidence);

        Assessment shuffled = Cis31.assess(new Shuffles(order).of(evidence));

        assertThat(shuffled).isEqualTo(assessment);
        assertThat(shuffled.toString()).isEqualTo(assessment.toString());
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
