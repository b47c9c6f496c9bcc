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

class MonotoneProperties {

    @Property
    @Label("Replacing missing answers by any known ones never turns PASS into FAIL or FAIL into PASS")
    void answers(
            @ForAll("accounts") AccountEvidence evidence,
            @ForAll("accounts") AccountEvidence other,
            @ForAll Random choice) {
        neverReversed(evidence, new Fillings(choice).answers(evidence, other));
    }

    @Property
    @Label("Replacing absent members by any values never turns PASS into FAIL or FAIL into PASS")
    void members(@ForAll("accounts") AccountEvidence evidence, @ForAll Random choice) {
        neverReversed(evidence, new Fillings(choice).members(evidence));
    }

    private static void neverReversed(AccountEvidence less, AccountEvidence more) {
        Assessment before = Cis31.assess(less);
        Assessment after = Cis31.assess(more);
        for (Reading reading : Reading.values()) {
            switch (before.verdict(reading)) {
                case PASS -> assertThat(after.verdict(reading)).isNotEqualTo(Verdict.FAIL);
                case FAIL -> assertThat(after.verdict(reading)).isNotEqualTo(Verdict.PASS);
                case INDETERMINATE -> {}
            }
        }
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
