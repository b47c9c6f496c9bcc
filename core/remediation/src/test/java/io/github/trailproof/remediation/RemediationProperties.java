package io.github.trailproof.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.recorder.DataEvent;
import io.github.trailproof.testkit.recorder.DataEvents;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RemediationProperties {

    @Property
    @Label("A plan that suffices, applied, passes the criterion it was made for")
    void passes(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        if (plan(evidence, criterion).suffices()) {
            Laws.aFixPasses(fix(criterion), evidence, criterion);
        }
    }

    @Property
    @Label("A plan keeps every event that was recorded before, management and data events")
    void keeps(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Laws.aFixKeepsEveryEvent(fix(criterion), evidence);
    }

    @Property
    @Label("A plan never replaces selectors that were not read")
    void unread(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Laws.aFixReplacesNoUnreadSelectors(fix(criterion), evidence);
    }

    @Property
    @Label("The order of trails, selectors, values and copies does not matter to a plan")
    void order(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion, @ForAll Random order) {
        Laws.orderNeverMatters(account -> plan(account, criterion), evidence, order);
    }

    @Property
    @Label("Equal evidence gives an equal plan with the same text")
    void deterministic(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Laws.equalEvidenceGivesEqualAnswers(account -> plan(account, criterion), evidence);
    }

    @Property
    @Label("There is nothing to do exactly if the account passes, and something to do if it does not")
    void empty(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        RemediationPlan plan = plan(evidence, criterion);
        boolean passes = Cis31.assess(evidence).verdict(criterion) == Verdict.PASS;

        assertThat(plan.isEmpty()).isEqualTo(passes);
        assertThat(plan.applyTo(evidence).equals(evidence))
                .isEqualTo(plan.calls().isEmpty());
        assertThat(plan.suffices() ? plan.calls() : plan.steps()).hasSameSizeAs(plan.steps());
        assertThat(plan.suffices()
                        || plan.calls().stream()
                                .noneMatch(call -> call.accountId().equals(evidence.accountId())))
                .as("calls that do not suffice are the owner's of an organization trail")
                .isTrue();
    }

    @Property
    @Label("Where nothing is missing and the account fails, there is a plan that suffices, of three steps at most")
    void fullyKnown(@ForAll("fullyKnown") AccountEvidence evidence, @ForAll Criterion criterion) {
        RemediationPlan plan = plan(evidence, criterion);

        assertThat(plan.steps()).hasSizeLessThanOrEqualTo(3);
        assertThat(plan.suffices())
                .isEqualTo(Cis31.assess(evidence).verdict(criterion) != Verdict.INDETERMINATE
                        || plan.calls().size() > 0);
        assertThat(plan.steps()).allSatisfy(step -> assertThat(step.accountId()).isNotEmpty());
    }

    @Property
    @Label(
            "Only trails of the account are called about, or one organization trail of another, each in the region of its ARN")
    void own(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        List<Step.Call> calls = plan(evidence, criterion).calls();
        assertThat(calls)
                .allSatisfy(call ->
                        assertThat(call.region()).isEqualTo(call.trailArn().region()));
        if (!calls.stream().allMatch(call -> call.accountId().equals(evidence.accountId()))) {
            assertThat(calls.stream().map(Step.Call::trailArn).distinct()).hasSize(1);
            assertThat(evidence.observedTrails())
                    .filteredOn(trail -> trail.trailArn().equals(calls.get(0).trailArn()))
                    .extracting(ObservedTrail::isOrganizationTrail)
                    .containsExactly(ObservedTrail.Flag.TRUE);
        }
    }

    @Property
    @Label(
            "An owner's plan that suffices makes the member pass, by calls about one organization trail of another account")
    void owners(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Remediation.planOfOwner(evidence, criterion).ifPresent(plan -> {
            Verdict after = Cis31.assess(plan.applyTo(evidence)).verdict(criterion);
            assertThat(after).isEqualTo(plan.suffices() ? Verdict.PASS : Verdict.INDETERMINATE);
            assertThat(plan.calls().stream().map(Step.Call::trailArn).distinct())
                    .singleElement()
                    .satisfies(arn ->
                            assertThat(arn.isOwnedBy(evidence.accountId())).isFalse());
        });
    }

    @Property
    @Label("What no call is about stays as it was")
    void others(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        RemediationPlan plan = plan(evidence, criterion);
        AccountEvidence after = plan.applyTo(evidence);
        Set<TrailArn> called = plan.calls().stream().map(Step.Call::trailArn).collect(Collectors.toSet());
        evidence.listings().forEach((region, listing) -> {
            Evidence<TrailListing> then = after.listings().getOrDefault(region, listing);
            assertThat(others(then, called)).isEqualTo(others(listing, called));
        });
        for (ObservedTrail trail : evidence.observedTrails()) {
            TrailArn arn = trail.trailArn();
            if (!called.contains(arn)) {
                assertThat(after.status(arn)).isEqualTo(evidence.status(arn));
                assertThat(after.selectors(arn)).isEqualTo(evidence.selectors(arn));
            }
        }
    }

    private static List<Trail> others(Evidence<TrailListing> listing, Set<TrailArn> called) {
        return listing.value().map(TrailListing::trails).orElse(List.of()).stream()
                .filter(trail -> !called.contains(trail.trailArn()))
                .toList();
    }

    @Property
    @Label("No step on the way leaves less recorded than before")
    void eachStep(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        List<Step.Call> calls = plan(evidence, criterion).calls();
        for (int made = 1; made < calls.size(); made++) {
            List<Step.Call> some = calls.subList(0, made);
            Laws.aFixKeepsEveryEvent(account -> ChangedAccount.after(some, account), evidence);
        }
    }

    @Property
    @Label("New selectors record exactly the data events that the old ones did, and keep all of other categories")
    void dataEvents(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        for (Step.Call call : plan(evidence, criterion).calls()) {
            if (call instanceof Step.PutEventSelectors put) {
                AccountEvidence before = SelectorConversionProperties.account(put.before());
                ReferenceRecorder old = new ReferenceRecorder(before);
                ReferenceRecorder then = new ReferenceRecorder(SelectorConversionProperties.account(put.after()));
                for (DataEvent event : DataEvents.of(before)) {
                    assertThat(then.recorded(event)).isEqualTo(old.recorded(event));
                }
                assertThat(put.after().advancedEventSelectors())
                        .containsAll(put.before().advancedEventSelectors().stream()
                                .filter(selector -> !AdvancedRewrite.isManagement(selector))
                                .toList());
                assertThat(put.replaces(
                                evidence.selectors(put.trailArn()).value().orElseThrow()))
                        .isTrue();
            }
        }
    }

    private static UnaryOperator<AccountEvidence> fix(Criterion criterion) {
        return evidence -> plan(evidence, criterion).applyTo(evidence);
    }

    private static RemediationPlan plan(AccountEvidence evidence, Criterion criterion) {
        return Remediation.plan(evidence, criterion, NewTrail.defaults());
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        Arbitrary<AccountEvidence> breaking = Arbitraries.of(Requirement.class).flatMap(Accounts::breaking);
        return Arbitraries.oneOf(Accounts.any(), Accounts.ofEveryCause(), Accounts.fullyKnown(), breaking);
    }

    @Provide
    Arbitrary<AccountEvidence> fullyKnown() {
        return Accounts.fullyKnown();
    }
}
