package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.Organization;
import io.github.trailproof.testkit.OrganizationLaws;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.generate.Organizations;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The laws of accounts that are judged together, kept by this library, whatever hostile members say. */
class OrganizationLawProperties {

    @Property(tries = 300)
    @Label("The order of an organization's accounts never matters")
    void order(@ForAll("organizations") Organization organization, @ForAll Random order) {
        OrganizationLaws.orderOfAccountsNeverMatters(OrganizationLawProperties::verdicts, organization, order);
    }

    @Property
    @Label("More evidence of any account never turns PASS into FAIL or FAIL into PASS")
    void monotone(
            @ForAll("organizations") Organization organization,
            @ForAll("organizations") Organization other,
            @ForAll Random choice) {
        verdicts(organization)
                .values()
                .forEach(verdicts -> Statistics.label("by CIS").collect(verdicts.get(Criterion.CIS)));
        OrganizationLaws.moreEvidenceNeverReverses(OrganizationLawProperties::verdicts, organization, other, choice);
    }

    @Property
    @Label("No account speaks for another but the trail's owner and those named, whatever it says")
    void nobodyElseSpeaks(
            @ForAll("organizations") Organization organization,
            @ForAll int place,
            @ForAll("hostile") AccountEvidence hostile) {
        OrganizationLaws.nobodyElseSpeaks(OrganizationLawProperties::verdicts, organization, place, hostile);
    }

    @Property(tries = 200)
    @Label("With what others were answered, an account is judged as replaying every single event finds it")
    void replayed(@ForAll("organizations") Organization organization) {
        OrganizationTrails trails =
                OrganizationTrails.of(organization.accounts(), organization.delegatedAdministrators());
        for (AccountEvidence account : organization.accounts()) {
            AccountEvidence filled = trails.fill(account);
            Laws.completeAgreesWithTheRecorder(
                    evidence -> Cis31.assess(evidence).verdict(Criterion.COMPLETE), filled);
            Laws.gapsAgreeWithTheRecorder(evidence -> Cis31.assess(evidence).coverage(), filled);
        }
    }

    private static Map<String, Map<Criterion, Verdict>> verdicts(Organization organization) {
        OrganizationTrails trails =
                OrganizationTrails.of(organization.accounts(), organization.delegatedAdministrators());
        Map<String, Map<Criterion, Verdict>> verdicts = new TreeMap<>();
        for (AccountEvidence account : organization.accounts()) {
            Assessment assessment = Cis31.assess(trails.fill(account));
            Map<Criterion, Verdict> by = new HashMap<>();
            assessment.results().forEach(result -> by.put(result.criterion(), result.verdict()));
            verdicts.put(account.accountId(), by);
        }
        return verdicts;
    }

    @Provide
    Arbitrary<Organization> organizations() {
        return Organizations.any();
    }

    /** What a member of another organization says, or any account. */
    @Provide
    Arbitrary<AccountEvidence> hostile() {
        return Arbitraries.oneOf(
                Organizations.any().map(other -> other.accounts().get(0)), Accounts.any());
    }
}
