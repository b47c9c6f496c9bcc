package io.github.trailproof.examples.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.generate.TrailproofDomain;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** The harness: this is all that a tool of your own needs. */
@Domain(TrailproofDomain.class)
class AuditProperties {

    private final Audit audit = new Audit();

    @Property
    @Label("The order of trails, selectors and values never matters")
    void order(@ForAll AccountEvidence evidence, @ForAll Random order) {
        Laws.orderNeverMatters(audit::verdict, evidence, order);
    }

    @Property
    @Label("More evidence never turns PASS into FAIL or FAIL into PASS")
    void monotone(@ForAll AccountEvidence evidence, @ForAll AccountEvidence other, @ForAll Random choice) {
        Laws.moreEvidenceNeverReverses((account, criterion) -> audit.verdict(account), evidence, other, choice);
    }

    @Property
    @Label("INDETERMINATE only if the account may pass and may fail")
    void tight(@ForAll AccountEvidence evidence) {
        Laws.indeterminateOnlyIfBothArePossible(
                (account, criterion) -> audit.verdict(account), evidence, Criterion.CIS);
    }

    @Property
    @Label("Where nothing is missing, the verdict is what an auditor finds by hand")
    void byHand(@ForAll("fullyKnown") AccountEvidence evidence) {
        Laws.agreesWithAnAuditor((account, criterion) -> audit.verdict(account), evidence, Criterion.CIS);
    }

    @Property
    @Label("The verdict is the library's own")
    void sameAsTheLibrary(@ForAll AccountEvidence evidence) {
        assertThat(audit.verdict(evidence)).isEqualTo(Cis31.assess(evidence).verdict());
    }

    @Property
    @Label("An account whose only trail breaks a requirement fails")
    void breaking(@ForAll("singleRegion") AccountEvidence evidence) {
        assertThat(audit.verdict(evidence)).isEqualTo(Verdict.FAIL);
    }

    @Property
    @Label("An account with one trail that does everything passes, whatever the others do")
    void compliant(@ForAll("compliant") AccountEvidence evidence) {
        assertThat(audit.verdict(evidence)).isEqualTo(Verdict.PASS);
    }

    @Provide
    Arbitrary<AccountEvidence> fullyKnown() {
        return Accounts.fullyKnown();
    }

    @Provide
    Arbitrary<AccountEvidence> singleRegion() {
        return Accounts.breaking(Requirement.MULTI_REGION);
    }

    @Provide
    Arbitrary<AccountEvidence> compliant() {
        return Accounts.compliant();
    }
}
