package io.github.trailproof.remediation.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.testkit.Organization;
import io.github.trailproof.testkit.generate.Organizations;
import io.github.trailproof.testkit.recorder.DataEvent;
import io.github.trailproof.testkit.recorder.DataEvents;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.testkit.recorder.Universe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrganizationPlanProperties {

    /** How the accounts are planned. */
    record Case(List<AccountEvidence> accounts, Criterion criterion, boolean managed) {

        OrganizationPlan plan() {
            return plan(accounts);
        }

        OrganizationPlan plan(List<AccountEvidence> inThisOrder) {
            return managed
                    ? OrganizationPlan.of(
                            inThisOrder,
                            criterion,
                            NewTrail.defaults(),
                            accounts.get(0).accountId())
                    : OrganizationPlan.of(inThisOrder, criterion, NewTrail.defaults());
        }
    }

    @Property
    @Label("The plan of an organization, applied to all accounts, makes exactly the promised ones pass")
    void promised(@ForAll("cases") Case one) {
        OrganizationPlan plan = one.plan();
        TreeSet<String> passing = new TreeSet<>();
        for (AccountEvidence account : plan.applyTo(one.accounts())) {
            if (OrganizationPlan.passes(account, one.criterion())) {
                passing.add(account.accountId());
            }
        }
        assertThat(plan.passing()).isEqualTo(passing);
    }

    @Property
    @Label("The plan of an organization loses no event of any account that was recorded for certain")
    void keeps(@ForAll("cases") Case one) {
        List<AccountEvidence> after = one.plan().applyTo(one.accounts());
        for (int index = 0; index < after.size(); index++) {
            AccountEvidence then = after.get(index);
            AccountEvidence before = one.accounts().get(index);
            ReferenceRecorder was = new ReferenceRecorder(before);
            ReferenceRecorder is = new ReferenceRecorder(then);
            List<ManagementEvent> events = Universe.of(before);
            keptForCertain(events.stream().map(was::recorded), events.stream().map(is::recorded));
            List<DataEvent> dataEvents = DataEvents.of(before);
            keptForCertain(
                    dataEvents.stream().map(was::recorded), dataEvents.stream().map(is::recorded));
        }
    }

    private static void keptForCertain(Stream<Recording> before, Stream<Recording> then) {
        Iterator<Recording> later = then.iterator();
        before.forEach(recording -> assertThat(later.next())
                .matches(now -> now == Recording.CERTAINLY || recording != Recording.CERTAINLY));
    }

    @Property
    @Label(
            "Each step of an owner makes the accounts pass that it names, which did not before, by calls in the owner's account")
    void owners(@ForAll("cases") Case one) {
        List<AccountEvidence> before = one.accounts();
        for (OrganizationPlan.OwnersStep step : one.plan().ofOwners()) {
            List<AccountEvidence> after = OwnersCalls.after(step.plan().calls(), before);
            TreeSet<String> gaining = new TreeSet<>();
            for (int index = 0; index < after.size(); index++) {
                boolean passed = OrganizationPlan.passes(before.get(index), one.criterion());
                boolean passes = OrganizationPlan.passes(after.get(index), one.criterion());
                assertThat(passes || !passed).isTrue();
                if (passes && !passed) {
                    gaining.add(after.get(index).accountId());
                }
            }
            assertThat(step.passing()).isEqualTo(gaining).isNotEmpty();
            assertThat(step.plan().calls())
                    .allMatch(call -> call.accountId().equals(step.plan().accountId()));
            before = after;
        }
    }

    @Property
    @Label(
            "The plan of an organization has no more calls than its accounts' own plans together, and makes no fewer pass")
    void notMoreCalls(@ForAll("cases") Case one) {
        int together = 0;
        TreeSet<String> passing = new TreeSet<>();
        for (AccountEvidence account : one.accounts()) {
            RemediationPlan own = Remediation.plan(account, one.criterion(), NewTrail.defaults());
            if (own.suffices()) {
                together += length(own);
                passing.add(account.accountId());
            }
        }
        OrganizationPlan plan = one.plan();
        assertThat(plan.passing()).containsAll(passing);
        if (plan.passing().equals(passing)) {
            int calls = 0;
            for (OrganizationPlan.OwnersStep step : plan.ofOwners()) {
                calls += step.plan().calls().size();
            }
            for (RemediationPlan rest : plan.ofAccounts()) {
                calls += rest.suffices() ? length(rest) : 0;
            }
            assertThat(calls).isLessThanOrEqualTo(together);
        }
    }

    private static int length(RemediationPlan plan) {
        boolean creates = plan.calls().stream().anyMatch(Step.CreateTrail.class::isInstance);
        return plan.calls().size() + (creates ? 1 : 0);
    }

    @Property
    @Label("The order of the accounts does not matter to the plan of an organization")
    void order(@ForAll("cases") Case one, @ForAll Random random) {
        List<AccountEvidence> shuffled = new ArrayList<>(one.accounts());
        Collections.shuffle(shuffled, random);
        assertThat(one.plan(shuffled)).isEqualTo(one.plan());
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(Organizations.any(), Arbitraries.of(Criterion.class), Arbitraries.of(true, false))
                .as((organization, criterion, managed) -> new Case(filled(organization), criterion, managed));
    }

    private static List<AccountEvidence> filled(Organization organization) {
        OrganizationTrails answers = OrganizationTrails.of(organization.accounts());
        return organization.accounts().stream().map(answers::fill).toList();
    }
}
