package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TightProperties {

    @Property
    @Label("A verdict is INDETERMINATE exactly if one completion of the evidence passes and another fails")
    void tight(@ForAll("accounts") AccountEvidence evidence, @ForAll Reading reading) {
        Verdict best = Cis31.assess(Completions.best(evidence)).verdict(reading);
        Verdict worst = Cis31.assess(Completions.worst(evidence)).verdict(reading);

        switch (Cis31.assess(evidence).verdict(reading)) {
            case PASS -> assertThat(worst).isEqualTo(Verdict.PASS);
            case FAIL -> assertThat(best).isEqualTo(Verdict.FAIL);
            case INDETERMINATE -> {
                assertThat(best).isEqualTo(Verdict.PASS);
                assertThat(worst).isEqualTo(Verdict.FAIL);
            }
        }
    }

    @Property
    @Label("A completion leaves nothing open, and changes nothing where nothing was")
    void completionsComplete(@ForAll("accounts") AccountEvidence evidence, @ForAll Reading reading) {
        AccountEvidence best = Completions.best(evidence);
        AccountEvidence worst = Completions.worst(evidence);

        assertThat(Cis31.assess(best).verdict(reading)).isNotEqualTo(Verdict.INDETERMINATE);
        assertThat(Cis31.assess(worst).verdict(reading)).isNotEqualTo(Verdict.INDETERMINATE);
    }

    @Property
    @Label("A completion changes nothing where nothing is open")
    void completionsKeepWhatIsKnown(@ForAll("fullyKnown") AccountEvidence evidence) {
        assertThat(Cis31.assess(Completions.best(evidence))).isEqualTo(Cis31.assess(evidence));
        assertThat(Cis31.assess(Completions.worst(evidence))).isEqualTo(Cis31.assess(evidence));
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }

    @Provide
    Arbitrary<AccountEvidence> fullyKnown() {
        return Accounts.fullyKnown();
    }
}
