package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.generate.Accounts;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that the testkit offers to everybody, kept by this library's own rule. */
class LawProperties {

    @Property
    @Label("The order of trails, selectors, fields and values, and repeated copies of a trail, never matter")
    void order(@ForAll("accounts") AccountEvidence evidence, @ForAll Random order) {
        Laws.orderNeverMatters(Cis31::assess, evidence, order);
    }

    @Property
    @Label("Equal evidence gives an equal assessment with the same text")
    void deterministic(@ForAll("accounts") AccountEvidence evidence) {
        Laws.equalEvidenceGivesEqualAnswers(Cis31::assess, evidence);
    }

    @Property
    @Label("More evidence never turns PASS into FAIL or FAIL into PASS")
    void monotone(
            @ForAll("accounts") AccountEvidence evidence,
            @ForAll("accounts") AccountEvidence other,
            @ForAll Random choice) {
        Laws.moreEvidenceNeverReverses(LawProperties::verdict, evidence, other, choice);
    }

    @Property
    @Label("A verdict is INDETERMINATE exactly if one completion of the evidence passes and another fails")
    void tight(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Laws.indeterminateOnlyIfBothArePossible(LawProperties::verdict, evidence, criterion);
    }

    @Property
    @Label("What passes by SECURITY_HUB passes by CIS and by COMPLETE; what fails by either fails by SECURITY_HUB")
    void securityHub(@ForAll("accounts") AccountEvidence evidence) {
        Laws.securityHubImpliesTheOthers(LawProperties::verdict, evidence);
    }

    @Property
    @Label("Where nothing is missing, the verdict is what an auditor finds by hand")
    void byHand(@ForAll("fullyKnown") AccountEvidence evidence) {
        Laws.agreesWithAnAuditor(LawProperties::verdict, evidence, Criterion.CIS);
        Laws.agreesWithAnAuditor(LawProperties::verdict, evidence, Criterion.SECURITY_HUB);
    }

    private static Verdict verdict(AccountEvidence evidence, Criterion criterion) {
        return Cis31.assess(evidence).verdict(criterion);
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
