package io.github.trailproof.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class CompletionsProperties {

    @Property
    @Label("A completion changes nothing where nothing is open")
    void keepWhatIsKnown(@ForAll("fullyKnown") AccountEvidence evidence) {
        assertThat(Cis31.assess(Completions.best(evidence))).isEqualTo(Cis31.assess(evidence));
        assertThat(Cis31.assess(Completions.worst(evidence))).isEqualTo(Cis31.assess(evidence));
    }

    @Provide
    Arbitrary<AccountEvidence> fullyKnown() {
        return Accounts.fullyKnown();
    }
}
